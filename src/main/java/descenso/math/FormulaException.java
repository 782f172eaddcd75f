package descenso.math;

import descenso.phrases.LocalizedMessage;
import descenso.phrases.MessageKey;

/** A formula that cannot be drawn: where, what is wrong, and what would be right. */
public final class FormulaException extends Exception {

    private static final long serialVersionUID = 1L;

    private final int column;
    private final transient LocalizedMessage sentence;

    FormulaException(int column, MessageKey phrase, String... arguments) {
        super(phrase.name());
        this.column = column;
        this.sentence = LocalizedMessage.of(phrase, arguments);
    }

    /** The place in the source: from 0 to its length, both included. */
    public int column() {
        return column;
    }

    public LocalizedMessage sentence() {
        return sentence;
    }
}
