package descenso.tui;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.tui.Theme.StyleAttributes;
import descenso.tui.Theme.StyleAttributes.Colour;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ThemeTest {

    /** Contrast ratio that WCAG requires of text at level AA. */
    private static final double LEGIBLE = 4.5;

    /** Contrast ratio that WCAG requires of text at level AAA. */
    private static final double CLEAR = 7;

    /** Contrast ratio that WCAG requires of graphics. */
    private static final double SEEN = 3;

    static Stream<Theme> coloured() {
        return Theme.all().stream().filter(theme -> !theme.name().equals("mono"));
    }

    @ParameterizedTest
    @MethodSource("coloured")
    void textHasEnoughContrast(Theme theme) {
        double least = theme.name().equals("contrast") ? CLEAR : LEGIBLE;
        Set<Style> styles = EnumSet.complementOf(EnumSet.of(Style.RULE));
        styles.removeAll(Style.shades());
        styles.removeAll(trails());
        for (Style style : styles) {
            assertThat(contrast(theme.style(style)))
                    .as("%s %s", theme.name(), style)
                    .isGreaterThanOrEqualTo(least);
        }
    }

    private static List<Style> trails() {
        return IntStream.range(0, 6).mapToObj(Style::trail).toList();
    }

    /** Tests that the older part of a curve is dimmer than the curve, and still seen. */
    @ParameterizedTest
    @MethodSource("coloured")
    void trailsAreDimmerThanTheirCurvesAndSeen(Theme theme) {
        for (int curve = 0; curve < 6; curve++) {
            double contrast = contrast(theme.style(Style.trail(curve)));
            assertThat(contrast)
                    .as("%s %s", theme.name(), Style.trail(curve))
                    .isBetween(SEEN, 0.85 * contrast(theme.style(Style.curve(curve))));
            for (Style shade : Style.shades()) {
                assertThat(contrast(theme.style(Style.trail(curve), shade)))
                        .as("%s %s on %s", theme.name(), Style.trail(curve), shade)
                        .isGreaterThanOrEqualTo(1.9);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("coloured")
    void textAndCurvesHaveEnoughContrastOnEveryShade(Theme theme) {
        for (Style shade : Style.shades()) {
            assertThat(contrast(theme.style(Style.TEXT, shade))).isGreaterThanOrEqualTo(LEGIBLE);
            assertThat(contrast(theme.style(Style.STRONG, shade))).isGreaterThanOrEqualTo(LEGIBLE);
            for (int curve = 0; curve < 6; curve++) {
                assertThat(contrast(theme.style(Style.curve(curve), shade)))
                        .as("%s %s on %s", theme.name(), Style.curve(curve), shade)
                        .isGreaterThanOrEqualTo(SEEN);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("coloured")
    void shadesHaveDistinctBackgrounds(Theme theme) {
        assertThat(Style.shades().stream().map(shade -> theme.style(shade).background()))
                .doesNotHaveDuplicates();
    }

    /** Tests that no style disappears on a terminal that has only sixteen colours. */
    @ParameterizedTest
    @MethodSource("coloured")
    void everyStyleIsVisibleInSixteenColours(Theme theme) {
        for (Style style : Style.values()) {
            StyleAttributes look = theme.style(style);
            assertThat(foreground(look).ansi())
                    .as("%s %s", theme.name(), style)
                    .isNotEqualTo(background(look).ansi());
            assertThat(foreground(look).ansi()).isBetween(0, 15);
        }
    }

    @ParameterizedTest
    @MethodSource("coloured")
    void curvesHaveDistinctColours(Theme theme) {
        Set<StyleAttributes> curves = new HashSet<>();
        for (int curve = 0; curve < 6; curve++) {
            curves.add(theme.style(Style.curve(curve)));
        }
        assertThat(curves).hasSize(6);
    }

    @Test
    void monoDistinguishesStylesWithoutColour() {
        Theme mono = Theme.named("mono").orElseThrow();
        for (Style style : Style.values()) {
            assertThat(mono.style(style).foreground()).isNull();
            assertThat(mono.style(style).background()).isNull();
        }
        assertThat(Stream.of(Style.TEXT, Style.POINTER, Style.SELECTED, Style.MATCH, Style.RIGHT, Style.WRONG)
                        .map(style -> mono.style(style).attributes()))
                .doesNotHaveDuplicates();
    }

    @Test
    void themeAfterTheLastIsTheFirst() {
        List<Theme> all = Theme.all();
        assertThat(all).extracting(Theme::name).containsExactly("dark", "light", "contrast", "mono");
        Theme theme = all.get(0);
        for (int i = 1; i <= all.size(); i++) {
            theme = theme.next();
            assertThat(theme).isEqualTo(all.get(i % all.size()));
        }
    }

    private static Colour foreground(StyleAttributes look) {
        return Objects.requireNonNull(look.foreground());
    }

    private static Colour background(StyleAttributes look) {
        return Objects.requireNonNull(look.background());
    }

    /** Returns the contrast ratio by WCAG 2, from 1 for equal colours to 21 for black on white. */
    private static double contrast(StyleAttributes look) {
        double foreground = luminance(foreground(look)) + 0.05;
        double background = luminance(background(look)) + 0.05;
        return Math.max(foreground, background) / Math.min(foreground, background);
    }

    private static double luminance(Colour colour) {
        return 0.2126 * linear(colour.red()) + 0.7152 * linear(colour.green()) + 0.0722 * linear(colour.blue());
    }

    private static double linear(int channel) {
        double value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
