package descenso.widget;

import descenso.tui.Key;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A text being edited, with its cursor. Handles the editing keys that {@link TextField} and {@link TextEditor} share.
 *
 * @param cursor the insertion point, a 0-based index into the text, on a character boundary (see
 *     {@link TextBoundaries})
 */
record EditBuffer(String text, int cursor) {

    /** Returns the buffer after a key; empty if the key has no meaning here. */
    Optional<EditBuffer> pressed(Key key) {
        if (key.types()) {
            return Optional.of(inserted(Character.toString(key.character())));
        }
        return Optional.ofNullable(key.code() == Key.Code.CHARACTER ? edit(key) : move(key));
    }

    private @Nullable EditBuffer edit(Key key) {
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

    private @Nullable EditBuffer move(Key key) {
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

    EditBuffer at(int place) {
        return new EditBuffer(text, place);
    }

    EditBuffer inserted(String more) {
        return joined(text.substring(0, cursor) + more, text.substring(cursor));
    }

    EditBuffer without(int from, int to) {
        return joined(text.substring(0, from), text.substring(to));
    }

    /** Joins two texts, with the cursor at the seam, or after the character that the seam forms. */
    private static EditBuffer joined(String before, String after) {
        String whole = before + after;
        return new EditBuffer(whole, TextBoundaries.ceiling(whole, before.length()));
    }

    private int wordBefore() {
        return TextBoundaries.wordBefore(text, cursor);
    }

    private int wordAfter() {
        return TextBoundaries.wordAfter(text, cursor);
    }
}
