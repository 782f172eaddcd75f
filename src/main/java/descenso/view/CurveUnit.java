package descenso.view;

import descenso.phrases.Phrase;

/** What a curve goes on in. */
enum CurveUnit {
    STEP(Phrase.CURVE_STEP, Phrase.CURVE_STEPS, Phrase.CURVE_AT_STEP, Phrase.CURVE_FROM_STEP, Phrase.CURVE_UNTIL_STEP),
    EPOCH(
            Phrase.CURVE_EPOCH,
            Phrase.CURVE_EPOCHS,
            Phrase.CURVE_AT_EPOCH,
            Phrase.CURVE_FROM_EPOCH,
            Phrase.CURVE_UNTIL_EPOCH);

    private final Phrase one;
    private final Phrase many;
    private final Phrase at;
    private final Phrase from;
    private final Phrase until;

    CurveUnit(Phrase one, Phrase many, Phrase at, Phrase from, Phrase until) {
        this.one = one;
        this.many = many;
        this.at = at;
        this.from = from;
        this.until = until;
    }

    /** So many of them. */
    String count(int count, Speech speech) {
        return count == 1 ? speech.say(one) : speech.say(many, Integer.toString(count));
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
}
