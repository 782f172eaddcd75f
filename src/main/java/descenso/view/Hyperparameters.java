package descenso.view;

import descenso.optim.Hyperparameter;
import descenso.optim.UpdateRule;
import descenso.train.Snapshot;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;

/** What the tables tell of the runs' hyperparameters. */
record Hyperparameters(List<Snapshot> runs, Digits digits, Speech speech) {

    /** By their names in the file: all but what is off, as by default. */
    List<Quantity> told() {
        return named(key -> key, Hyperparameters::tells);
    }

    /** By their names in the file. */
    List<Quantity> every() {
        return named(key -> key, (hyperparameter, value) -> true);
    }

    /** By the letters of the formulas: the learning rate, and whatever is not the same for all that have it. */
    List<Quantity> telling(UnaryOperator<String> letter) {
        return named(letter, (hyperparameter, value) -> hyperparameter.name().equals("lr") || differs(hyperparameter));
    }

    private boolean differs(Hyperparameter hyperparameter) {
        return runs.stream()
                        .map(run -> run.trial().rule().hyperparameters().get(hyperparameter.name()))
                        .filter(value -> value != null)
                        .distinct()
                        .count()
                > 1;
    }

    private List<Quantity> named(UnaryOperator<String> name, BiPredicate<Hyperparameter, Double> isTold) {
        return Quantity.named(runs, name, run -> written(run.trial().rule(), isTold), speech.glyphs());
    }

    private Map<String, String> written(UpdateRule rule, BiPredicate<Hyperparameter, Double> isTold) {
        Map<String, String> written = new LinkedHashMap<>();
        for (Hyperparameter each : rule.rule().hyperparameters()) {
            double value = rule.hyperparameters().getOrDefault(each.name(), Double.NaN);
            if (isTold.test(each, value)) {
                written.put(each.name(), written(each, value));
            }
        }
        return written;
    }

    private static boolean tells(Hyperparameter hyperparameter, double value) {
        boolean isSwitch = hyperparameter.kind() != Hyperparameter.Kind.NUMBER || hyperparameter.fallback() == 0;
        return !isSwitch || value != hyperparameter.fallback();
    }

    private String written(Hyperparameter hyperparameter, double value) {
        return hyperparameter.kind() == Hyperparameter.Kind.NUMBER ? digits.few(value) : hyperparameter.write(value);
    }
}
