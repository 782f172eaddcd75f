package descenso.widget;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.tui.Glyphs;
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
        "36, ' → siguiente   q salir'",
        "23, ' → siguiente   q salir'",
        "22, ' → siguiente'",
        "13, ' → siguiente'",
        "12, ''",
        "1, ''",
        "0, ''"
    })
    void lastHintsGiveWay(int width, String bar) {
        Line line = BAR.line(width, Glyphs.UNICODE);
        assertThat(line.toString().stripTrailing()).isEqualTo(bar);
        assertThat(line.width()).isEqualTo(width);
    }

    @Test
    void isSpelledInAscii() {
        assertThat(BAR.line(41, Glyphs.ASCII).toString().strip()).isEqualTo("-> siguiente   q salir   RePag subir");
    }

    @Test
    void tellsKeysFromWords() {
        assertThat(new HelpBar(List.of(new Hint("q", "salir")))
                        .line(9, Glyphs.UNICODE)
                        .spans())
                .containsExactly(
                        new Span(" ", Style.BAR),
                        new Span("q", Style.KEY),
                        new Span(" salir", Style.BAR),
                        new Span(" ", Style.BAR));
    }

    @Test
    void fillsItsRowWithoutAnyHint() {
        assertThat(new HelpBar(List.of()).line(3, Glyphs.UNICODE)).hasToString("   ");
    }
}
