package descenso.terminal;

import com.googlecode.lanterna.TextCharacter;

/**
 * A character of one cell, like every character of a frame. Lanterna asks each character of a screen twice per frame
 * whether it takes two cells, and computes that anew each time, which took longer than all its other work.
 */
@SuppressWarnings({"serial", "deprecation"}) // Lanterna's factories cannot create this subclass
final class NarrowCharacter extends TextCharacter {

    NarrowCharacter(TextCharacter cell) {
        super(cell);
    }

    @Override
    public boolean isDoubleWidth() {
        return false;
    }
}
