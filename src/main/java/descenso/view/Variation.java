package descenso.view;

import descenso.train.Trial;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What tells the runs of one optimizer apart.
 *
 * @param variables names of those that may make another problem of it
 * @param swept the hyperparameter that all optimizers have the same values of
 */
record Variation(Set<String> variables, Optional<String> swept) {

    static Variation of(List<Trial> trials) {
        Set<String> names = new LinkedHashSet<>();
        trials.forEach(trial -> names.addAll(trial.label().variables().keySet()));
        Optional<String> swept =
                names.stream().filter(name -> isSwept(name, trials)).reduce((first, last) -> last);
        swept.ifPresent(names::remove);
        return new Variation(names, swept);
    }

    /** A sweep's values, several of them, or a variable's that do the same. */
    private static boolean isSwept(String name, List<Trial> trials) {
        long values = trials.stream()
                .map(trial -> trial.label().variables().get(name))
                .distinct()
                .count();
        return values > 1
                && trials.stream()
                        .allMatch(trial -> trial.label().variables().containsKey(name)
                                && Objects.equals(
                                        trial.label().variables().get(name),
                                        trial.rule().hyperparameters().get(name)));
    }
}
