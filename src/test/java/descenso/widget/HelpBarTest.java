package descenso.widget;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.tui.CharacterSet;
import descenso.tui.Line;
import descenso.tui.Span;
import descenso.tui.Style;
import descenso.widget.HelpBar.Hint;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HelpBarTest {

    private static final HelpBar BAR =
            new HelpBar(List.of(new Hint("→", "siguiente"), new Hint("q", "salir"), new Hint("RePág", "subir")));

    @ParameterizedTest
    @CsvSource({
        "40, ' → siguiente   q salir   RePág subir'",
        "37, ' → siguiente   q salir   RePág subir'",
        "36, ' q salir   RePág subir'",
        "23, ' q salir   RePág subir'",
        "22, ' RePág subir'",
        "13, ' RePág subir'",
        "12, ''",
        "1, ''",
        "0, ''"
    })
    void firstHintsAreDroppedFromNarrowBar(int width, String bar) {
        Line line = BAR.line(width, CharacterSet.UNICODE);
        assertThat(line.toString().stripTrailing()).isEqualTo(bar);
        assertThat(line.width()).isEqualTo(width);
    }

    @Test
    void helpAndQuitHintsAreKept() {
        HelpBar bar = new HelpBar(List.of(
                new Hint("a", "1"), new Hint("b", "2"), new Hint("c", "3"), new Hint("?", "4"), new Hint("q", "5")));
        assertThat(bar.line(20, CharacterSet.UNICODE).toString().strip()).isEqualTo("a 1   ? 4   q 5");
    }

    @Test
    void barIsSpelledInAscii() {
        assertThat(BAR.line(41, CharacterSet.ASCII).toString().strip())
                .isEqualTo("-> siguiente   q salir   RePag subir");
    }

    @Test
    void keysAndTextsHaveDifferentStyles() {
        assertThat(new HelpBar(List.of(new Hint("q", "salir")))
                        .line(9, CharacterSet.UNICODE)
                        .spans())
                .containsExactly(
                        new Span(" ", Style.BAR),
                        new Span("q", Style.KEY),
                        new Span(" salir", Style.BAR),
                        new Span(" ", Style.BAR));
    }
}
