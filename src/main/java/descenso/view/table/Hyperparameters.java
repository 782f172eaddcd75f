package descenso.view.table;

import descenso.optim.Hyperparameter;
import descenso.optim.UpdateRule;
import descenso.train.run.Snapshot;
import descenso.view.naming.ExperimentLabels;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

/** Columns of the runs' hyperparameters. */
public record Hyperparameters(List<Snapshot> runs, ExperimentLabels names) {

    /** Name of the learning rate, which every optimizer has. */
    public static final String RATE = "lr";

    /** Returns the columns of all hyperparameters except options that are at their default. */
    List<RunColumn> columns() {
        return named(Hyperparameters::isRelevant);
    }

    public List<RunColumn> every() {
        return named((hyperparameter, value) -> true);
    }

    /**
     * Returns the columns of the hyperparameters that differ between the runs that have them, except the learning rate.
     */
    public List<RunColumn> differing() {
        return named((hyperparameter, value) -> !hyperparameter.name().equals(RATE) && differs(hyperparameter));
    }

    private boolean differs(Hyperparameter hyperparameter) {
        return runs.stream()
                        .map(run -> run.trial().rule().hyperparameters().get(hyperparameter.name()))
                        .filter(value -> value != null)
                        .distinct()
                        .count()
                > 1;
    }

    private List<RunColumn> named(BiPredicate<Hyperparameter, Double> isListed) {
        return RunColumn.named(
                runs,
                names::hyperparameter,
                run -> written(run.trial().rule(), isListed),
                names.texts().characters());
    }

    private Map<String, String> written(UpdateRule rule, BiPredicate<Hyperparameter, Double> isListed) {
        Map<String, String> written = new LinkedHashMap<>();
        for (Hyperparameter each : rule.kind().hyperparameters()) {
            double value = rule.hyperparameters().getOrDefault(each.name(), Double.NaN);
            if (isListed.test(each, value)) {
                written.put(each.name(), names.value(each, value));
            }
        }
        return written;
    }

    private static boolean isRelevant(Hyperparameter hyperparameter, double value) {
        boolean isSwitch = hyperparameter.kind() != Hyperparameter.Kind.NUMBER || hyperparameter.fallback() == 0;
        return !isSwitch || value != hyperparameter.fallback();
    }
}
