package descenso.widget;

import descenso.tui.Key;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A single-line text field with an insertion point, a 0-based index between code points. */
public record TextField(String text, int cursor) {

    /** Maximum length of the text, in {@code char}s: more than any number, expression or search needs. */
    private static final int LIMIT = 1000;

    public static TextField empty() {
        return new TextField("", 0);
    }

    /** Returns the field after a key; empty if the key has no meaning here. */
    public Optional<TextField> pressed(Key key) {
        return Optional.ofNullable(alongLine(key))
                .or(() -> buffer().pressed(key))
                .map(this::limited);
    }

    /** Returns the edited field, or this one if the result is too long. */
    private TextField limited(EditBuffer next) {
        boolean isTooLong = next.text().length() > Math.max(LIMIT, text.length());
        return isTooLong ? this : new TextField(next.text(), next.cursor());
    }

    private @Nullable EditBuffer alongLine(Key key) {
        if (key.equals(Key.of(Key.Code.HOME)) || key.equals(Key.ctrl('a'))) {
            return buffer().at(0);
        }
        if (key.equals(Key.of(Key.Code.END)) || key.equals(Key.ctrl('e'))) {
            return buffer().at(text.length());
        }
        if (key.equals(Key.ctrl('u'))) {
            return new EditBuffer("", 0);
        }
        return key.equals(Key.ctrl('k')) ? buffer().without(cursor, text.length()) : null;
    }

    private EditBuffer buffer() {
        return new EditBuffer(text, cursor);
    }

    /** Returns the part of the text that a row of {@code width} cells shows. The text after the cursor is cut first. */
    public String shown(int width) {
        String cells = TextBoundaries.cells(text);
        int from = Math.max(0, cellsBefore() - Math.max(0, width - 1));
        return cells.substring(from, Math.min(cells.length(), from + width));
    }

    /** Returns the cursor's column in the shown part, 0-based. */
    public int column(int width) {
        return Math.min(cellsBefore(), Math.max(0, width - 1));
    }

    private int cellsBefore() {
        return TextBoundaries.cells(text.substring(0, cursor)).length();
    }

    /** Inserts a text at the cursor. Replaces line breaks and other control characters by spaces. */
    public TextField inserted(String more) {
        String accepted = more.substring(
                0, TextBoundaries.floor(more, Math.min(more.length(), Math.max(0, LIMIT - text.length()))));
        return limited(buffer().inserted(accepted.replaceAll("[\\p{IsControl}\\p{IsWhite_Space}]+", " ")));
    }
}
