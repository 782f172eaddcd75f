package descenso.quiz;

import descenso.phrases.MessageKey;

/**
 * A mistake that explains a wrong number.
 *
 * @param line name of the first quantity that the mistake changes: a state variable of the optimizer, {@code step} or
 *     {@code x}. If another quantity than the requested one was read, its name. Empty if there is no such quantity
 */
public record DiagnosedMistake(Mistake mistake, String line) {

    /**
     * Returns the key of a sentence about the error and its correction. The sentence may contain the given ({0}) and
     * the requested quantity ({1}). A wrong sign has a sentence of its own if it occurs in a quantity on the way to the
     * number.
     */
    public MessageKey key() {
        return mistake == Mistake.SIGN && !line.isEmpty() ? MessageKey.MISTAKE_SIGN_ON_THE_WAY : mistake.key();
    }

    /** Tests whether the formula of the line was wrong, not the step or quantity read. False without a line. */
    public boolean isOfFormula() {
        return !line.isEmpty() && !mistake.isOfReading();
    }
}
