package descenso.quiz;

import descenso.phrases.MessageKey;

/**
 * A mistake that explains a wrong number.
 *
 * @param line the name of the first quantity that it changes: what an optimizer remembers, {@code step} or {@code x}; of
 *     another quantity than the one asked for, which; empty where it is none of them
 */
public record DiagnosedMistake(Mistake mistake, String line) {

    /**
     * What was done and what is right: a sentence that may name what was given ({0}) and what was asked for ({1}). A sign is
     * another matter on the way to a number than before it.
     */
    public MessageKey phrase() {
        return mistake == Mistake.SIGN && !line.isEmpty() ? MessageKey.MISTAKE_SIGN_ON_THE_WAY : mistake.phrase();
    }

    /** Whether it is the line's formula that went wrong; else the answer was read off at the wrong place. */
    public boolean isOfFormula() {
        return !line.isEmpty() && !mistake.isOfReading();
    }
}
