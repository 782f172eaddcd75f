package descenso.widget;

import descenso.tui.Key;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One line that is being typed.
 *
 * @param cursor where the next character goes: an index into the text, between code points
 */
public record TextField(String text, int cursor) {

    /** How long a line may be, in {@code char}s: more than any number, expression or search needs. */
    private static final int LIMIT = 1000;

    public static TextField empty() {
        return new TextField("", 0);
    }

    /** The field after the key, or empty where the key means nothing to it. */
    public Optional<TextField> pressed(Key key) {
        return Optional.ofNullable(alongLine(key))
                .or(() -> writing().pressed(key))
                .map(this::limited);
    }

    /** What would make it too long is not taken. */
    private TextField limited(EditBuffer next) {
        boolean isTooLong = next.text().length() > Math.max(LIMIT, text.length());
        return isTooLong ? this : new TextField(next.text(), next.cursor());
    }

    private @Nullable EditBuffer alongLine(Key key) {
        if (key.equals(Key.of(Key.Code.HOME)) || key.equals(Key.ctrl('a'))) {
            return writing().at(0);
        }
        if (key.equals(Key.of(Key.Code.END)) || key.equals(Key.ctrl('e'))) {
            return writing().at(text.length());
        }
        if (key.equals(Key.ctrl('u'))) {
            return new EditBuffer("", 0);
        }
        return key.equals(Key.ctrl('k')) ? writing().without(cursor, text.length()) : null;
    }

    private EditBuffer writing() {
        return new EditBuffer(text, cursor);
    }

    /** The part of the text that a row of that width shows: its end beyond the cursor gives way first. */
    public String shown(int width) {
        String cells = TypedCells.of(text);
        int from = Math.max(0, cellsBefore() - Math.max(0, width - 1));
        return cells.substring(from, Math.min(cells.length(), from + width));
    }

    /** The cursor's column in what is shown. */
    public int column(int width) {
        return Math.min(cellsBefore(), Math.max(0, width - 1));
    }

    private int cellsBefore() {
        return TypedCells.of(text.substring(0, cursor)).length();
    }

    /** The text put in at the cursor, line breaks and other controls as spaces. */
    public TextField inserted(String more) {
        String taken = more.substring(
                0, TextBoundaries.floor(more, Math.min(more.length(), Math.max(0, LIMIT - text.length()))));
        return limited(writing().inserted(taken.replaceAll("[\\p{IsControl}\\p{IsWhite_Space}]+", " ")));
    }
}
