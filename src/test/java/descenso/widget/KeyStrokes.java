package descenso.widget;

import descenso.tui.Key;
import java.util.Arrays;
import java.util.List;

/** The notation of tests for keys, {@code C-LEFT A-b x SPACE}, and for edited text, with a bar at the cursor. */
final class KeyStrokes {

    private KeyStrokes() {}

    static List<Key> keys(String names) {
        return Arrays.stream(names.split(" ")).map(KeyStrokes::key).toList();
    }

    private static Key key(String name) {
        boolean ctrl = name.startsWith("C-");
        boolean alt = name.startsWith("A-");
        String plain = ctrl || alt ? name.substring(2) : name;
        if (plain.equals("SPACE")) {
            return new Key(Key.Code.CHARACTER, ' ', ctrl, alt, false);
        }
        return plain.codePointCount(0, plain.length()) == 1
                ? new Key(Key.Code.CHARACTER, plain.codePointAt(0), ctrl, alt, false)
                : new Key(Key.Code.valueOf(plain), 0, ctrl, alt, false);
    }

    /** Creates the text of a picture, where a bar is the cursor and ⏎ is a line break. */
    static TextField writing(String picture) {
        return new TextField(picture.replace("|", "").replace('⏎', '\n'), picture.indexOf('|'));
    }

    static String picture(TextField buffer) {
        String before = buffer.text().substring(0, buffer.cursor());
        return (before + "|" + buffer.text().substring(buffer.cursor())).replace('\n', '⏎');
    }
}
