package descenso.plain;

import descenso.phrases.Language;
import descenso.testing.KeySequence;
import java.util.Arrays;
import java.util.List;

/**
 * A script for the tutor: keys, and lines of plain mode with the same result.
 *
 * @param keys see {@link KeySequence}
 * @param english the lines of plain mode, separated by vertical bars
 * @param spanish the same lines in Spanish
 * @param isRead whether the keys end on a text over the lab, which plain mode prints at once
 */
record TwoModeScript(
        String name, TwoModeScriptStart start, String keys, String english, String spanish, boolean isRead) {

    static TwoModeScript script(String name, TwoModeScriptStart start, String keys, String english, String spanish) {
        return new TwoModeScript(name, start, keys, english, spanish, false);
    }

    static TwoModeScript readingScript(
            String name, TwoModeScriptStart start, String keys, String english, String spanish) {
        return new TwoModeScript(name, start, keys, english, spanish, true);
    }

    List<KeySequence> keySequences() {
        return KeySequence.keys(keys);
    }

    List<String> lines(Language language) {
        String lines = language.equals(Language.EN) ? english : spanish;
        return Arrays.stream(lines.split("\\|")).map(String::strip).toList();
    }

    @Override
    public String toString() {
        return name;
    }
}
