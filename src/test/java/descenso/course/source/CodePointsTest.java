package descenso.course.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class CodePointsTest {

    /** Compares all offsets of random texts, some with lone surrogates, with the methods of {@link String}. */
    @Test
    void countsAndOffsetsAreThoseOfString() {
        Random random = new Random(1);
        for (int round = 0; round < 300; round++) {
            String text = text(random);
            SourceText.CodePoints points = SourceText.CodePoints.of(text);
            for (int to = 0; to <= text.length(); to++) {
                for (int from = 0; from <= to; from++) {
                    assertThat(points.count(from, to)).isEqualTo(text.codePointCount(from, to));
                }
            }
            for (int number = 0; number <= text.codePointCount(0, text.length()); number++) {
                assertThat(points.offset(number)).isEqualTo(text.offsetByCodePoints(0, number));
            }
        }
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(20); i > 0; i--) {
            text.append("aé\uD835\uDC99\uD83D".charAt(random.nextInt(5)));
        }
        return text.toString();
    }
}
