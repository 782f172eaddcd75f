package descenso.course.optimizer;

import descenso.course.source.CourseException;
import descenso.course.source.Diagnostic;
import descenso.course.source.LocalizedText;
import descenso.course.source.SourcePosition;
import descenso.course.value.ReadContext;
import descenso.course.yaml.EnumParser;
import descenso.course.yaml.YamlMap;
import descenso.course.yaml.YamlNode;
import descenso.optim.OptimizerKind;
import descenso.phrases.MessageKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the list {@code optimizers}: the rule, label and name of each. */
public final class OptimizersReader {

    /** Maximum number of optimizers. Naming them compares every pair. */
    private static final int MOST = 100;

    private final ReadContext context;
    private final List<String> swept;
    private final List<YamlNode> written;

    /** The position of the first use of each label. */
    private final Map<String, SourcePosition> labels = new HashMap<>();

    /**
     * Creates a reader of the optimizers of one experiment.
     *
     * @param swept names of hyperparameters that a sweep will set; they are equal in all optimizers
     * @param written the items of the list without settings
     */
    public OptimizersReader(ReadContext context, List<String> swept, List<YamlNode> written) {
        this.context = context;
        this.swept = List.copyOf(swept);
        this.written = List.copyOf(written);
    }

    /**
     * Reads all optimizers. Returns none if one is invalid: references to it would look wrong too.
     *
     * @throws CourseException if the node is not a list, is empty or has too many items
     */
    public OptimizerSpecs read(YamlNode node) throws CourseException {
        List<YamlNode> items = node.list();
        if (items.isEmpty()) {
            throw node.error(MessageKey.COURSE_EMPTY_VALUE);
        }
        if (items.size() > MOST) {
            throw node.error(MessageKey.EXPERIMENT_MANY_OPTIMIZERS, Integer.toString(MOST));
        }
        List<OptimizerSpec> found = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            YamlNode item = items.get(i);
            Optional<YamlMap> before = written.stream().skip(i).findFirst().flatMap(YamlNode::mapping);
            context.diagnostics().tryRead(() -> contestant(item.map(), before)).ifPresent(found::add);
        }
        List<OptimizerSpec> labelled = OptimizerNaming.labelled(found, swept);
        labelled.forEach(this::requireOwnLabel);
        return found.size() == items.size() ? new OptimizerSpecs(labelled) : OptimizerSpecs.none();
    }

    private OptimizerSpec contestant(YamlMap map, Optional<YamlMap> before) throws CourseException {
        OptimizerKind rule =
                EnumParser.parse(map.required("rule"), List.of(OptimizerKind.values()), OptimizerKind::key);
        Optional<YamlNode> label = map.optional("label");
        String known = label.isPresent() ? label.get().line() : "";
        Optional<YamlNode> name = map.optional("name");
        LocalizedText words = name.isPresent()
                ? context.readName(name.get())
                : LocalizedText.same(label.map(YamlNode::template).orElse(""));
        return new OptimizerSpec(
                rule,
                known,
                new OptimizerName(words, Map.of()),
                map,
                before.filter(item -> item.word("rule").equals(map.word("rule"))));
    }

    private void requireOwnLabel(OptimizerSpec spec) {
        YamlMap map = spec.map();
        SourcePosition position = map.optional("label").map(YamlNode::position).orElse(map.position());
        SourcePosition first = labels.putIfAbsent(spec.label(), position);
        if (first != null) {
            context.diagnostics()
                    .error(Diagnostic.of(
                            position,
                            MessageKey.EXPERIMENT_SAME_LABEL,
                            spec.label(),
                            first.line() + ":" + first.column()));
        }
    }
}
