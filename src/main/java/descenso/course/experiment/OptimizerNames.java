package descenso.course.experiment;

import descenso.phrases.Language;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names to type for optimizers: label, display name, 0-based index, rule, or a beginning of one of these. */
public record OptimizerNames(Experiment experiment, Language language) {

    private static final Map<Integer, String> LETTERS = Map.of(
            (int) 'α', "alpha",
            (int) 'β', "beta",
            (int) 'ε', "epsilon",
            (int) 'η', "eta",
            (int) 'κ', "kappa",
            (int) 'λ', "lambda",
            (int) 'ρ', "rho",
            (int) 'σ', "sigma",
            (int) 'ψ', "psi");

    /**
     * Returns a name in a form that can be typed on any keyboard: only lower-case letters, digits and dots, without
     * accents. Greek letters become their names, {@code β₁} becomes {@code beta1}, and {@code .9} and {@code 0,9} both
     * become {@code 0.9}.
     */
    static String normalized(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll(",(?=[0-9])", ".")
                .codePoints()
                .mapToObj(sign -> "abcdefghijklmnopqrstuvwxyz0123456789.".indexOf(sign) >= 0
                        ? Character.toString(sign)
                        : LETTERS.getOrDefault(sign, ""))
                .collect(Collectors.joining())
                .replaceAll("(?<![0-9])[.](?=[0-9])", "0.")
                .replaceAll("[.]+$", "");
    }

    /** Returns the label of the optimizer that a typed name refers to; empty if there are none or several. */
    public Optional<String> label(String typed) {
        List<String> meant = find(normalized(typed));
        return meant.size() == 1 ? Optional.of(meant.get(0)) : Optional.empty();
    }

    /** Returns the labels of a {@link #normalized} word: by label, else name or index, else rule, else beginning. */
    List<String> find(String word) {
        return first(
                word.isEmpty() ? List.of() : experiment.labels(),
                Stream.of(
                        label -> normalized(label).equals(word),
                        label -> names(label).anyMatch(word::equals),
                        label -> rule(label).equals(word),
                        label -> Stream.concat(names(label), Stream.of(rule(label)))
                                .anyMatch(name -> name.startsWith(word))));
    }

    /** Returns the items that meet the first of the conditions that an item meets; empty if there is none. */
    static <T> List<T> first(List<T> items, Stream<Predicate<T>> conditions) {
        return conditions
                .map(isMet -> items.stream().filter(isMet).toList())
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** Returns the text to type for each optimizer, in file order. */
    public List<String> all() {
        return experiment.labels().stream().map(this::typed).toList();
    }

    /** Returns the text to type for exactly this optimizer. */
    public String typed(String label) {
        return Stream.of(name(label, language), normalized(label))
                .filter(word -> find(word).equals(List.of(label)))
                .findFirst()
                .orElseGet(() -> Integer.toString(experiment.labels().indexOf(label)));
    }

    private Stream<String> names(String label) {
        Stream<String> files = Stream.of(
                normalized(label), Integer.toString(experiment.labels().indexOf(label)));
        Stream<String> shown = Stream.of(Language.values())
                .flatMap(each -> Stream.of(name(label, each), name(label, each).replace("lr", "eta")));
        return Stream.concat(files, shown);
    }

    /** Returns the display name, with the hyperparameters that distinguish it from others, normalized. */
    private String name(String label, Language tongue) {
        return normalized(experiment.names().nameOf(label).written().in(tongue));
    }

    private String rule(String label) {
        return experiment.comparison().trials().stream()
                .filter(trial -> trial.label().optimizer().equals(label))
                .findFirst()
                .map(trial -> trial.rule().kind().key())
                .orElse("");
    }
}
