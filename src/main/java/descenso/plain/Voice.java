package descenso.plain;

import descenso.phrases.Controls;
import descenso.tui.Glyphs;
import descenso.tui.Line;
import descenso.tui.Style;
import descenso.view.Prose;
import java.io.PrintStream;
import java.util.function.IntSupplier;

/**
 * Where sentences are told: one below the other, broken at spaces.
 *
 * @param width of a line, in cells
 */
record Voice(PrintStream output, Glyphs glyphs, IntSupplier width) {

    /** Says it, and {@link Controls} as signs. */
    void say(String paragraph) {
        for (Line line : Prose.lines(glyphs.write(Controls.shown(paragraph)), Style.TEXT, width.getAsInt())) {
            output.println(line.toString().stripTrailing());
        }
        output.flush();
    }

    void ring() {
        output.print('\007');
        output.flush();
    }
}
