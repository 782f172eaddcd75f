package descenso.plain;

import descenso.phrases.ControlCharacters;
import descenso.tui.CharacterSet;
import descenso.tui.Line;
import descenso.tui.Style;
import descenso.widget.LineWrapper;
import java.io.PrintStream;
import java.util.function.IntSupplier;

/**
 * Prints paragraphs one below the other, wrapped at spaces.
 *
 * @param width the width of a line, in cells
 */
record PlainOutput(PrintStream output, CharacterSet characters, IntSupplier width) {

    /** Prints a paragraph, with {@link ControlCharacters} as visible characters. */
    void say(String paragraph) {
        for (Line line : LineWrapper.lines(
                characters.encode(ControlCharacters.shown(paragraph)), Style.TEXT, width.getAsInt())) {
            output.println(line.toString().stripTrailing());
        }
        output.flush();
    }

    void bell() {
        output.print('\007');
        output.flush();
    }
}
