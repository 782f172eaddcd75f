package descenso.view.lab;

import descenso.course.experiment.Experiment;
import descenso.course.experiment.Knob;
import descenso.course.experiment.KnobResolver;
import descenso.optim.Hyperparameter;
import descenso.optim.ValueRange;
import descenso.phrases.Language;
import descenso.phrases.MessageKey;
import descenso.view.naming.ExperimentLabels;
import descenso.view.table.Hyperparameters;
import descenso.view.text.SentenceFormatter;
import descenso.view.text.UiText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Describes the knobs of an experiment, each with the name that the learner types for it and its value.
 *
 * @param original the knobs as the author set them; empty if they are unknown
 * @param chosen the label of the optimizer that a name without an optimizer refers to
 */
public record KnobsText(
        Experiment experiment, List<Knob> original, Optional<String> chosen, Language language, UiText texts) {

    public KnobsText {
        original = List.copyOf(original);
    }

    /** Returns the values and the changes. */
    public List<String> values() {
        Stream<String> optimizers = experiment.labels().stream().map(this::ofOptimizer);
        return SentenceFormatter.paragraphs(Stream.concat(optimizers, Stream.of(ofProblem(), changed())));
    }

    /** Returns one paragraph for each optimizer and for the problem, then how to set a knob, and the changes. */
    public List<String> paragraphs() {
        if (experiment.knobs().isEmpty()) {
            return List.of(texts.say(MessageKey.LAB_TOLD_NO_KNOBS));
        }
        Stream<String> optimizers = experiment.labels().stream().map(this::ofOptimizer);
        return SentenceFormatter.paragraphs(Stream.concat(optimizers, Stream.of(ofProblem(), example(), changed())));
    }

    private String ofOptimizer(String label) {
        List<Knob> knobs = of(Optional.of(label));
        String name = names().optimizer(label);
        String typed = resolver().optimizer(label);
        if (knobs.isEmpty()) {
            return "";
        }
        return typed.equalsIgnoreCase(name)
                ? texts.say(MessageKey.LAB_TOLD_NAMED, name, values(knobs))
                : texts.say(MessageKey.LAB_TOLD_TYPED, name, typed, values(knobs));
    }

    private String ofProblem() {
        List<Knob> knobs = of(Optional.empty());
        return knobs.isEmpty() ? "" : texts.say(MessageKey.LAB_TOLD_PROBLEM, values(knobs));
    }

    private List<Knob> of(Optional<String> optimizer) {
        return experiment.knobs().stream()
                .filter(knob -> knob.optimizer().equals(optimizer))
                .toList();
    }

    private String values(List<Knob> knobs) {
        return texts.list(knobs.stream()
                .map(knob -> resolver().word(knob) + " " + value(knob))
                .toList());
    }

    private String value(Knob knob) {
        return texts.and(knob.each().stream().map(names()::value).toList());
    }

    /**
     * Returns an example for the first knob with a next value, then the meaning of a name that several optimizers
     * share.
     */
    private String example() {
        return experiment.knobs().stream()
                .filter(knob -> knob.turned(true)
                        .filter(next -> !knob.withValue(next).isList())
                        .isPresent())
                .findFirst()
                .map(knob -> texts.say(MessageKey.LAB_TOLD_EXAMPLE, resolver().of(knob), next(knob)) + shared())
                .orElse("");
    }

    private String next(Knob knob) {
        return value(knob.withValue(knob.turned(true).orElseThrow()));
    }

    private String shared() {
        return experiment.knobs().stream()
                .filter(knob -> knob.optimizer().isPresent()
                        && knob.optimizer().equals(chosen)
                        && experiment.labels().size() > 1)
                .findFirst()
                .map(knob -> " "
                        + texts.say(
                                MessageKey.LAB_TOLD_SHARED,
                                resolver().word(knob),
                                names().optimizer(knob.optimizer().orElseThrow()),
                                resolver().ofAll(knob)))
                .orElse("");
    }

    /** Returns the knobs that differ from the author's values; an empty string if there are none. */
    public String changed() {
        List<String> changes = new ArrayList<>();
        for (Knob knob : experiment.knobs()) {
            author(knob)
                    .filter(own -> !own.written().equals(knob.written()))
                    .map(own ->
                            texts.say(MessageKey.LAB_TOLD_FROM_TO, resolver().of(knob), value(own), value(knob)))
                    .ifPresent(changes::add);
        }
        return changes.isEmpty()
                ? ""
                : SentenceFormatter.flowing(texts.say(MessageKey.LAB_TOLD_CHANGED, texts.and(changes)));
    }

    private Optional<Knob> author(Knob knob) {
        return original.stream().filter(own -> own.path().equals(knob.path())).findFirst();
    }

    /** Returns everything about one knob, in one paragraph. */
    public String of(Knob knob) {
        String own = author(knob)
                .filter(author -> !author.written().equals(knob.written()))
                .map(author -> texts.say(MessageKey.LAB_TOLD_AUTHORS, value(author)))
                .orElse("");
        return SentenceFormatter.flowing(SentenceFormatter.joined(
                now(knob),
                own,
                knob.isDependent() ? texts.say(MessageKey.LAB_TOLD_DEPENDS) : "",
                range(knob),
                turns(knob)));
    }

    /** Returns the current value, with the name that the learner types for the knob. */
    private String now(Knob knob) {
        String typed = resolver().of(knob);
        String shortName = shortName(knob);
        String fullName = knob.optimizer()
                .map(label -> texts.say(MessageKey.LAB_TOLD_OF, shortName, names().optimizer(label)))
                .orElse(shortName);
        return fullName.startsWith(typed)
                ? texts.say(MessageKey.LAB_TOLD_IS, typed, value(knob))
                : texts.say(MessageKey.LAB_TOLD_NOW, typed, fullName, value(knob));
    }

    private String shortName(Knob knob) {
        boolean isRate = knob.optimizer().isPresent() && knob.name().equals(Hyperparameters.RATE);
        return isRate ? texts.say(MessageKey.INSPECT_RATE) : names().knob(knob);
    }

    /** Returns the valid values. Empty if any number is valid. */
    private String range(Knob knob) {
        if (!knob.choices().isEmpty()) {
            return choices(knob);
        }
        return hyperparameter(knob).map(Hyperparameter::range).map(this::range).orElseGet(() -> usual(knob));
    }

    /** Returns the valid values one by one. */
    private String choices(Knob knob) {
        List<String> choices = knob.choices().stream()
                .map(knob::withValue)
                .filter(choice -> !choice.isList())
                .map(names()::value)
                .toList();
        boolean isClosed = choices.size() == knob.choices().size();
        MessageKey key = isClosed ? MessageKey.LAB_TOLD_CHOICES : MessageKey.LAB_TOLD_AUTHORS_CHOICES;
        return texts.say(key, texts.or(choices));
    }

    private Optional<Hyperparameter> hyperparameter(Knob knob) {
        return experiment.comparison().trials().stream()
                .filter(trial -> knob.optimizer()
                        .filter(trial.label().optimizer()::equals)
                        .isPresent())
                .flatMap(trial -> trial.rule().kind().hyperparameters().stream())
                .filter(each -> each.name().equals(knob.name()))
                .findFirst();
    }

    private String range(ValueRange range) {
        String lowest = names().numbers().significant(range.lowest());
        String highest = names().numbers().significant(range.highest());
        if (Double.isInfinite(range.highest())) {
            return texts.say(MessageKey.LAB_TOLD_AT_LEAST, lowest);
        }
        return texts.say(range.open() ? MessageKey.LAB_TOLD_BELOW : MessageKey.LAB_TOLD_UP_TO, lowest, highest);
    }

    /** Describes the valid range of a problem parameter. */
    private String usual(Knob knob) {
        return switch (knob.scale()) {
            case FROM_ZERO -> texts.say(MessageKey.LAB_TOLD_AT_LEAST, "0");
            case TENTHS -> texts.say(MessageKey.LAB_TOLD_UP_TO, "0", "1");
            case SHARE -> texts.say(MessageKey.LAB_TOLD_BELOW, "0", "1");
            case ANGLE -> texts.say(MessageKey.LAB_TOLD_DEGREES);
            case WHOLE -> texts.say(MessageKey.LAB_TOLD_WHOLE, "0");
            case DOUBLING -> texts.say(MessageKey.LAB_TOLD_WHOLE, "1");
            case SWITCH -> texts.say(MessageKey.LAB_TOLD_SWITCH);
            case LOGARITHMIC -> "";
        };
    }

    /** Returns the next larger and the next smaller value. */
    private String turns(Knob knob) {
        return SentenceFormatter.joined(
                turn(MessageKey.LAB_TOLD_MORE, knob, true), turn(MessageKey.LAB_TOLD_LESS, knob, false));
    }

    private String turn(MessageKey key, Knob knob, boolean up) {
        boolean isNumber = knob.number().isPresent();
        return knob.turned(up)
                .map(knob::withValue)
                .filter(next -> isNumber && !next.isList())
                .map(next -> texts.say(key, names().value(next)))
                .orElse("");
    }

    private KnobResolver resolver() {
        return new KnobResolver(experiment, language, chosen);
    }

    private ExperimentLabels names() {
        return ExperimentLabels.of(experiment, language, texts);
    }
}
