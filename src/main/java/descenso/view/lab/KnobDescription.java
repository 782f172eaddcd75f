package descenso.view.lab;

import descenso.course.experiment.Experiment;
import descenso.course.experiment.Knob;
import descenso.optim.Hyperparameter;
import descenso.optim.ValueRange;
import descenso.phrases.MessageKey;
import descenso.view.naming.ExperimentLabels;
import descenso.view.table.Hyperparameters;
import descenso.view.text.ListFormatter;
import descenso.view.text.SentenceFormatter;
import descenso.view.text.UiText;
import java.util.List;
import java.util.Optional;

/** Describes a knob in words. */
record KnobDescription(Knob knob, ExperimentLabels names) {

    /** Returns the value in words. A list is joined into one text. */
    String value() {
        return new ListFormatter(knob.each().stream().map(names::value).toList(), texts()).and();
    }

    /**
     * Returns the current value.
     *
     * @param typed the name that the learner types for the knob
     */
    String now(String typed) {
        String shortName = shortName();
        String fullName = knob.optimizer()
                .map(label -> texts().say(MessageKey.LAB_TOLD_OF, shortName, names.optimizer(label)))
                .orElse(shortName);
        return fullName.startsWith(typed)
                ? texts().say(MessageKey.LAB_TOLD_IS, typed, value())
                : texts().say(MessageKey.LAB_TOLD_NOW, typed, fullName, value());
    }

    private String shortName() {
        boolean isRate = knob.optimizer().isPresent() && knob.name().equals(Hyperparameters.RATE);
        return isRate ? texts().say(MessageKey.INSPECT_RATE) : names.knob(knob);
    }

    String depends() {
        return knob.isDependent() ? texts().say(MessageKey.LAB_TOLD_DEPENDS) : "";
    }

    /** Returns the valid values. Empty if any number is valid. */
    String range(Experiment experiment) {
        if (!knob.choices().isEmpty()) {
            return choices();
        }
        return hyperparameter(experiment)
                .map(Hyperparameter::range)
                .map(this::range)
                .orElseGet(this::usual);
    }

    /** Returns the valid values one by one. */
    private String choices() {
        List<String> choices = knob.choices().stream()
                .map(knob::withValue)
                .filter(choice -> !choice.isList())
                .map(names::value)
                .toList();
        boolean isClosed = choices.size() == knob.choices().size();
        MessageKey key = isClosed ? MessageKey.LAB_TOLD_CHOICES : MessageKey.LAB_TOLD_AUTHORS_CHOICES;
        return texts().say(key, new ListFormatter(choices, texts()).or());
    }

    private Optional<Hyperparameter> hyperparameter(Experiment experiment) {
        return experiment.comparison().trials().stream()
                .filter(trial -> knob.optimizer()
                        .filter(trial.label().optimizer()::equals)
                        .isPresent())
                .flatMap(trial -> trial.rule().kind().hyperparameters().stream())
                .filter(each -> each.name().equals(knob.name()))
                .findFirst();
    }

    private String range(ValueRange range) {
        String lowest = names.numbers().significant(range.lowest());
        String highest = names.numbers().significant(range.highest());
        if (Double.isInfinite(range.highest())) {
            return texts().say(MessageKey.LAB_TOLD_AT_LEAST, lowest);
        }
        return texts().say(range.open() ? MessageKey.LAB_TOLD_BELOW : MessageKey.LAB_TOLD_UP_TO, lowest, highest);
    }

    /** Describes the valid range of a problem parameter. */
    private String usual() {
        return switch (knob.scale()) {
            case FROM_ZERO -> texts().say(MessageKey.LAB_TOLD_AT_LEAST, "0");
            case TENTHS -> texts().say(MessageKey.LAB_TOLD_UP_TO, "0", "1");
            case SHARE -> texts().say(MessageKey.LAB_TOLD_BELOW, "0", "1");
            case ANGLE -> texts().say(MessageKey.LAB_TOLD_DEGREES);
            case WHOLE -> texts().say(MessageKey.LAB_TOLD_WHOLE, "0");
            case DOUBLING -> texts().say(MessageKey.LAB_TOLD_WHOLE, "1");
            case SWITCH -> texts().say(MessageKey.LAB_TOLD_SWITCH);
            case LOGARITHMIC -> "";
        };
    }

    /** Returns the next larger and the next smaller value. */
    String turns() {
        return SentenceFormatter.joined(turn(MessageKey.LAB_TOLD_MORE, true), turn(MessageKey.LAB_TOLD_LESS, false));
    }

    private String turn(MessageKey key, boolean up) {
        boolean isNumber = knob.number().isPresent();
        return knob.turned(up)
                .map(knob::withValue)
                .filter(next -> isNumber && !next.isList())
                .map(next -> texts().say(key, names.value(next)))
                .orElse("");
    }

    private UiText texts() {
        return names.texts();
    }
}
