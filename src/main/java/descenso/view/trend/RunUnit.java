package descenso.view.trend;

import descenso.phrases.MessageKey;
import descenso.view.text.UiText;

/** The unit of a run's progress and of its curves. */
public enum RunUnit {
    STEP(
            MessageKey.CURVE_STEP,
            MessageKey.CURVE_STEPS,
            MessageKey.CURVE_AT_STEP,
            MessageKey.CURVE_FROM_STEP,
            MessageKey.CURVE_UNTIL_STEP,
            MessageKey.CURVE_BETWEEN_STEPS),
    EPOCH(
            MessageKey.CURVE_EPOCH,
            MessageKey.CURVE_EPOCHS,
            MessageKey.CURVE_AT_EPOCH,
            MessageKey.CURVE_FROM_EPOCH,
            MessageKey.CURVE_UNTIL_EPOCH,
            MessageKey.CURVE_BETWEEN_EPOCHS);

    private final MessageKey one;
    private final MessageKey many;
    private final MessageKey at;
    private final MessageKey from;
    private final MessageKey until;
    private final MessageKey between;

    RunUnit(MessageKey one, MessageKey many, MessageKey at, MessageKey from, MessageKey until, MessageKey between) {
        this.one = one;
        this.many = many;
        this.at = at;
        this.from = from;
        this.until = until;
        this.between = between;
    }

    /** Returns a number of units in words. */
    public String count(int count, UiText texts) {
        return texts.count(count, one, many);
    }

    /** Returns a duration in words: in epochs and steps if the run has at least one epoch, otherwise in steps. */
    public static String epochsAndSteps(int epochs, int steps, UiText texts) {
        String inSteps = STEP.count(steps, texts);
        return epochs < 1
                ? inSteps
                : texts.say(MessageKey.LAB_TOLD_EPOCHS_IN_STEPS, EPOCH.count(epochs, texts), inSteps);
    }

    /** Returns the phrase for a point in time; 0 is the start. */
    public String at(int time, UiText texts) {
        return time == 0 ? texts.say(MessageKey.CURVE_AT_START) : texts.say(at, time);
    }

    /** Returns the phrase for the time from a point on; 0 is the start. */
    public String from(int time, UiText texts) {
        return time == 0 ? texts.say(MessageKey.CURVE_FROM_START) : texts.say(from, time);
    }

    /** Returns the phrase for the time up to a point. */
    public String until(int time, UiText texts) {
        return texts.say(until, time);
    }

    /** Returns the phrase for a period. Neither end may be 0. */
    public String between(int first, int last, UiText texts) {
        return texts.say(between, first, last);
    }
}
