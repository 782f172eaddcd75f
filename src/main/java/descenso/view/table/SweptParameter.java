package descenso.view.table;

import descenso.optim.Schedule;
import descenso.phrases.MessageKey;
import descenso.train.run.Trial;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the hyperparameter that distinguishes the runs of one optimizer. */
public record SweptParameter(List<Trial> trials) {

    /**
     * Returns the hyperparameter that all optimizers take the same values of, on the same problem; the last one if
     * there are several.
     */
    public Optional<String> swept() {
        Set<String> names = new LinkedHashSet<>();
        trials.forEach(trial -> names.addAll(trial.label().variables().keySet()));
        return names.stream().filter(this::isSwept).reduce((first, last) -> last);
    }

    /**
     * Returns the display name of the swept hyperparameter. A scheduled learning rate is called the initial one if the
     * schedule starts with it.
     */
    public String name(String swept, ExperimentLabels names) {
        boolean isRate = swept.equals(RunColumns.RATE);
        boolean begins = trials.stream().allMatch(trial -> trial.schedule().factor(0) == 1);
        boolean changes = trials.stream().anyMatch(trial -> !(trial.schedule() instanceof Schedule.Constant));
        String name = names.variable(swept);
        return isRate && begins && changes ? names.texts().say(MessageKey.SWEEP_INITIAL, name) : name;
    }

    /** Tests whether a hyperparameter takes several values, set by a sweep or by a variable with the same effect. */
    private boolean isSwept(String name) {
        return trials.stream().allMatch(trial -> isSet(name, trial)) && !isFixed(name) && isOfOneProblem(name);
    }

    private static boolean isSet(String name, Trial trial) {
        Double value = trial.label().variables().get(name);
        return value != null
                && Objects.equals(value, trial.rule().hyperparameters().get(name));
    }

    private boolean isFixed(String name) {
        return trials.stream()
                        .map(trial -> trial.label().variables().get(name))
                        .distinct()
                        .count()
                == 1;
    }

    /** Tests whether the problem is the same for all values of a variable. */
    private boolean isOfOneProblem(String name) {
        Collection<Set<Object>> problems = trials.stream()
                .collect(Collectors.groupingBy(
                        trial -> trial.label().without(name),
                        Collectors.mapping(Trial::problem, Collectors.<Object>toSet())))
                .values();
        return problems.stream().allMatch(each -> each.size() == 1);
    }
}
