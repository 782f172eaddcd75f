package descenso.phrases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotedTest {

    @ParameterizedTest
    @CsvSource({
        "abc, 3, abc",
        "abcd, 3, abc…",
        "'', 3, ''",
        "a\u001b[2J, 9, a␛[2J",
        "\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00, 2, \uD83D\uDE00\uD83D\uDE00…",
    })
    void quotedTextIsShortAndHasNoControlCharacters(String typed, int most, String quoted) {
        assertThat(Quoted.of(typed, most)).isEqualTo(quoted);
    }
}
