package descenso.course.experiment;

import descenso.course.experiment.Experiment.DisplayNames.OptimizerName;
import descenso.course.source.Bounds;
import descenso.course.source.CourseException;
import descenso.course.source.Diagnostic;
import descenso.course.source.KnownWords;
import descenso.course.source.LocalizedText;
import descenso.course.source.MappingReader;
import descenso.course.source.Numbers;
import descenso.course.source.ReadContext;
import descenso.course.source.Schema;
import descenso.course.source.Scope;
import descenso.course.source.SourcePosition;
import descenso.course.source.YamlMap;
import descenso.course.source.YamlNode;
import descenso.expr.NumberText;
import descenso.optim.Hyperparameter;
import descenso.optim.OptimizerKind;
import descenso.optim.Schedule;
import descenso.optim.UpdateRule;
import descenso.phrases.Language;
import descenso.phrases.MessageKey;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

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
            SourcePosition position = spec.map().positionOfValue("label");
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

    /**
     * An item of an experiment's {@code optimizers}, before its numbers are evaluated.
     *
     * @param label the name that the rest of the file uses for it; empty until one is assigned
     * @param name its display name, in which {@code {lr}} and so on stand for the values of hyperparameters
     * @param written the item without settings, if its name was given there
     */
    record OptimizerSpec(OptimizerKind rule, String label, OptimizerName name, YamlMap map, Optional<YamlMap> written) {

        /** Maximum number of significant digits of a value in a name; further digits would be rounding noise. */
        private static final int DIGITS = 6;

        /** An optimizer with its hyperparameters evaluated for one combination of the variables. */
        record Bound(OptimizerSpec spec, UpdateRule rule, Schedule schedule) {}

        /** Evaluates the hyperparameters. Invalid values are reported and replaced by their defaults. */
        Bound bind(ReadContext context) {
            MappingReader section = new MappingReader(map, context, Schema.of(rule));
            Map<String, Double> given = new HashMap<>();
            for (Hyperparameter each : rule.hyperparameters()) {
                section.optional(each.name(), node -> context.scope().hyperparameter(each, node))
                        .ifPresent(value -> given.put(each.name(), value));
            }
            Schedule schedule = section.optional("schedule", node -> schedule(node, context))
                    .orElseGet(Schedule.Constant::new);
            return new Bound(this, rule.create(given), schedule);
        }

        /** Reads a schedule, or a list of schedules to multiply. Reports the invalid items of a list. */
        private static Schedule schedule(YamlNode node, ReadContext context) throws CourseException {
            if (node.isList()) {
                List<Schedule> factors = new ArrayList<>();
                for (YamlNode item : Numbers.items(node)) {
                    context.diagnostics().tryRead(() -> factor(item, context)).ifPresent(factors::add);
                }
                return new Schedule.Product(factors);
            }
            return factor(node, context);
        }

        private static Schedule factor(YamlNode node, ReadContext context) throws CourseException {
            YamlMap map = node.map();
            String kind = map.required("kind").oneOf(Schema.words("schedule", "kind"));
            MappingReader section = new MappingReader(map, context, Schema.of("schedule", kind));
            return switch (kind) {
                case "step" -> new Schedule.StepDecay(section.integer("every"), section.number("gamma"));
                case "exponential" -> Schedule.exponential(section.number("gamma"));
                case "cosine" -> new Schedule.Cosine(section.integer("over"), section.number("floor"));
                case "warm-up" -> new Schedule.WarmUp(section.integer("over"));
                default -> new Schedule.Constant();
            };
        }

        public Optional<Hyperparameter> hyperparameter(String name) {
            return hyperparameter(rule, name);
        }

        static Optional<Hyperparameter> hyperparameter(OptimizerKind rule, String name) {
            return rule.hyperparameters().stream()
                    .filter(each -> each.name().equals(name))
                    .findFirst();
        }

        /** Returns the value, given or by default; empty if it is invalid or uses a variable that is not in scope. */
        public Optional<Double> value(Hyperparameter hyperparameter, Scope scope) {
            Optional<YamlNode> node = map.optional(hyperparameter.name());
            try {
                return Optional.of(
                        node.isPresent()
                                ? scope.hyperparameter(hyperparameter, node.get())
                                : hyperparameter.fallback());
            } catch (CourseException e) {
                return Optional.empty();
            }
        }

        /**
         * Returns this optimizer with a label. The name of the label is also its display name if the author gave none.
         */
        OptimizerSpec labelled(OptimizerName given) {
            boolean isNamed = map.optional("name").isPresent();
            return new OptimizerSpec(rule, given.written().in(Language.first()), isNamed ? name : given, map, written);
        }

        /**
         * Returns the author's text of a hyperparameter in the mapping of an optimizer; its default if there is none.
         */
        static String written(Hyperparameter hyperparameter, YamlMap map) {
            return map.word(hyperparameter.name())
                    .map(String::strip)
                    .orElseGet(() -> text(hyperparameter, hyperparameter.fallback()));
        }

        /** Returns the author's text of a hyperparameter; empty if the file has none. */
        Optional<String> text(Hyperparameter hyperparameter) {
            return map.word(hyperparameter.name()).map(String::strip);
        }

        /** Returns a value rounded to {@link #DIGITS}; the author's text if the value differs between runs. */
        String text(Hyperparameter hyperparameter, Scope scope) {
            return value(hyperparameter, scope)
                    .map(value -> text(hyperparameter, (double) value))
                    .orElseGet(() -> text(hyperparameter).orElse(""));
        }

        private static String text(Hyperparameter hyperparameter, double value) {
            return hyperparameter.kind() == Hyperparameter.Kind.NUMBER
                    ? NumberText.of(
                            new BigDecimal(value).round(new MathContext(DIGITS)).doubleValue())
                    : hyperparameter.write(value);
        }

        /** Returns the text for a placeholder in a name: that of the file if the value is the same, else the value. */
        String shown(Hyperparameter hyperparameter, Scope scope) {
            Optional<Double> value = value(hyperparameter, scope);
            return Stream.concat(written.stream(), Stream.of(map))
                    .flatMap(item -> item.word(hyperparameter.name()).stream())
                    .map(String::strip)
                    .filter(text -> text.length() <= DIGITS + 2
                            && Bounds.number(text).isPresent()
                            && Bounds.number(text).equals(value))
                    .findFirst()
                    .orElseGet(() -> text(hyperparameter, scope));
        }
    }
}
