package descenso.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.testing.ScreenEmulator;
import descenso.tui.Frame;
import descenso.tui.Line;
import descenso.tui.Size;
import descenso.tui.Style;
import descenso.tui.Theme;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PaletteTest {

    private static final Size ONE = new Size(1, 1);

    @ParameterizedTest
    @CsvSource(textBlock = """
            dark,     TEXT,     TRUECOLOUR,  '2;213;216;223[]2;22;24;29'
            dark,     HEADING,  TRUECOLOUR,  '2;143;199;255[1]2;22;24;29'
            dark,     LINK,     TRUECOLOUR,  '2;143;199;255[4]2;22;24;29'
            dark,     HEADING,  COLOURS_256, '5;117[1]5;234'
            contrast, TEXT,     COLOURS_256, '5;231[]5;16'
            dark,     HEADING,  COLOURS_16,  '94[1]40'
            dark,     SELECTED, COLOURS_16,  '30[1]104'
            light,    TEXT,     COLOURS_16,  '30[]107'
            dark,     HEADING,  NONE,        '39[1]49'
            light,    LINK,     NONE,        '39[4]49'
            dark,     SELECTED, NONE,        '39[1, 7]49'
            mono,     TEXT,     TRUECOLOUR,  '39[]49'
            mono,     SELECTED, TRUECOLOUR,  '39[1, 7]49'
            """)
    void styleHasTheExpectedLook(String theme, Style style, ColourDepth depth, String look) {
        assertThat(look(Theme.named(theme).orElseThrow(), style, depth)).isEqualTo(look);
    }

    @ParameterizedTest
    @EnumSource
    void emphasisedStylesDifferFromText(ColourDepth depth) {
        for (Theme theme : Theme.all()) {
            for (Style style : List.of(
                    Style.POINTER, Style.SELECTED, Style.MATCH, Style.KEY, Style.HEADING, Style.RIGHT, Style.LINK)) {
                assertThat(look(theme, style, depth))
                        .as("%s in %s", style, theme.name())
                        .isNotEqualTo(look(theme, Style.TEXT, depth));
            }
        }
    }

    @Test
    void styleIsMadeOnce() {
        Palette palette = new Palette(Theme.all().get(0), ColourDepth.TRUECOLOUR);
        assertThat(palette.style(Style.TEXT, Style.TEXT)).isSameAs(palette.style(Style.TEXT, Style.TEXT));
    }

    private static String look(Theme theme, Style style, ColourDepth depth) {
        Frame frame = new Frame(ONE, List.of(Line.of("x", style)));
        return new ScreenEmulator(ONE)
                .write(new FrameRenderer(ONE, depth).paint(frame, theme))
                .look(0, 0);
    }
}
