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
record KnobDescription(Knob knob, ExperimentLabels naming) {

    /** Returns the value in words. A list is joined into one text. */
    String value() {
        return new ListFormatter(knob.each().stream().map(naming::value).toList(), speech()).and();
    }

    /**
     * Returns the current value.
     *
     * @param typed the name that the learner types for the knob
     */
    String now(String typed) {
        String shortName = shortName();
        String fullName = knob.optimizer()
                .map(label -> speech().say(MessageKey.LAB_TOLD_OF, shortName, naming.optimizer(label)))
                .orElse(shortName);
        return fullName.startsWith(typed)
                ? speech().say(MessageKey.LAB_TOLD_IS, typed, value())
                : speech().say(MessageKey.LAB_TOLD_NOW, typed, fullName, value());
    }

    private String shortName() {
        boolean isRate = knob.optimizer().isPresent() && knob.name().equals(Hyperparameters.RATE);
        return isRate ? speech().say(MessageKey.INSPECT_RATE) : naming.knob(knob);
    }

    String depends() {
        return knob.isDependent() ? speech().say(MessageKey.LAB_TOLD_DEPENDS) : "";
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
                .map(knob::at)
                .filter(choice -> !choice.isList())
                .map(naming::value)
                .toList();
        boolean isClosed = choices.size() == knob.choices().size();
        MessageKey words = isClosed ? MessageKey.LAB_TOLD_CHOICES : MessageKey.LAB_TOLD_AUTHORS_CHOICES;
        return speech().say(words, new ListFormatter(choices, speech()).or());
    }

    private Optional<Hyperparameter> hyperparameter(Experiment experiment) {
        return experiment.comparison().trials().stream()
                .filter(trial -> knob.optimizer()
                        .filter(trial.label().optimizer()::equals)
                        .isPresent())
                .flatMap(trial -> trial.rule().rule().hyperparameters().stream())
                .filter(each -> each.name().equals(knob.name()))
                .findFirst();
    }

    private String range(ValueRange range) {
        String lowest = naming.digits().significant(range.lowest());
        String highest = naming.digits().significant(range.highest());
        if (Double.isInfinite(range.highest())) {
            return speech().say(MessageKey.LAB_TOLD_AT_LEAST, lowest);
        }
        return speech().say(range.open() ? MessageKey.LAB_TOLD_BELOW : MessageKey.LAB_TOLD_UP_TO, lowest, highest);
    }

    /** Describes the valid range of a problem parameter. */
    private String usual() {
        return switch (knob.dial()) {
            case FROM_ZERO -> speech().say(MessageKey.LAB_TOLD_AT_LEAST, "0");
            case TENTHS -> speech().say(MessageKey.LAB_TOLD_UP_TO, "0", "1");
            case SHARE -> speech().say(MessageKey.LAB_TOLD_BELOW, "0", "1");
            case ANGLE -> speech().say(MessageKey.LAB_TOLD_DEGREES);
            case WHOLE -> speech().say(MessageKey.LAB_TOLD_WHOLE, "0");
            case DOUBLING -> speech().say(MessageKey.LAB_TOLD_WHOLE, "1");
            case SWITCH -> speech().say(MessageKey.LAB_TOLD_SWITCH);
            case LOGARITHMIC -> "";
        };
    }

    /** Returns the next larger and the next smaller value. */
    String turns() {
        return SentenceFormatter.joined(turn(MessageKey.LAB_TOLD_MORE, true), turn(MessageKey.LAB_TOLD_LESS, false));
    }

    private String turn(MessageKey words, boolean up) {
        boolean isNumber = knob.number().isPresent();
        return knob.turned(up)
                .map(knob::at)
                .filter(next -> isNumber && !next.isList())
                .map(next -> speech().say(words, naming.value(next)))
                .orElse("");
    }

    private UiText speech() {
        return naming.speech();
    }
}
