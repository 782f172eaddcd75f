package descenso.cli.process;

import descenso.phrases.ControlCharacters;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;

/** A writer that shows the {@link ControlCharacters}; of these, it passes only line feeds and tabs unchanged. */
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
        out.write(ControlCharacters.shownInLines(text.substring(from, from + length)));
    }
}
