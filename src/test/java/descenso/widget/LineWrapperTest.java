package descenso.widget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import descenso.tui.Line;
import descenso.tui.Span;
import descenso.tui.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LineWrapperTest {

    private static String wrapped(String text, int width) {
        return LineWrapper.lines(List.of(new Span(text, Style.TEXT)), width).stream()
                .map(Line::toString)
                .collect(Collectors.joining("|"));
    }

    static Stream<Arguments> texts() {
        return Stream.of(
                arguments("", 5, ""),
                arguments("uno dos tres", 11, "uno dos|tres"),
                arguments("uno dos tres", 6, "uno|dos|tres"),
                arguments("  uno dos ", 20, "uno dos"),
                arguments("uno   dos", 8, "uno|dos"),
                arguments("uno dos", 3, "uno|dos"),
                arguments("descenso de", 5, "desce|nso|de"),
                arguments("a bc", 1, "a|b|c"),
                arguments("ab", 0, "a|b"),
                arguments("hay 20\u00A0000 pasos", 7, "hay|20 000|pasos"),
                arguments("20\u00A0000", 4, "20 0|00"),
                arguments("con η = 0,1 va", 9, "con|η = 0,1|va"),
                arguments("con η = 0,1 va", 6, "con η|= 0,1|va"),
                arguments("a · b = c", 7, "a · b|= c"),
                arguments("momentum (β = 0,9) va", 12, "momentum|(β = 0,9) va"),
                arguments("raíz de z² − (1 + β − η λ) z", 20, "raíz de z² −|(1 + β − η λ) z"),
                arguments("ver (el mapa y la lista) hoy", 12, "ver (el mapa|y la lista)|hoy"),
                arguments("de a/(b + c) · 2", 7, "de a/(b|+ c) ·|2"),
                arguments("(a + b · c − d + e · f) z", 12, "(a + b · c −|d + e · f) z"),
                arguments("漢字 y", 2, "□□|y"));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void textIsBrokenAtSpaces(String text, int width, String lines) {
        assertThat(wrapped(text, width)).isEqualTo(lines);
    }

    @Test
    void wordOfSeveralStylesIsNotBroken() {
        List<Span> text = List.of(
                new Span("la ", Style.TEXT),
                new Span("tasa", Style.STRONG),
                new Span(", ", Style.TEXT),
                new Span("η", Style.FORMULA),
                new Span(".", Style.TEXT));
        assertThat(LineWrapper.lines(text, 6))
                .containsExactly(
                        Line.of("la", Style.TEXT),
                        Line.of(new Span("tasa", Style.STRONG), new Span(",", Style.TEXT)),
                        Line.of(new Span("η", Style.FORMULA), new Span(".", Style.TEXT)));
    }

    @Test
    void laterLinesAreIndentedByTheWidthOfThePrefix() {
        List<Line> lines = LineWrapper.hanging(Line.of("• ", Style.MUTED), List.of(new Span("uno dos", Style.TEXT)), 6);
        assertThat(lines).extracting(Line::toString).containsExactly("• uno", "  dos");
        assertThat(lines.get(0).spans().get(0)).isEqualTo(new Span("• ", Style.MUTED));
    }

    @Test
    void linesFitTheWidthAndLoseOnlySpaces() {
        Random random = new Random(3);
        for (int round = 0; round < 3000; round++) {
            List<Span> text = spans(random);
            int width = 1 + random.nextInt(12);
            List<Line> lines = LineWrapper.lines(text, width);
            String before = new Line(text).toString();
            String after = lines.stream().map(Line::toString).collect(Collectors.joining());
            assertThat(lines).as(before).allMatch(line -> line.width() <= width);
            assertThat(withoutSpaces(after)).isEqualTo(withoutSpaces(before));
            assertThat(lines).as(before).noneMatch(line -> lines.size() > 1 && line.width() == 0);
        }
    }

    private static List<Span> spans(Random random) {
        List<Span> spans = new ArrayList<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            String text = random.ints(random.nextInt(9), 0, 6)
                    .mapToObj(letter -> "ab é\u00A0 ".substring(letter, letter + 1))
                    .collect(Collectors.joining());
            spans.add(new Span(text, Style.curve(random.nextInt(4))));
        }
        return spans;
    }

    private static String withoutSpaces(String text) {
        return text.replace(" ", "").replace("\u00A0", "");
    }
}
