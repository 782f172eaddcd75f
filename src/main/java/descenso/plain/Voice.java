package descenso.plain;

import descenso.tui.Glyphs;
import descenso.tui.Line;
import descenso.tui.Style;
import descenso.view.Prose;
import java.io.PrintStream;
import java.util.function.IntSupplier;
import java.util.regex.Pattern;

/**
 * Where sentences are told: one below the other, broken at spaces.
 *
 * @param width of a line, in cells
 */
record Voice(PrintStream output, Glyphs glyphs, IntSupplier width) {

    private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}");

    /** Nothing that a terminal would obey is said. */
    void say(String paragraph) {
        for (Line line :
                Prose.lines(glyphs.write(CONTROLS.matcher(paragraph).replaceAll("?")), Style.TEXT, width.getAsInt())) {
            output.println(line.toString().stripTrailing());
        }
        output.flush();
    }

    void ring() {
        output.print('\007');
        output.flush();
    }
}
