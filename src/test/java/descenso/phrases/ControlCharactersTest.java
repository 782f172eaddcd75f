package descenso.phrases;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.testing.ControlCharacterSets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ControlCharactersTest {

    @ParameterizedTest
    @CsvSource({
        "0000, ␀",
        "0007, ␇",
        "0009, ␉",
        "000A, ␊",
        "001B, ␛",
        "001F, ␟",
        "007F, ␡",
        "0080, \\u0080",
        "009B, \\u009b",
        "061C, \\u061c",
        "200F, \\u200f",
        "202E, \\u202e",
        "2066, \\u2066",
    })
    void controlCharactersAreShownAsSigns(String code, String sign) {
        String control = Character.toString(Integer.parseInt(code, 16));
        assertThat(ControlCharacters.shown(control)).isEqualTo(sign);
        assertThat(ControlCharacters.shown("a" + control + control + "b")).isEqualTo("a" + sign + sign + "b");
    }

    @Test
    void tabsAndLineFeedsAreKeptInLines() {
        assertThat(ControlCharacters.shownInLines("a\tb\n\u001B[31m\r\n")).isEqualTo("a\tb\n␛[31m␍\n");
    }

    @ParameterizedTest
    @CsvSource({
        "abc, 3, abc",
        "abcd, 3, abc…",
        "'', 3, ''",
        "a\u001b[2J, 9, a␛[2J",
        "\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00, 2, \uD83D\uDE00\uD83D\uDE00…",
    })
    void quotedTextIsShortAndHasNoControlCharacters(String typed, int most, String quoted) {
        assertThat(ControlCharacters.quoted(typed, most)).isEqualTo(quoted);
    }

    /** Tests every code point of the basic plane alone, and 2000 random strings of them (seed 7). */
    @Test
    void noControlCharacterRemains() {
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            assertHarmless(Character.toString(c));
        }
        Random random = new Random(7);
        for (int i = 0; i < 2000; i++) {
            StringBuilder text = new StringBuilder();
            random.ints(random.nextInt(40), 0, 0x10000).forEach(text::appendCodePoint);
            random.ints(random.nextInt(40), 0, 0x100).forEach(text::appendCodePoint);
            assertHarmless(text.toString());
        }
    }

    private static void assertHarmless(String text) {
        String shown = ControlCharacters.shown(text);
        assertThat(shown).doesNotContainPattern(ControlCharacterSets.ANY);
        assertThat(ControlCharacters.shown(shown)).isEqualTo(shown);
        assertThat(ControlCharacters.shownInLines(text)).doesNotContainPattern(ControlCharacterSets.BUT_LINES);
        boolean isPlain = !ControlCharacterSets.ANY.matcher(text).find();
        assertThat(shown.equals(text)).isEqualTo(isPlain);
    }
}
