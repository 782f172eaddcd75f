package descenso.view;

import descenso.phrases.Phrase;

/** What a run and its curves go on in. */
enum RunUnit {
    STEP(
            Phrase.CURVE_STEP,
            Phrase.CURVE_STEPS,
            Phrase.CURVE_AT_STEP,
            Phrase.CURVE_FROM_STEP,
            Phrase.CURVE_UNTIL_STEP,
            Phrase.CURVE_BETWEEN_STEPS),
    EPOCH(
            Phrase.CURVE_EPOCH,
            Phrase.CURVE_EPOCHS,
            Phrase.CURVE_AT_EPOCH,
            Phrase.CURVE_FROM_EPOCH,
            Phrase.CURVE_UNTIL_EPOCH,
            Phrase.CURVE_BETWEEN_EPOCHS);

    private final Phrase one;
    private final Phrase many;
    private final Phrase at;
    private final Phrase from;
    private final Phrase until;
    private final Phrase between;

    RunUnit(Phrase one, Phrase many, Phrase at, Phrase from, Phrase until, Phrase between) {
        this.one = one;
        this.many = many;
        this.at = at;
        this.from = from;
        this.until = until;
        this.between = between;
    }

    /** So many of them. */
    String count(int count, Speech speech) {
        return speech.count(count, one, many);
    }

    /**
     * Both, where a run has both.
     *
     * @param epochs less than one where there are none
     */
    static String both(int epochs, int steps, Speech speech) {
        String inSteps = STEP.count(steps, speech);
        return epochs < 1 ? inSteps : speech.say(Phrase.LAB_TOLD_EPOCHS_IN_STEPS, EPOCH.count(epochs, speech), inSteps);
    }

    /** When it is, 0 being before any. */
    String at(int time, Speech speech) {
        return time == 0 ? speech.say(Phrase.CURVE_AT_START) : speech.say(at, Integer.toString(time));
    }

    /** From when on. */
    String from(int time, Speech speech) {
        return time == 0 ? speech.say(Phrase.CURVE_FROM_START) : speech.say(from, Integer.toString(time));
    }

    /** Up to when. */
    String until(int time, Speech speech) {
        return speech.say(until, Integer.toString(time));
    }

    /** From when up to when, neither before any. */
    String between(int first, int last, Speech speech) {
        return speech.say(between, Integer.toString(first), Integer.toString(last));
    }
}
