package descenso.course.optimizer;

import descenso.course.source.LocalizedText;
import descenso.course.value.Scope;
import descenso.expr.NumberText;
import descenso.optim.Hyperparameter;
import descenso.phrases.Language;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The labels of optimizers without one in the file: the title of the rule and, if several have this title, the
 * hyperparameters in which they differ.
 */
final class DefaultLabels {

    private final List<OptimizerSpec> all;
    private final List<String> swept;

    /**
     * Creates the labels for all optimizers of an experiment. An empty label counts as none.
     *
     * @param swept names of hyperparameters that a sweep sets; they distinguish no optimizers
     */
    DefaultLabels(List<OptimizerSpec> all, List<String> swept) {
        this.all = all;
        this.swept = swept;
    }

    List<OptimizerSpec> labelled() {
        return all.stream().map(this::labelled).toList();
    }

    private OptimizerSpec labelled(OptimizerSpec spec) {
        return spec.label().isEmpty() ? labelled(spec, name(spec)) : spec;
    }

    /**
     * Returns the optimizer with the name as its label. The name is also its display name, unless the author gave it
     * another.
     */
    private static OptimizerSpec labelled(OptimizerSpec spec, OptimizerName name) {
        return new OptimizerSpec(
                spec.rule(),
                name.written().in(Language.EN),
                spec.map().optional("name").isPresent() ? spec.name() : name,
                spec.map());
    }

    private OptimizerName name(OptimizerSpec spec) {
        List<OptimizerSpec> alike = all.stream()
                .filter(other -> other.label().isEmpty() && other.rule() == spec.rule())
                .toList();
        Map<String, String> hyperparameters = new LinkedHashMap<>();
        spec.rule().hyperparameters().stream()
                .filter(each -> !swept.contains(each.name()) && differs(each, alike))
                .forEach(each -> hyperparameters.put(each.name(), written(each, spec)));
        return new OptimizerName(LocalizedText.same(spec.rule().title()), hyperparameters);
    }

    private static boolean differs(Hyperparameter hyperparameter, List<OptimizerSpec> alike) {
        return alike.stream()
                        .map(spec -> value(hyperparameter, spec))
                        .distinct()
                        .count()
                > 1;
    }

    /**
     * Returns the author's text, so that the label does not depend on the values of the variables; the default if there
     * is none.
     */
    private static String written(Hyperparameter hyperparameter, OptimizerSpec spec) {
        return text(hyperparameter, spec)
                .orElseGet(() -> hyperparameter.kind() == Hyperparameter.Kind.NUMBER
                        ? NumberText.of(hyperparameter.fallback())
                        : hyperparameter.write(hyperparameter.fallback()));
    }

    private static Optional<String> text(Hyperparameter hyperparameter, OptimizerSpec spec) {
        return spec.map().word(hyperparameter.name()).map(String::strip);
    }

    /**
     * Returns the number, if the value can be read without variables; otherwise the text, which uses variables or is
     * reported when it is read.
     */
    private static Object value(Hyperparameter hyperparameter, OptimizerSpec spec) {
        return spec.value(hyperparameter, Scope.empty())
                .<Object>map(number -> number)
                .orElseGet(() -> text(hyperparameter, spec).orElse(""));
    }
}
