package descenso.course.knob;

import descenso.course.experiment.Experiment;
import descenso.phrases.Language;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The names to type for the optimizers of an experiment: label, display name in any language, 0-based index, rule, or a
 * beginning of one of these.
 */
public record OptimizerNames(Experiment experiment, Language language) {

    private static final String RATE = "lr";

    /** Another word for the learning rate in a name. */
    private static final String LETTER = "eta";

    /** Returns the label of the optimizer that a typed name refers to; empty if there are none or several. */
    public Optional<String> label(String typed) {
        List<String> meant = find(NormalizedName.of(typed));
        return meant.size() == 1 ? Optional.of(meant.get(0)) : Optional.empty();
    }

    /**
     * Returns the labels that a {@link NormalizedName normalized} word may refer to: an exact label, else a name or
     * index, else a rule, else a beginning of one of these.
     */
    List<String> find(String word) {
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

    /** Returns the text to type for each optimizer, in file order. */
    public List<String> all() {
        return experiment.labels().stream().map(this::typed).toList();
    }

    /** Returns the text to type for exactly this optimizer. */
    public String typed(String label) {
        return Stream.of(name(label, language), NormalizedName.of(label))
                .filter(word -> find(word).equals(List.of(label)))
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

    /** Returns the display name, with the hyperparameters that distinguish it from others, normalized. */
    private String name(String label, Language tongue) {
        return NormalizedName.of(experiment.names().nameOf(label).written().in(tongue));
    }

    private String rule(String label) {
        return experiment.comparison().trials().stream()
                .filter(trial -> trial.label().optimizer().equals(label))
                .findFirst()
                .map(trial -> trial.rule().kind().key())
                .orElse("");
    }
}
