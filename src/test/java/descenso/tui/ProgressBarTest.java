package descenso.tui;

import static org.assertj.core.api.Assertions.assertThat;

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
        assertThat(Line.progress(done, whole, width, CharacterSet.ASCII, Style.RIGHT))
                .hasToString(bar);
    }

    @Test
    void filledPartHasTheGivenStyle() {
        assertThat(Line.progress(1, 2, 4, CharacterSet.UNICODE, Style.RIGHT))
                .isEqualTo(Line.of(new Span("━━", Style.RIGHT), new Span("──", Style.BAR)));
    }
}
