package descenso.tui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineTest {

    private static final Line LINE = Line.of(new Span("gra", Style.TEXT), new Span("diente", Style.STRONG));

    @ParameterizedTest
    @CsvSource({"-1, ''", "0, ''", "1, g", "3, gra", "4, grad", "9, gradiente", "20, gradiente"})
    void lineIsTruncatedToWidth(int width, String text) {
        assertThat(LINE.truncate(width)).hasToString(text);
    }

    @Test
    void truncatedLineKeepsItsStyles() {
        assertThat(LINE.truncate(5).spans()).containsExactly(new Span("gra", Style.TEXT), new Span("di", Style.STRONG));
        assertThat(LINE.truncate(3).spans()).containsExactly(new Span("gra", Style.TEXT));
        assertThat(LINE.truncate(9)).isEqualTo(LINE);
    }

    @ParameterizedTest
    @CsvSource({"0, ''", "4, grad", "9, gradiente", "11, 'gradiente  '"})
    void lineIsFittedToWidth(int width, String text) {
        assertThat(LINE.fitted(width)).hasToString(text);
        assertThat(LINE.fitted(width).width()).isEqualTo(width);
    }

    @Test
    void fittedLineIsFilledInTheGivenStyle() {
        assertThat(Line.of("a", Style.KEY).fitted(3, Style.BAR).spans())
                .containsExactly(new Span("a", Style.KEY), new Span("  ", Style.BAR));
        assertThat(Line.blank().fitted(2).spans()).containsExactly(new Span("  ", Style.TEXT));
    }
}
