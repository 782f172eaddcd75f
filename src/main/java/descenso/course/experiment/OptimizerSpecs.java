package descenso.course.experiment;

import descenso.course.experiment.DisplayNames.OptimizerName;
import descenso.course.source.CourseException;
import descenso.course.source.Diagnostic;
import descenso.course.source.KnownWords;
import descenso.course.source.LocalizedText;
import descenso.course.source.Numbers;
import descenso.course.source.ReadContext;
import descenso.course.source.SourcePosition;
import descenso.course.source.YamlMap;
import descenso.course.source.YamlNode;
import descenso.optim.Hyperparameter;
import descenso.optim.OptimizerKind;
import descenso.phrases.MessageKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The optimizers of an experiment, each with a unique label. */
record OptimizerSpecs(List<OptimizerSpec> all) {

    /** Maximum number of optimizers. Naming them compares every pair. */
    private static final int MOST = 100;

    public static OptimizerSpecs none() {
        return new OptimizerSpecs(List.of());
    }

    /**
     * Reads the list {@code optimizers}. Returns none if one is invalid: references to it would look wrong too.
     *
     * @param swept names of hyperparameters that a sweep will set; they are equal in all optimizers
     * @param written the items of the list without settings
     * @throws CourseException if the node is not a list, is empty or has too many items
     */
    public static OptimizerSpecs read(YamlNode node, ReadContext context, List<String> swept, List<YamlNode> written)
            throws CourseException {
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
            context.diagnostics()
                    .tryRead(() -> single(item.map(), before, context))
                    .ifPresent(found::add);
        }
        List<OptimizerSpec> labelled = OptimizerNaming.labelled(found, swept);
        requireOwnLabels(labelled, context);
        return found.size() == items.size() ? new OptimizerSpecs(labelled) : none();
    }

    private static OptimizerSpec single(YamlMap map, Optional<YamlMap> before, ReadContext context)
            throws CourseException {
        OptimizerKind rule = map.required("rule").oneOf(List.of(OptimizerKind.values()), OptimizerKind::key);
        Optional<YamlNode> label = map.optional("label");
        String known = label.isPresent() ? label.get().line() : "";
        Optional<YamlNode> name = map.optional("name");
        LocalizedText words = name.isPresent()
                ? context.readName(name.get())
                : LocalizedText.same(label.map(YamlNode::template).orElse(""));
        Optional<YamlMap> written = before.filter(item -> item.word("rule").equals(map.word("rule")));
        return new OptimizerSpec(rule, known, new OptimizerName(words, Map.of()), map, written);
    }

    private static void requireOwnLabels(List<OptimizerSpec> specs, ReadContext context) {
        Map<String, SourcePosition> labels = new HashMap<>();
        for (OptimizerSpec spec : specs) {
            SourcePosition position = spec.map()
                    .optional("label")
                    .map(YamlNode::position)
                    .orElse(spec.map().position());
            SourcePosition first = labels.putIfAbsent(spec.label(), position);
            if (first != null) {
                String place = first.line() + ":" + first.column();
                context.diagnostics()
                        .error(Diagnostic.of(position, MessageKey.EXPERIMENT_SAME_LABEL, spec.label(), place));
            }
        }
    }

    /**
     * Returns the optimizers that a node names, one or a list, each by its label or by a rule that only one optimizer
     * has; all optimizers if there is no node.
     *
     * @throws CourseException if a name is unknown or ambiguous
     */
    List<OptimizerSpec> of(Optional<YamlNode> node) throws CourseException {
        return node.isPresent() ? Numbers.each(Numbers.items(node.get()), this::named) : all;
    }

    private OptimizerSpec named(YamlNode node) throws CourseException {
        String name = node.text();
        List<OptimizerSpec> labelled =
                all.stream().filter(each -> each.label().equals(name)).toList();
        List<OptimizerSpec> found = labelled.isEmpty()
                ? all.stream().filter(each -> each.rule().key().equals(name)).toList()
                : labelled.subList(0, 1);
        if (found.size() > 1) {
            throw node.error(MessageKey.EXPERIMENT_AMBIGUOUS, KnownWords.arguments(name, labels(found)));
        }
        return found.stream().findFirst().orElseThrow(() -> unknown(node, name));
    }

    private CourseException unknown(YamlNode node, String name) {
        List<String> known = labels(all);
        return KnownWords.nearest(name, known)
                .map(meant -> node.error(MessageKey.EXPERIMENT_MISSPELT_WORD, name, meant))
                .orElseGet(() -> node.error(MessageKey.EXPERIMENT_NO_OPTIMIZER, KnownWords.arguments(name, known)));
    }

    static List<String> labels(List<OptimizerSpec> some) {
        return some.stream().map(OptimizerSpec::label).toList();
    }

    /** Returns the names of the hyperparameters that at least one of the optimizers has. */
    public List<String> hyperparameters() {
        return hyperparameters(all);
    }

    static List<String> hyperparameters(List<OptimizerSpec> some) {
        return some.stream()
                .flatMap(each -> each.rule().hyperparameters().stream())
                .map(Hyperparameter::name)
                .distinct()
                .toList();
    }

    /**
     * Checks that each of some optimizers has a hyperparameter.
     *
     * @throws CourseException if one of them lacks the hyperparameter
     */
    static void requireAll(List<OptimizerSpec> some, SourcePosition position, String hyperparameter)
            throws CourseException {
        for (OptimizerSpec each : some) {
            if (each.hyperparameter(hyperparameter).isEmpty()) {
                String known = String.join(", ", hyperparameters(List.of(each)));
                throw new CourseException(
                        position, MessageKey.EXPERIMENT_NO_HYPERPARAMETER, hyperparameter, each.label(), known);
            }
        }
    }

    /** Returns the names of the state variables that at least one of the optimizers has. */
    List<String> stateNames() {
        return all.stream()
                .flatMap(each -> each.rule().stateNames().stream())
                .distinct()
                .toList();
    }
}
