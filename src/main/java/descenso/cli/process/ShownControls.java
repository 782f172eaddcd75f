package descenso.cli.process;

import descenso.phrases.Controls;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;

/**
 * A writer that shows the {@link Controls}: of the control characters, it passes only line feeds and tabs unchanged.
 */
final class ShownControls extends FilterWriter {

    ShownControls(Writer writer) {
        super(writer);
    }

    @Override
    public void write(int c) throws IOException {
        write(Character.toString((char) c));
    }

    @Override
    public void write(char[] characters, int from, int length) throws IOException {
        write(new String(characters, from, length));
    }

    @Override
    public void write(String text, int from, int length) throws IOException {
        out.write(Controls.shownInLines(text.substring(from, from + length)));
    }
}
