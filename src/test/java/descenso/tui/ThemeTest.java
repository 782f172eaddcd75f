package descenso.tui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ThemeTest {

    /** What WCAG asks of text at level AA, and at level AAA. */
    private static final double LEGIBLE = 4.5;

    private static final double CLEAR = 7;

    /** And of what is drawn. */
    private static final double SEEN = 3;

    static Stream<Theme> coloured() {
        return Theme.all().stream().filter(theme -> !theme.name().equals("mono"));
    }

    @ParameterizedTest
    @MethodSource("coloured")
    void canBeRead(Theme theme) {
        double least = theme.name().equals("contrast") ? CLEAR : LEGIBLE;
        Set<Style> words = EnumSet.complementOf(EnumSet.of(Style.RULE));
        words.removeAll(Style.shades());
        for (Style style : words) {
            assertThat(contrast(theme.look(style)))
                    .as("%s %s", theme.name(), style)
                    .isGreaterThanOrEqualTo(least);
        }
    }

    @ParameterizedTest
    @MethodSource("coloured")
    void canBeReadOnEveryShade(Theme theme) {
        for (Style shade : Style.shades()) {
            assertThat(contrast(theme.look(Style.TEXT, shade))).isGreaterThanOrEqualTo(LEGIBLE);
            assertThat(contrast(theme.look(Style.STRONG, shade))).isGreaterThanOrEqualTo(LEGIBLE);
            for (int curve = 0; curve < 6; curve++) {
                assertThat(contrast(theme.look(Style.curve(curve), shade)))
                        .as("%s %s on %s", theme.name(), Style.curve(curve), shade)
                        .isGreaterThanOrEqualTo(SEEN);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("coloured")
    void givesEachShadeItsOwnGround(Theme theme) {
        assertThat(Style.shades().stream().map(shade -> theme.look(shade).background()))
                .doesNotHaveDuplicates();
    }

    @Test
    void putsALookOnAnothersGround() {
        for (Theme theme : Theme.all()) {
            StyleAttributes look = theme.look(Style.KEY, Style.SELECTED);
            assertThat(look.foreground()).isEqualTo(theme.look(Style.KEY).foreground());
            assertThat(look.background()).isEqualTo(theme.look(Style.SELECTED).background());
            assertThat(look.attributes()).isEqualTo(theme.look(Style.KEY).attributes());
            assertThat(theme.look(Style.KEY, Style.KEY)).isEqualTo(theme.look(Style.KEY));
        }
    }

    /** Nothing vanishes where there are sixteen colours only. */
    @ParameterizedTest
    @MethodSource("coloured")
    void showsEveryRoleInSixteenColours(Theme theme) {
        for (Style style : Style.values()) {
            StyleAttributes look = theme.look(style);
            assertThat(foreground(look).ansi())
                    .as("%s %s", theme.name(), style)
                    .isNotEqualTo(background(look).ansi());
            assertThat(foreground(look).ansi()).isBetween(0, 15);
        }
    }

    @ParameterizedTest
    @MethodSource("coloured")
    void givesEachCurveItsOwnColour(Theme theme) {
        Set<StyleAttributes> looks = new HashSet<>();
        for (int curve = 0; curve < 6; curve++) {
            looks.add(theme.look(Style.curve(curve)));
        }
        assertThat(looks).hasSize(6);
    }

    @Test
    void monoNeedsNoColourToTellRolesApart() {
        Theme mono = Theme.named("mono").orElseThrow();
        for (Style style : Style.values()) {
            assertThat(mono.look(style).foreground()).isNull();
            assertThat(mono.look(style).background()).isNull();
        }
        assertThat(Stream.of(Style.TEXT, Style.POINTER, Style.SELECTED, Style.MATCH, Style.RIGHT, Style.WRONG)
                        .map(style -> mono.look(style).attributes()))
                .doesNotHaveDuplicates();
    }

    @Test
    void goRound() {
        List<Theme> all = Theme.all();
        assertThat(all).extracting(Theme::name).containsExactly("dark", "light", "contrast", "mono");
        Theme theme = all.get(0);
        for (int i = 1; i <= all.size(); i++) {
            theme = theme.next();
            assertThat(theme).isEqualTo(all.get(i % all.size()));
        }
    }

    @Test
    void areFoundByName() {
        assertThat(Theme.all())
                .allMatch(theme -> Theme.named(theme.name()).orElseThrow().equals(theme));
        assertThat(Theme.named("Dark")).isEmpty();
        assertThat(Theme.named("")).isEmpty();
    }

    @Test
    void curvesBeginAgainAfterTheSixth() {
        assertThat(Style.curve(5)).isEqualTo(Style.CURVE_6);
        assertThat(Style.curve(6)).isEqualTo(Style.CURVE_1);
    }

    private static Colour foreground(StyleAttributes look) {
        return Objects.requireNonNull(look.foreground());
    }

    private static Colour background(StyleAttributes look) {
        return Objects.requireNonNull(look.background());
    }

    /** By WCAG 2: from 1 for none to 21 for black on white. */
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
