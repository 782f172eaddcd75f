package descenso.widget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import descenso.tui.Key;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests the text field. In the tables a bar is the cursor. */
class TextFieldTest {

    private static final List<Key> KEYS = KeyStrokes.keys("a ñ SPACE 😀 BACKSPACE DELETE LEFT RIGHT HOME END C-w");

    /** Tests the limit of a text field, because a text of a megabyte would delay every later key. */
    @Test
    void textIsCutAtTheLimit() {
        TextField full = TextField.empty().inserted("\uD83D\uDE00".repeat(500_000));
        assertThat(full.text()).isEqualTo("\uD83D\uDE00".repeat(500));
        assertThat(full.inserted("more")).isEqualTo(full);
        assertThat(full.pressed(Key.of('a'))).hasValue(full);
        TextField less = full.pressed(Key.of(Key.Code.BACKSPACE)).orElseThrow();
        assertThat(less.inserted("more").text()).isEqualTo("\uD83D\uDE00".repeat(499) + "mo");
    }

    private static TextField field(String picture) {
        return KeyStrokes.writing(picture);
    }

    private static String picture(TextField field) {
        return KeyStrokes.picture(field);
    }

    static Stream<Arguments> keys() {
        return Stream.of(
                arguments("ab|cd", "ñ", "abñ|cd"),
                arguments("a😀|b", "BACKSPACE", "a|b"),
                arguments("a|👍🏽b", "DELETE", "a|b"),
                arguments("😀|a", "LEFT", "|😀a"),
                arguments("ab|cd", "C-a", "|abcd"),
                arguments("ab|cd", "END", "abcd|"),
                arguments("ab|cd", "C-u", "|"),
                arguments("|uno dos", "A-f", "uno| dos"),
                arguments("uno dos  |", "A-BACKSPACE", "uno |"),
                arguments("|uno", "C-w", "|uno"));
    }

    @ParameterizedTest
    @MethodSource("keys")
    void keysEditTheText(String before, String key, String after) {
        assertThat(field(before).pressed(KeyStrokes.keys(key).get(0)))
                .map(TextFieldTest::picture)
                .contains(after);
    }

    static Stream<Arguments> pastes() {
        return Stream.of(
                arguments("uno\ndos", "auno dos|b"),
                arguments("uno\r\n\tdos", "auno dos|b"),
                arguments("\u001B[31m", "a [31m|b"),
                arguments("\u0085\u0007x", "a x|b"),
                arguments("😀", "a😀|b"),
                arguments("", "a|b"));
    }

    @ParameterizedTest
    @MethodSource("pastes")
    void pastedTextBecomesOneLine(String pasted, String after) {
        assertThat(picture(field("a|b").inserted(pasted))).isEqualTo(after);
    }

    @Test
    void cursorNeverSplitsASurrogatePair() {
        Random random = new Random(2);
        TextField field = TextField.empty();
        for (int step = 0; step < 3000; step++) {
            field = field.pressed(KEYS.get(random.nextInt(KEYS.size()))).orElseThrow();
            String before = field.text().substring(0, field.cursor());
            String after = field.text().substring(field.cursor());
            assertThat((before + "|" + after).codePoints())
                    .as(picture(field))
                    .noneMatch(codePoint -> Character.getType(codePoint) == Character.SURROGATE);
        }
    }
}
