package descenso.testing;

import descenso.tui.Key;
import descenso.tui.Key.Code;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A key of a sequence that a test writes as text. Names of keys are separated by spaces; {@code ×3} after a name
 * presses the key three times; {@code +} after a name presses it until the screen changes. Any other word is typed.
 *
 * @param isRepeated whether the key is pressed until the screen changes
 */
public record KeySequence(Key key, boolean isRepeated) {

    private static final Map<String, Key> NAMES = Map.ofEntries(
            Map.entry("SPACE", Key.of(' ')),
            Map.entry("ENTER", Key.of(Code.ENTER)),
            Map.entry("ESC", Key.of(Code.ESCAPE)),
            Map.entry("TAB", Key.of(Code.TAB)),
            Map.entry("BACKTAB", new Key(Code.TAB, 0, false, false, true)),
            Map.entry("UP", Key.of(Code.UP)),
            Map.entry("DOWN", Key.of(Code.DOWN)),
            Map.entry("LEFT", Key.of(Code.LEFT)),
            Map.entry("RIGHT", Key.of(Code.RIGHT)),
            Map.entry("HOME", Key.of(Code.HOME)),
            Map.entry("END", Key.of(Code.END)),
            Map.entry("PGUP", Key.of(Code.PAGE_UP)),
            Map.entry("PGDN", Key.of(Code.PAGE_DOWN)),
            Map.entry("F1", Key.of(Code.F1)),
            Map.entry("F3", Key.of(Code.F3)),
            Map.entry("F2", Key.of(Code.F2)),
            Map.entry("^C", Key.ctrl('c')),
            Map.entry("^D", Key.ctrl('d')));

    /** Parses a sequence. */
    public static List<KeySequence> keys(String text) {
        return Arrays.stream(text.strip().split("\\s+"))
                .flatMap(KeySequence::read)
                .toList();
    }

    private static Stream<KeySequence> read(String token) {
        int sign = token.indexOf('×');
        int times = sign < 0 ? 1 : Integer.parseInt(token.substring(sign + 1));
        boolean isRepeated = token.length() > 1 && token.endsWith("+");
        String name = isRepeated ? token.substring(0, token.length() - 1) : sign < 0 ? token : token.substring(0, sign);
        return NAMES.containsKey(name)
                ? Collections.nCopies(times, new KeySequence(NAMES.get(name), isRepeated)).stream()
                : token.codePoints().mapToObj(character -> new KeySequence(Key.of(character), false));
    }
}
