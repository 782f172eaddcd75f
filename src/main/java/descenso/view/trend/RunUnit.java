package descenso.view.trend;

import descenso.phrases.MessageKey;
import descenso.view.text.UiText;

/** What a run and its curves go on in. */
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

    /** So many of them. */
    public String count(int count, UiText speech) {
        return speech.count(count, one, many);
    }

    /**
     * Both, where a run has both.
     *
     * @param epochs less than one where there are none
     */
    public static String both(int epochs, int steps, UiText speech) {
        String inSteps = STEP.count(steps, speech);
        return epochs < 1
                ? inSteps
                : speech.say(MessageKey.LAB_TOLD_EPOCHS_IN_STEPS, EPOCH.count(epochs, speech), inSteps);
    }

    /** When it is, 0 being before any. */
    public String at(int time, UiText speech) {
        return time == 0 ? speech.say(MessageKey.CURVE_AT_START) : speech.say(at, Integer.toString(time));
    }

    /** From when on. */
    public String from(int time, UiText speech) {
        return time == 0 ? speech.say(MessageKey.CURVE_FROM_START) : speech.say(from, Integer.toString(time));
    }

    /** Up to when. */
    public String until(int time, UiText speech) {
        return speech.say(until, Integer.toString(time));
    }

    /** From when up to when, neither before any. */
    public String between(int first, int last, UiText speech) {
        return speech.say(between, Integer.toString(first), Integer.toString(last));
    }
}
