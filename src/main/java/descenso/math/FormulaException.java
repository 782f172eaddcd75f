package descenso.math;

import descenso.phrases.LocalizedMessage;
import descenso.phrases.MessageKey;

/** Signals that a formula cannot be drawn. Gives the position, the error and a correction. */
public final class FormulaException extends Exception {

    private static final long serialVersionUID = 1L;

    private final int column;
    private final transient LocalizedMessage sentence;

    FormulaException(int column, MessageKey phrase, String... arguments) {
        super(phrase.name());
        this.column = column;
        this.sentence = LocalizedMessage.of(phrase, arguments);
    }

    /** Returns the position of the error in the source, from 0 to its length, inclusive. */
    public int column() {
        return column;
    }

    public LocalizedMessage sentence() {
        return sentence;
    }
}
