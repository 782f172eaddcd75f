package descenso.math;

import descenso.phrases.ControlCharacters;
import descenso.phrases.LocalizedMessage;
import descenso.phrases.MessageKey;
import java.util.Arrays;

/** Signals that a formula cannot be drawn. Gives the position, the error and a correction. */
public final class FormulaException extends Exception {

    private static final long serialVersionUID = 1L;

    private final int column;
    private final transient LocalizedMessage message;

    /**
     * Creates an error. Its arguments are parts of the source, which may contain line feeds; these are shown as signs.
     */
    FormulaException(int column, MessageKey key, String... arguments) {
        super(key.name());
        this.column = column;
        this.message = LocalizedMessage.of(
                key, Arrays.stream(arguments).map(ControlCharacters::shown).toArray(String[]::new));
    }

    /** Returns the position of the error in the source, from 0 to its length, inclusive. */
    public int column() {
        return column;
    }

    public LocalizedMessage message() {
        return message;
    }
}
