package descenso.widget;

import descenso.tui.Key;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A text and the place where it is being written, and what keys do to these wherever the text is shown.
 *
 * @param cursor where the next character goes: an index into the text, between characters (see {@link TextBoundaries})
 */
record EditBuffer(String text, int cursor) {

    /** The writing after the key, or empty where the key means nothing to it. */
    Optional<EditBuffer> pressed(Key key) {
        if (key.types()) {
            return Optional.of(inserted(Character.toString(key.character())));
        }
        return Optional.ofNullable(key.code() == Key.Code.CHARACTER ? commanded(key) : moved(key));
    }

    private @Nullable EditBuffer commanded(Key key) {
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

    private @Nullable EditBuffer moved(Key key) {
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

    /** What meets may become one character, in the middle of which nothing can be written. */
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
