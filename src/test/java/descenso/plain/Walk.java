package descenso.plain;

import descenso.phrases.Language;
import descenso.testing.KeySequence;
import java.util.Arrays;
import java.util.List;

/**
 * A walk through the tutor by keys, and by lines of plain mode with the same result.
 *
 * @param keys see {@link KeySequence}
 * @param english the lines of plain mode, separated by vertical bars
 * @param spanish the same lines in Spanish
 * @param isRead whether the keys end on a text over the lab, which plain mode prints at once
 */
record Walk(String name, WalkStart walkStart, String keys, String english, String spanish, boolean isRead) {

    static Walk along(String name, WalkStart walkStart, String keys, String english, String spanish) {
        return new Walk(name, walkStart, keys, english, spanish, false);
    }

    static Walk toRead(String name, WalkStart walkStart, String keys, String english, String spanish) {
        return new Walk(name, walkStart, keys, english, spanish, true);
    }

    List<KeySequence> pressed() {
        return KeySequence.keys(keys);
    }

    List<String> said(Language language) {
        String lines = language == Language.EN ? english : spanish;
        return Arrays.stream(lines.split("\\|")).map(String::strip).toList();
    }

    @Override
    public String toString() {
        return name;
    }
}
