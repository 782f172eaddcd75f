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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** In the tables a bar is the cursor. */
class TextFieldTest {

    private static final List<Key> KEYS = List.of(
            Key.of('a'),
            Key.of('ñ'),
            Key.of(' '),
            Key.of(0x1F600),
            Key.of(Key.Code.BACKSPACE),
            Key.of(Key.Code.DELETE),
            Key.of(Key.Code.LEFT),
            Key.of(Key.Code.RIGHT),
            Key.of(Key.Code.HOME),
            Key.of(Key.Code.END),
            Key.ctrl('w'));

    private static TextField field(String picture) {
        return new TextField(picture.replace("|", ""), picture.indexOf('|'));
    }

    private static String picture(TextField field) {
        return field.text().substring(0, field.cursor()) + "|" + field.text().substring(field.cursor());
    }

    static Stream<Arguments> keys() {
        return Stream.of(
                arguments("|", Key.of('a'), "a|"),
                arguments("ab|cd", Key.of('ñ'), "abñ|cd"),
                arguments("ab|cd", Key.of(0x1F600), "ab😀|cd"),
                arguments("ab|cd", Key.of(Key.Code.BACKSPACE), "a|cd"),
                arguments("a😀|b", Key.of(Key.Code.BACKSPACE), "a|b"),
                arguments("|ab", Key.of(Key.Code.BACKSPACE), "|ab"),
                arguments("ab|cd", Key.of(Key.Code.DELETE), "ab|d"),
                arguments("a|😀b", Key.of(Key.Code.DELETE), "a|b"),
                arguments("ab|", Key.of(Key.Code.DELETE), "ab|"),
                arguments("ab|cd", Key.of(Key.Code.LEFT), "a|bcd"),
                arguments("😀|a", Key.of(Key.Code.LEFT), "|😀a"),
                arguments("|a", Key.of(Key.Code.LEFT), "|a"),
                arguments("|😀a", Key.of(Key.Code.RIGHT), "😀|a"),
                arguments("a|", Key.of(Key.Code.RIGHT), "a|"),
                arguments("ab|cd", Key.of(Key.Code.HOME), "|abcd"),
                arguments("ab|cd", Key.of(Key.Code.END), "abcd|"),
                arguments("ab|cd", Key.ctrl('u'), "|"),
                arguments("uno dos|", Key.ctrl('w'), "uno |"),
                arguments("uno dos  |", Key.ctrl('w'), "uno |"),
                arguments("uno d|os", Key.ctrl('w'), "uno |os"),
                arguments("uno|", Key.ctrl('w'), "|"),
                arguments("  |", Key.ctrl('w'), "|"),
                arguments("|uno", Key.ctrl('w'), "|uno"));
    }

    @ParameterizedTest
    @MethodSource("keys")
    void isEditedByKeys(String before, Key key, String after) {
        assertThat(field(before).pressed(key)).map(TextFieldTest::picture).contains(after);
    }

    static Stream<Key> otherKeys() {
        return Stream.of(
                Key.of(Key.Code.ENTER),
                Key.of(Key.Code.ESCAPE),
                Key.of(Key.Code.TAB),
                Key.of(Key.Code.UP),
                Key.of(Key.Code.PAGE_DOWN),
                Key.of(Key.Code.F1),
                Key.ctrl('c'),
                Key.ctrl('l'),
                Key.of('a').withAlt(),
                new Key(Key.Code.LEFT, 0, true, false, false));
    }

    @ParameterizedTest
    @MethodSource("otherKeys")
    void leavesOtherKeysToOthers(Key key) {
        assertThat(field("ab|cd").pressed(key)).isEmpty();
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
    void takesPastedTextAsOneLine(String pasted, String after) {
        assertThat(picture(field("a|b").inserted(pasted))).isEqualTo(after);
    }

    @Test
    void neverSplitsACharacter() {
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

    @ParameterizedTest
    @CsvSource({
        "abcdef, 6, 4, def, 3",
        "abcdef, 0, 4, abcd, 0",
        "abcdef, 3, 4, abcd, 3",
        "abcdef, 4, 4, bcde, 3",
        "ab, 2, 4, ab, 2"
    })
    void showsThePartRoundTheCursor(String text, int cursor, int width, String shown, int column) {
        TextField field = new TextField(text, cursor);
        assertThat(field.shown(width)).isEqualTo(shown);
        assertThat(field.column(width)).isEqualTo(column);
    }
}
