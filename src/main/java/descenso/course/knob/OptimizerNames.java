package descenso.course.knob;

import descenso.course.experiment.Experiment;
import descenso.phrases.Language;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What somebody types for one of an experiment's optimizers: its label, its name in either language, its number from 0, its
 * rule, or a beginning of these.
 */
public record OptimizerNames(Experiment experiment, Language language) {

    private static final String RATE = "lr";

    /** Which in names stands for the rate. */
    private static final String LETTER = "eta";

    /** The label of the one that was meant; empty where it is none's, or several's. */
    public Optional<String> label(String typed) {
        List<String> meant = meant(NormalizedName.of(typed));
        return meant.size() == 1 ? Optional.of(meant.get(0)) : Optional.empty();
    }

    /** The labels of those that a {@link NormalizedName folded} word may mean: whose label it is, else whose name, whose rule, or whose beginning. */
    List<String> meant(String word) {
        return Stream.<Predicate<String>>of(
                        label -> NormalizedName.of(label).equals(word),
                        label -> names(label).anyMatch(word::equals),
                        label -> rule(label).equals(word),
                        label -> Stream.concat(names(label), Stream.of(rule(label)))
                                .anyMatch(name -> name.startsWith(word)))
                .map(isMeant -> experiment.labels().stream().filter(isMeant).toList())
                .filter(labels -> !labels.isEmpty() && !word.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** What to type for each of them. */
    public List<String> all() {
        return experiment.labels().stream().map(this::typed).toList();
    }

    /** What to type for that one and no other. */
    public String typed(String label) {
        return Stream.of(name(label, language), NormalizedName.of(label))
                .filter(word -> meant(word).equals(List.of(label)))
                .findFirst()
                .orElseGet(() -> Integer.toString(experiment.labels().indexOf(label)));
    }

    private Stream<String> names(String label) {
        Stream<String> files = Stream.of(
                NormalizedName.of(label), Integer.toString(experiment.labels().indexOf(label)));
        Stream<String> shown = Stream.of(Language.values())
                .flatMap(each -> Stream.of(name(label, each), name(label, each).replace(RATE, LETTER)));
        return Stream.concat(files, shown);
    }

    /** As it is shown, with the hyperparameters that tell it from others. */
    private String name(String label, Language tongue) {
        return NormalizedName.of(experiment.names().called(label).written().in(tongue));
    }

    private String rule(String label) {
        return experiment.comparison().trials().stream()
                .filter(trial -> trial.label().optimizer().equals(label))
                .findFirst()
                .map(trial -> trial.rule().rule().key())
                .orElse("");
    }
}
