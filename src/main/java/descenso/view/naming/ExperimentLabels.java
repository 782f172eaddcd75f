package descenso.view.naming;

import descenso.course.experiment.DisplayNames;
import descenso.course.experiment.Experiment;
import descenso.course.experiment.Knob;
import descenso.course.optimizer.OptimizerName;
import descenso.optim.Hyperparameter;
import descenso.phrases.Language;
import descenso.phrases.MessageKey;
import descenso.view.formula.EquationFormatter;
import descenso.view.text.NumberFormatter;
import descenso.view.text.UiText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the things of an experiment are called: a hyperparameter by its letter in the formulas, all else by its author's
 * words, or by ours; what has none, as in its file.
 */
public record ExperimentLabels(DisplayNames given, Language language, UiText speech) {

    /** In LaTeX. */
    private static final Map<String, String> LETTERS = Map.ofEntries(
            Map.entry("lr", "\\eta"),
            Map.entry("beta", "\\beta"),
            Map.entry("beta1", "\\beta_1"),
            Map.entry("beta2", "\\beta_2"),
            Map.entry("epsilon", "\\varepsilon"),
            Map.entry("rho", "\\rho"),
            Map.entry("momentumDecay", "\\psi"),
            Map.entry("weightDecay", "\\lambda"),
            Map.entry("l2", "\\text{L2}"));

    /** Of hyperparameters that stand in no formula, and of what else may be turned. */
    private static final Map<String, MessageKey> WORDS = Map.ofEntries(
            Map.entry("form", MessageKey.NAME_FORM),
            Map.entry("biasCorrection", MessageKey.NAME_BIAS_CORRECTION),
            Map.entry("rotation", MessageKey.KNOB_ROTATION),
            Map.entry("noise", MessageKey.KNOB_NOISE),
            Map.entry("seed", MessageKey.KNOB_SEED),
            Map.entry("init", MessageKey.KNOB_INIT),
            Map.entry("size", MessageKey.KNOB_BATCH),
            Map.entry("rows", MessageKey.KNOB_ROWS),
            Map.entry("probability", MessageKey.KNOB_LABEL_NOISE),
            Map.entry("standardise", MessageKey.KNOB_STANDARDISE));

    private static final Map<String, MessageKey> VALUES = Map.of(
            "true", MessageKey.KNOB_TRUE,
            "false", MessageKey.KNOB_FALSE,
            "sum", MessageKey.NAME_SUM,
            "average", MessageKey.NAME_AVERAGE);

    public static ExperimentLabels of(Experiment experiment, Language language, UiText speech) {
        return new ExperimentLabels(experiment.names(), language, speech);
    }

    /** Of what has this swept in it, so that no name says what it was. */
    public ExperimentLabels sweeping(String hyperparameter) {
        return new ExperimentLabels(given.withSwept(List.of(hyperparameter)), language, speech);
    }

    /** The letter of a hyperparameter in formulas, in LaTeX. */
    public static String letter(String hyperparameter) {
        return LETTERS.getOrDefault(hyperparameter, "\\text{" + hyperparameter + "}");
    }

    public NumberFormatter digits() {
        return new NumberFormatter(language);
    }

    /** What an optimizer's label is for people, its numbers as this reader writes them. */
    public String optimizer(String label) {
        return speech.glyphs().encode(digits().within(unwritten(label)));
    }

    /** The same, its numbers as its author writes them. */
    String unwritten(String label) {
        OptimizerName name = given.called(label);
        return name.words().in(language)
                + name.told().entrySet().stream()
                        .map(told -> ", " + hyperparameter(told.getKey()) + " = " + value(told.getValue()))
                        .collect(Collectors.joining());
    }

    public String hyperparameter(String name) {
        return LETTERS.containsKey(name) ? drawn(LETTERS.get(name)) : ours(name);
    }

    /** Of an experiment, or what is swept in it. */
    public String variable(String name) {
        return Optional.ofNullable(given.variables().get(name))
                .map(words -> speech.glyphs().encode(words.in(language)))
                .orElseGet(() -> hyperparameter(name));
    }

    public String knob(Knob knob) {
        return knob.optimizer().isPresent() ? hyperparameter(knob.name()) : variable(knob.name());
    }

    /** A measure's or a search's, or that of a theory of them. */
    public String measure(String name) {
        return Optional.ofNullable(given.measures().get(name))
                .map(title -> speech.glyphs().encode(title.in(language)))
                .or(() -> MeasureName.phrase(name).map(speech::say))
                .orElse(name);
    }

    public String value(Hyperparameter hyperparameter, double value) {
        return hyperparameter.kind() == Hyperparameter.Kind.NUMBER
                ? digits().significant(value)
                : value(hyperparameter.write(value));
    }

    /** What is written, in words where it is one of the file's. */
    String value(String written) {
        return Optional.ofNullable(VALUES.get(written)).map(speech::say).orElse(written);
    }

    /** What a knob is at. */
    public String value(Knob knob) {
        String words = value(knob.written());
        return words.equals(knob.written()) ? speech.glyphs().encode(number(knob)) : words;
    }

    private String number(Knob knob) {
        return knob.number().isPresent()
                ? digits().significant(knob.number().getAsDouble())
                : digits().within(knob.written().replace("[", "").replace("]", ""));
    }

    private String drawn(String latex) {
        return new EquationFormatter(language, speech.glyphs(), digits()::threeDigits).drawn(latex);
    }

    private String ours(String name) {
        return Optional.ofNullable(WORDS.get(name)).map(speech::say).orElse(name);
    }
}
