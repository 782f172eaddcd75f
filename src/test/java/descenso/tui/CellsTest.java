package descenso.tui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.text.Normalizer;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests that a span has one {@code char} per cell, for any text. */
class CellsTest {

    static Stream<Arguments> texts() {
        return Stream.of(
                arguments("", ""),
                arguments("Adam, β₁ = 0.9", "Adam, β₁ = 0.9"),
                arguments("cami\u0301n", "camín"),
                arguments("x\u0302", "\uE078"),
                arguments("1\u0302", "1"),
                arguments("a\tb\nc\rd", "abcd"),
                arguments("\u001B[31mred\u0007", "[31mred"),
                arguments("\u007Fa\u0085", "a"),
                arguments("de\u00ADscen\u00ADso", "descenso"),
                arguments("a\u200B\u200Db\uFE0F", "ab"),
                arguments("1\u00A0000", "1\u00A0000"),
                arguments("漢字", "□□"),
                arguments("\u1112\u1161\u11AB", "□"),
                arguments("\u11AB", ""),
                arguments("😀!", "□!"),
                arguments("👩‍🔬", "□□"),
                arguments("𝛽", "□"),
                arguments("\uDEFDa", "a"),
                arguments("\u0378", "□"));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void textIsComposedAndReducedToSingleCells(String text, String cells) {
        Span span = new Span(text, Style.TEXT);
        assertThat(span.text()).isEqualTo(cells);
        assertThat(span.width()).isEqualTo(cells.length());
    }

    @Test
    void randomTextBecomesCellsOfWidthOne() {
        Random random = new Random(7);
        for (int round = 0; round < 2000; round++) {
            String text = random.ints(random.nextInt(12), 0, round % 2 == 0 ? 0x500 : 0x11_0000)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            String cells = Cells.of(text);
            assertThat(cells.chars()).as(text).allMatch(cell -> Cells.width(cell) == 1);
            assertThat(Cells.of(cells)).as(text).isEqualTo(cells);
        }
    }

    @Test
    void characterIsUnchangedIfComposedAndOneCellWide() {
        for (char c = 0; c < Character.MAX_VALUE; c++) {
            String text = Character.toString(c);
            boolean unchanged = Cells.width(c) == 1 && Normalizer.isNormalized(text, Normalizer.Form.NFC);
            assertThat(Cells.of(text).equals(text)).as("U+%04X", (int) c).isEqualTo(unchanged);
        }
    }

    @Test
    void spanIsCutByCells() {
        Span span = new Span("a😀b", Style.CODE);
        assertThat(span.cut(1, 3)).isEqualTo(new Span("□b", Style.CODE));
        assertThat(span.cut(3, 3).width()).isZero();
    }
}
