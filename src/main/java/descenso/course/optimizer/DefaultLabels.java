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

    private OptimizerSpec labelled(OptimizerSpec contestant) {
        return contestant.label().isEmpty() ? labelled(contestant, name(contestant)) : contestant;
    }

    /**
     * Returns the optimizer with the name as its label. The name is also its display name, unless the author gave it
     * another.
     */
    private static OptimizerSpec labelled(OptimizerSpec contestant, OptimizerName name) {
        return new OptimizerSpec(
                contestant.rule(),
                name.written().in(Language.EN),
                contestant.map().optional("name").isPresent() ? contestant.name() : name,
                contestant.map());
    }

    private OptimizerName name(OptimizerSpec contestant) {
        List<OptimizerSpec> alike = all.stream()
                .filter(other -> other.label().isEmpty() && other.rule() == contestant.rule())
                .toList();
        Map<String, String> told = new LinkedHashMap<>();
        contestant.rule().hyperparameters().stream()
                .filter(each -> !swept.contains(each.name()) && differs(each, alike))
                .forEach(each -> told.put(each.name(), written(each, contestant)));
        return new OptimizerName(LocalizedText.same(contestant.rule().title()), told);
    }

    private static boolean differs(Hyperparameter hyperparameter, List<OptimizerSpec> alike) {
        return alike.stream()
                        .map(contestant -> value(hyperparameter, contestant))
                        .distinct()
                        .count()
                > 1;
    }

    /**
     * Returns the author's text, so that the label does not depend on the values of the variables; the default if there
     * is none.
     */
    private static String written(Hyperparameter hyperparameter, OptimizerSpec contestant) {
        return text(hyperparameter, contestant)
                .orElseGet(() -> hyperparameter.kind() == Hyperparameter.Kind.NUMBER
                        ? NumberText.of(hyperparameter.fallback())
                        : hyperparameter.write(hyperparameter.fallback()));
    }

    private static Optional<String> text(Hyperparameter hyperparameter, OptimizerSpec contestant) {
        return contestant.map().word(hyperparameter.name()).map(String::strip);
    }

    /**
     * Returns the number, if the value can be read without variables; otherwise the text, which uses variables or is
     * reported when it is read.
     */
    private static Object value(Hyperparameter hyperparameter, OptimizerSpec contestant) {
        return contestant
                .value(hyperparameter, Scope.empty())
                .<Object>map(number -> number)
                .orElseGet(() -> text(hyperparameter, contestant).orElse(""));
    }
}
