package descenso.widget;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.widget.TextLayout.TextBoundaries;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextBoundariesTest {

    /** Tests movement by words: a text with a bar at each stop to the right, and to the left; ⏎ is a line break. */
    @ParameterizedTest
    @CsvSource({
        "uno dos, uno| dos|, |uno |dos",
        "'  uno  ', '  uno|  |', '|  |uno  '",
        "f(x) = 2.5, f|(|x|)| =| 2|.|5|, |f|(|x|) |= |2|.|5",
        "x_1 += 3, x_1| +=| 3|, |x_1 |+= |3",
        "ñandú n\u0303, ñandú| n\u0303|, |ñandú |n\u0303",
        "a\u00A0b, a|\u00A0b|, |a\u00A0|b",
        "漢字 a, 漢字| a|, |漢字 |a",
        "👨‍👩‍👧a 1️⃣, 👨‍👩‍👧|a| 1️⃣|, |👨‍👩‍👧|a |1️⃣",
        "❤️ ❤️, ❤️| ❤️|, |❤️ |❤️",
        "\u0301a, \u0301a|, |\u0301a",
        "a⏎⏎b, a|⏎⏎b|, |a⏎⏎|b"
    })
    void wordBoundariesAreFoundInBothDirections(String picture, String right, String left) {
        String text = picture.replace('⏎', '\n');
        assertThat(barred(text, 0, text.length(), at -> TextBoundaries.wordAfter(text, at)))
                .isEqualTo(right);
        assertThat(barred(text, text.length(), 0, at -> TextBoundaries.wordBefore(text, at)))
                .isEqualTo(left);
    }

    private static String barred(String text, int from, int to, IntUnaryOperator next) {
        StringBuilder barred = new StringBuilder(text);
        int at = from;
        while (at != to) {
            at = next.applyAsInt(at);
            int before = from < to ? barred.length() - text.length() : 0;
            barred.insert(at + before, '|');
        }
        return barred.toString().replace('\n', '⏎');
    }
}
