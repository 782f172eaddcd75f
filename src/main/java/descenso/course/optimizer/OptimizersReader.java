package descenso.course.optimizer;

import descenso.course.source.CourseException;
import descenso.course.source.Diagnostic;
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

/** The list {@code optimizers}: who runs, by which rule, under which label. */
public final class OptimizersReader {

    /** Nobody tells more apart, and to name them each is held against each. */
    private static final int MOST = 100;

    private final ReadContext context;
    private final List<String> swept;

    /** Each label with the place where it was first used. */
    private final Map<String, SourcePosition> labels = new HashMap<>();

    /**
     * Creates a reader of the optimizers of one experiment.
     *
     * @param swept names of hyperparameters that a sweep will set, in which nobody differs
     */
    public OptimizersReader(ReadContext context, List<String> swept) {
        this.context = context;
        this.swept = List.copyOf(swept);
    }

    /** All of them, or none where one cannot be read: whatever speaks of that one would look wrong. */
    public OptimizerSpecs read(YamlNode node) throws CourseException {
        List<YamlNode> items = node.list();
        if (items.isEmpty()) {
            throw node.fault(MessageKey.COURSE_EMPTY_VALUE);
        }
        if (items.size() > MOST) {
            throw node.fault(MessageKey.EXPERIMENT_MANY_OPTIMIZERS, Integer.toString(MOST));
        }
        List<OptimizerSpec> found = new ArrayList<>();
        for (YamlNode item : items) {
            context.findings().tryRead(() -> contestant(item.map())).ifPresent(found::add);
        }
        List<OptimizerSpec> labelled = new DefaultLabels(found, swept).labelled();
        labelled.forEach(this::requireOwnLabel);
        return found.size() == items.size() ? new OptimizerSpecs(labelled) : OptimizerSpecs.none();
    }

    private OptimizerSpec contestant(YamlMap map) throws CourseException {
        OptimizerKind rule = EnumParser.of(map.required("rule"), List.of(OptimizerKind.values()), OptimizerKind::key);
        Optional<YamlNode> label = map.optional("label");
        String known = label.isPresent() ? label.get().line() : "";
        Optional<YamlNode> name = map.optional("name");
        OptimizerName seen =
                name.isPresent() ? new OptimizerName(context.readName(name.get()), Map.of()) : OptimizerName.of(known);
        return new OptimizerSpec(rule, known, seen, map);
    }

    private void requireOwnLabel(OptimizerSpec contestant) {
        YamlMap map = contestant.map();
        SourcePosition place = map.optional("label").map(YamlNode::place).orElse(map.place());
        SourcePosition first = labels.putIfAbsent(contestant.label(), place);
        if (first != null) {
            context.findings()
                    .error(Diagnostic.of(
                            place,
                            MessageKey.EXPERIMENT_SAME_LABEL,
                            contestant.label(),
                            first.line() + ":" + first.column()));
        }
    }
}
