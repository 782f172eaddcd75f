package descenso.widget;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.tui.CharacterSet;
import descenso.tui.Line;
import descenso.tui.Span;
import descenso.tui.Style;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressBarTest {

    @ParameterizedTest
    @CsvSource({
        "0, 17, 5, .....",
        "8, 17, 5, ==...",
        "16, 17, 5, ====.",
        "17, 17, 5, =====",
        "1, 1, 1, =",
        "0, 0, 3, ...",
        "3, 2, 4, ====",
        "1, 2, 0, ''",
        "50000000, 100000000, 100, "
                + "==================================================.................................................."
    })
    void barIsFilledInProportionToTheWorkDone(int done, int whole, int width, String bar) {
        assertThat(new ProgressBar(done, whole).line(width, CharacterSet.ASCII, Style.RIGHT))
                .hasToString(bar);
    }

    @Test
    void filledPartHasTheGivenStyle() {
        assertThat(new ProgressBar(1, 2).line(4, CharacterSet.UNICODE, Style.RIGHT))
                .isEqualTo(Line.of(new Span("━━", Style.RIGHT), new Span("──", Style.BAR)));
    }
}
