package descenso.widget;

import descenso.tui.Key;
import descenso.widget.TextLayout.TextBoundaries;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A text being edited, in a field or a {@link TextEditor}. Its cursor is a 0-based index, on a character boundary. */
public record TextField(String text, int cursor) {

    /** Maximum length of the text, in {@code char}s: more than any number, expression or search needs. */
    private static final int LIMIT = 1000;

    public static TextField empty() {
        return new TextField("", 0);
    }

    /** Returns the field after a key; empty if the key has no meaning here. */
    public Optional<TextField> pressed(Key key) {
        return Optional.ofNullable(alongLine(key)).or(() -> edited(key)).map(this::limited);
    }

    /** Returns the edited field, or this one if the result is too long. */
    private TextField limited(TextField next) {
        return next.text().length() > Math.max(LIMIT, text.length()) ? this : next;
    }

    private @Nullable TextField alongLine(Key key) {
        if (key.equals(Key.of(Key.Code.HOME)) || key.equals(Key.ctrl('a'))) {
            return at(0);
        }
        if (key.equals(Key.of(Key.Code.END)) || key.equals(Key.ctrl('e'))) {
            return at(text.length());
        }
        if (key.equals(Key.ctrl('u'))) {
            return empty();
        }
        return key.equals(Key.ctrl('k')) ? without(cursor, text.length()) : null;
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
        return limited(typed(accepted.replaceAll("[\\p{IsControl}\\p{IsWhite_Space}]+", " ")));
    }

    /** Returns the text after a key that has the same meaning in a field and in an editor; empty for any other key. */
    Optional<TextField> edited(Key key) {
        if (key.types()) {
            return Optional.of(typed(Character.toString(key.character())));
        }
        return Optional.ofNullable(key.code() == Key.Code.CHARACTER ? edit(key) : move(key));
    }

    private @Nullable TextField edit(Key key) {
        if (key.equals(Key.ctrl('w'))) {
            return without(wordBefore(), cursor);
        }
        if (key.ctrl()) {
            return null;
        }
        return switch (key.character()) {
            case 'b' -> at(wordBefore());
            case 'f' -> at(wordAfter());
            case 'd' -> without(cursor, wordAfter());
            default -> null;
        };
    }

    private @Nullable TextField move(Key key) {
        boolean byWord = key.ctrl() || key.alt();
        int before = byWord ? wordBefore() : TextBoundaries.before(text, cursor);
        int after = byWord ? wordAfter() : TextBoundaries.after(text, cursor);
        return switch (key.code()) {
            case BACKSPACE -> without(before, cursor);
            case DELETE -> without(cursor, after);
            case LEFT -> at(before);
            case RIGHT -> at(after);
            default -> null;
        };
    }

    TextField at(int place) {
        return new TextField(text, place);
    }

    TextField typed(String more) {
        return joined(text.substring(0, cursor) + more, text.substring(cursor));
    }

    TextField without(int from, int to) {
        return joined(text.substring(0, from), text.substring(to));
    }

    /** Joins two texts, with the cursor at the seam, or after the character that the seam forms. */
    private static TextField joined(String before, String after) {
        String whole = before + after;
        return new TextField(whole, TextBoundaries.ceiling(whole, before.length()));
    }

    private int wordBefore() {
        return TextBoundaries.wordBefore(text, cursor);
    }

    private int wordAfter() {
        return TextBoundaries.wordAfter(text, cursor);
    }
}
