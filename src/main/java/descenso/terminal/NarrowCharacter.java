package descenso.terminal;

import com.googlecode.lanterna.TextCharacter;

/**
 * A character of one cell, as all are that a frame holds. Lanterna asks each of a screen's twice a frame whether it takes two,
 * and finds out anew each time, which took it longer than all else that it does.
 */
@SuppressWarnings({"serial", "deprecation"}) // the factories that Lanterna would have used make no such character
final class NarrowCharacter extends TextCharacter {

    NarrowCharacter(TextCharacter cell) {
        super(cell);
    }

    @Override
    public boolean isDoubleWidth() {
        return false;
    }
}
