package descenso.plain;

import descenso.phrases.Controls;
import descenso.tui.CharacterSet;
import descenso.tui.Line;
import descenso.tui.Style;
import descenso.view.text.WrappedText;
import java.io.PrintStream;
import java.util.function.IntSupplier;

/**
 * Where sentences are told: one below the other, broken at spaces.
 *
 * @param width of a line, in cells
 */
record PlainOutput(PrintStream output, CharacterSet glyphs, IntSupplier width) {

    /** Says it, and {@link Controls} as signs. */
    void say(String paragraph) {
        for (Line line : WrappedText.lines(glyphs.encode(Controls.shown(paragraph)), Style.TEXT, width.getAsInt())) {
            output.println(line.toString().stripTrailing());
        }
        output.flush();
    }

    void bell() {
        output.print('\007');
        output.flush();
    }
}
