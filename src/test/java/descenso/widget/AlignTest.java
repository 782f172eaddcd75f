package descenso.widget;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.tui.Line;
import descenso.tui.Style;
import descenso.widget.Grid.Align;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlignTest {

    @ParameterizedTest
    @CsvSource({
        "LEFT, 5, 'ab   '",
        "CENTRE, 5, ' ab  '",
        "CENTRE, 6, '  ab  '",
        "RIGHT, 5, '   ab'",
        "LEFT, 2, ab",
        "CENTRE, 2, ab",
        "RIGHT, 2, ab",
        "LEFT, 1, a",
        "CENTRE, 1, a",
        "RIGHT, 1, a",
        "RIGHT, 0, ''"
    })
    void lineIsPlacedByAlignment(Align align, int width, String text) {
        assertThat(align.place(Line.of("ab", Style.TEXT), width)).hasToString(text);
    }
}
