package descenso.view.table;

import descenso.course.experiment.Experiment;
import descenso.course.experiment.Experiment.DisplayNames;
import descenso.course.experiment.Knob;
import descenso.course.experiment.KnobResolver;
import descenso.optim.Hyperparameter;
import descenso.phrases.MessageKey;
import descenso.view.text.NumberFormatter;
import descenso.view.text.UiText;
import descenso.view.trend.Metric;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Display names: symbols, the author's words or the tutor's; without any of these, the name in the file. */
public record ExperimentLabels(DisplayNames given, UiText texts) {

    /** Names of hyperparameters without a symbol and of other knobs, by their names in the file. */
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

    /** Maximum number of values that are all told. */
    private static final int LONG = 3;

    /** The separators of the words and numbers of a name; a comma within a number is none. */
    private static final Pattern WORD_ENDS = Pattern.compile("[,;:]?[\\s()=]+");

    private static final Map<String, MessageKey> VALUES = Map.of(
            "true", MessageKey.KNOB_TRUE,
            "false", MessageKey.KNOB_FALSE,
            "sum", MessageKey.NAME_SUM,
            "average", MessageKey.NAME_AVERAGE);

    public static ExperimentLabels of(Experiment experiment, UiText texts) {
        return new ExperimentLabels(experiment.names(), texts);
    }

    /** Returns the labels for a sweep of the hyperparameter, in which no optimizer's name mentions its value. */
    public ExperimentLabels withSwept(String hyperparameter) {
        return new ExperimentLabels(given.withSwept(List.of(hyperparameter)), texts);
    }

    public NumberFormatter numbers() {
        return texts.numbers();
    }

    /** Returns the display name of the optimizer with the given label, with numbers in the learner's notation. */
    public String optimizer(String label) {
        return texts.encode(numbers().within(unwritten(label)));
    }

    /** Returns the display name of the optimizer with the given label, with numbers as the author wrote them. */
    String unwritten(String label) {
        DisplayNames.OptimizerName name = given.nameOf(label);
        return name.words().in(texts.language())
                + name.hyperparameters().entrySet().stream()
                        .map(entry -> ", " + hyperparameter(entry.getKey()) + " = " + value(entry.getValue()))
                        .collect(Collectors.joining());
    }

    public String hyperparameter(String name) {
        return Hyperparameter.named(name)
                .map(Hyperparameter::symbol)
                .filter(symbol -> !symbol.isEmpty())
                .map(texts::drawn)
                .orElseGet(() ->
                        Optional.ofNullable(WORDS.get(name)).map(texts::say).orElse(name));
    }

    /** Returns the display name of an experiment's variable or of a swept hyperparameter. */
    public String variable(String name) {
        return Optional.ofNullable(given.variables().get(name))
                .map(words -> texts.say(words))
                .orElseGet(() -> hyperparameter(name));
    }

    public String knob(Knob knob) {
        return knob.optimizer().isPresent() ? hyperparameter(knob.name()) : variable(knob.name());
    }

    /**
     * Returns the changed value at a path, such as "η = 0.3"; one for each optimizer, with its name, if the path leads
     * to some of them only.
     */
    public List<String> changed(Experiment experiment, String path, String value) {
        List<Knob> knobs = new KnobResolver(experiment, texts.language(), Optional.empty())
                .resolve(path)
                .found();
        boolean isOfAll = experiment.knobs().stream()
                .filter(knob -> knobs.stream().anyMatch(found -> found.name().equals(knob.name())))
                .allMatch(knobs::contains);
        if (knobs.isEmpty()) {
            return List.of(variable(path.substring(path.lastIndexOf('.') + 1)) + " = " + ends(value));
        }
        return knobs.stream()
                .map(knob -> changed(
                        knob,
                        isOfAll ? "" : knob.optimizer().map(this::optimizer).orElse(""),
                        value))
                .distinct()
                .toList();
    }

    /** Returns a value that is no knob, such as the values of a sweep; of a long list, the first and the last. */
    private String ends(String value) {
        List<String> each =
                Stream.of(bare(value).split(", ", -1)).map(this::number).toList();
        return each.size() > LONG ? firstToLast(each) : texts.encode(texts.list(each));
    }

    /** Returns the first and the last of some values: what is shown of a list that is too long. */
    public String firstToLast(List<String> values) {
        return texts.encode(values.get(0) + "…" + values.get(values.size() - 1));
    }

    /** Returns a value of the file without the brackets of a list. */
    private static String bare(String written) {
        return written.replace("[", "").replace("]", "");
    }

    private String number(String written) {
        OptionalDouble number = Knob.number(written);
        return number.isPresent() ? numbers().significant(number.getAsDouble()) : value(written);
    }

    /** Returns a knob with another value. The name of its optimizer tells the former value, or else is named too. */
    private String changed(Knob knob, String optimizer, String value) {
        String name = knob(knob);
        String now = value(knob.withValue(value));
        if (WORD_ENDS.splitAsStream(optimizer).anyMatch(value(knob)::equals)) {
            return texts.say(MessageKey.KNOB_INSTEAD, name, now, value(knob));
        }
        return (optimizer.isEmpty() ? name : texts.say(MessageKey.KNOB_OF, name, optimizer)) + " = " + now;
    }

    /** Returns the display name of a measure, of a search, or of a theoretical value for one of them. */
    public String measure(String name) {
        return Optional.ofNullable(given.measures().get(name))
                .map(title -> texts.say(title))
                .or(() -> Metric.ofMeasure(name).map(metric -> texts.say(metric.fullName())))
                .orElse(name);
    }

    public String value(Hyperparameter hyperparameter, double value) {
        return hyperparameter.kind() == Hyperparameter.Kind.NUMBER
                ? numbers().significant(value)
                : value(hyperparameter.write(value));
    }

    /** Returns a value of the file as displayed: in words if it is a keyword, otherwise unchanged. */
    String value(String written) {
        return Optional.ofNullable(VALUES.get(written)).map(texts::say).orElse(written);
    }

    /** Returns the current value of a knob as displayed. */
    public String value(Knob knob) {
        String words = value(knob.written());
        if (!words.equals(knob.written())) {
            return words;
        }
        return texts.encode(
                knob.number().isPresent()
                        ? numbers().significant(knob.number().getAsDouble())
                        : numbers().within(bare(words)));
    }
}
