package descenso.plain;

import descenso.phrases.Language;
import descenso.testing.KeySequence;
import java.util.Arrays;
import java.util.List;

/**
 * A way through the tutor by keys, and by words, which leads to the same.
 *
 * @param keys see {@link KeySequence}
 * @param english what is said, line by line, with bars between
 * @param spanish the same for who learns in Spanish
 * @param isRead whether the keys end on something to read over the lab, which words tell at once
 */
record Walk(String name, WalkStart place, String keys, String english, String spanish, boolean isRead) {

    static Walk along(String name, WalkStart place, String keys, String english, String spanish) {
        return new Walk(name, place, keys, english, spanish, false);
    }

    static Walk toRead(String name, WalkStart place, String keys, String english, String spanish) {
        return new Walk(name, place, keys, english, spanish, true);
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
