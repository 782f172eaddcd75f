package descenso.testing;

import descenso.tui.Key;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A key of a sequence that a test writes as text. Names of keys are separated by spaces; {@code ×3} after a name
 * presses the key three times; {@code +} after a name presses it until the screen changes. Any other word is typed.
 *
 * @param isRepeated whether the key is pressed until the screen changes
 */
public record KeySequence(Key key, boolean isRepeated) {

    private static final Map<String, String> SHORT = Map.of("ESC", "ESCAPE", "PGUP", "PAGE_UP", "PGDN", "PAGE_DOWN");

    private static final Pattern TOKEN = Pattern.compile("«[^»]*»|\\S+");

    /** Parses a sequence. */
    public static List<KeySequence> keys(String text) {
        return TOKEN.matcher(text)
                .results()
                .flatMap(token -> read(token.group()))
                .toList();
    }

    private static Stream<KeySequence> read(String token) {
        if (token.startsWith("«")) {
            return typed(token.substring(1, token.length() - 1));
        }
        int sign = token.indexOf('×');
        int times = sign < 0 ? 1 : Integer.parseInt(token.substring(sign + 1));
        boolean isRepeated = token.length() > 1 && token.endsWith("+");
        String name = isRepeated ? token.substring(0, token.length() - 1) : sign < 0 ? token : token.substring(0, sign);
        return named(name)
                .map(key -> Collections.nCopies(times, new KeySequence(key, isRepeated)).stream())
                .orElseGet(() -> typed(token));
    }

    private static Stream<KeySequence> typed(String text) {
        return text.codePoints().mapToObj(character -> new KeySequence(Key.of(character), false));
    }

    /** Returns the key of a name; empty for a word. */
    private static Optional<Key> named(String name) {
        if (name.length() < 2) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    Key.named(name.startsWith("^") ? name.toLowerCase(Locale.ROOT) : SHORT.getOrDefault(name, name)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
