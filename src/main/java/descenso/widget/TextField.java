package descenso.widget;

import descenso.tui.Key;
import java.util.Optional;

/**
 * One line that is being typed.
 *
 * @param cursor where the next character goes: an index into the text, between code points
 */
public record TextField(String text, int cursor) {

    public static TextField empty() {
        return new TextField("", 0);
    }

    /** The field after the key, or empty where the key means nothing to it. */
    public Optional<TextField> pressed(Key key) {
        if (key.types()) {
            return Optional.of(inserted(Character.toString(key.character())));
        }
        if (key.ctrl()) {
            return Optional.ofNullable(
                    key.equals(Key.ctrl('u')) ? empty() : key.equals(Key.ctrl('w')) ? wordDeleted() : null);
        }
        return Optional.ofNullable(
                switch (key.code()) {
                    case BACKSPACE -> backspaced();
                    case DELETE -> deleted();
                    case LEFT -> at(before());
                    case RIGHT -> at(after());
                    case HOME -> at(0);
                    case END -> at(text.length());
                    default -> null;
                });
    }

    /** The part of the text that a row of that width shows: its end beyond the cursor gives way first. */
    public String shown(int width) {
        int from = Math.max(0, cursor - Math.max(0, width - 1));
        return text.substring(from, Math.min(text.length(), from + width));
    }

    /** The cursor's column in what is shown. */
    public int column(int width) {
        return Math.min(cursor, Math.max(0, width - 1));
    }

    /** The text put in at the cursor, line breaks and other controls as spaces. */
    public TextField inserted(String more) {
        String line = more.replaceAll("[\\p{IsControl}\\p{IsWhite_Space}]+", " ");
        return new TextField(text.substring(0, cursor) + line + text.substring(cursor), cursor + line.length());
    }

    private TextField backspaced() {
        return new TextField(text.substring(0, before()) + text.substring(cursor), before());
    }

    private TextField deleted() {
        return new TextField(text.substring(0, cursor) + text.substring(after()), cursor);
    }

    private TextField wordDeleted() {
        int start = cursor;
        while (start > 0 && text.charAt(start - 1) == ' ') {
            start--;
        }
        while (start > 0 && text.charAt(start - 1) != ' ') {
            start--;
        }
        return new TextField(text.substring(0, start) + text.substring(cursor), start);
    }

    private TextField at(int place) {
        return new TextField(text, place);
    }

    private int before() {
        return cursor == 0 ? 0 : text.offsetByCodePoints(cursor, -1);
    }

    private int after() {
        return cursor == text.length() ? cursor : text.offsetByCodePoints(cursor, 1);
    }
}
