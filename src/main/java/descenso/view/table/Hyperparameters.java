package descenso.view.table;

import descenso.optim.Hyperparameter;
import descenso.optim.UpdateRule;
import descenso.train.run.Snapshot;
import descenso.view.naming.ExperimentLabels;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

/** What the tables tell of the runs' hyperparameters. */
public record Hyperparameters(List<Snapshot> runs, ExperimentLabels names) {

    /** What the learning rate is called, which every optimizer has. */
    public static final String RATE = "lr";

    /** All but what is off, as by default. */
    List<RunColumn> told() {
        return named(Hyperparameters::tells);
    }

    public List<RunColumn> every() {
        return named((hyperparameter, value) -> true);
    }

    /** Whatever is not the same for all that have it, but for the learning rate. */
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

    private List<RunColumn> named(BiPredicate<Hyperparameter, Double> isTold) {
        return RunColumn.named(
                runs,
                names::hyperparameter,
                run -> written(run.trial().rule(), isTold),
                names.speech().glyphs());
    }

    private Map<String, String> written(UpdateRule rule, BiPredicate<Hyperparameter, Double> isTold) {
        Map<String, String> written = new LinkedHashMap<>();
        for (Hyperparameter each : rule.rule().hyperparameters()) {
            double value = rule.hyperparameters().getOrDefault(each.name(), Double.NaN);
            if (isTold.test(each, value)) {
                written.put(each.name(), names.value(each, value));
            }
        }
        return written;
    }

    private static boolean tells(Hyperparameter hyperparameter, double value) {
        boolean isSwitch = hyperparameter.kind() != Hyperparameter.Kind.NUMBER || hyperparameter.fallback() == 0;
        return !isSwitch || value != hyperparameter.fallback();
    }
}
