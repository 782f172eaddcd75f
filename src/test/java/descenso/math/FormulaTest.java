package descenso.math;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.tui.Glyphs;
import descenso.tui.Style;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jline.utils.WCWidth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaTest {

    @Test
    void isAValue() throws FormulaException {
        assertThat(Formula.parse("x")).isEqualTo(Formula.parse("x")).hasSameHashCodeAs(Formula.parse("x"));
        assertThat(Formula.parse("x")).isNotEqualTo(Formula.parse("y"));
    }

    @Test
    void keepsItsSource() throws FormulaException {
        assertThat(Formula.parse(" \\beta ").source()).isEqualTo(" \\beta ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "{}", "\\,", "\\begin{matrix}\\end{matrix}"})
    void mayBeEmpty(String source) throws FormulaException {
        Box box = Formula.parse(source).display(Glyphs.UNICODE);
        assertThat(box.lines()).hasSize(1);
        assertThat(box.width()).isZero();
    }

    @Test
    void isAllInTheStyleOfFormulas() throws FormulaException {
        Formula formula = Formula.parse("\\frac{a}{b} \\text{ if}");
        assertThat(formula.display(Glyphs.UNICODE).lines())
                .flatExtracting(line -> line.spans())
                .allSatisfy(span -> assertThat(span.style()).isEqualTo(Style.FORMULA));
    }

    /** The same formula, however it is typed. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "θ ← θ − η∇L; \\theta\\gets\\theta-\\eta\\nabla L",
                "x≤y; x\\le y",
                "\\frac12; \\frac{1}{2}",
                "\\dfrac{1}{2}; \\frac{1}{2}",
                "x_1^2; x^2_1",
                "x'_t; x_t'",
                "\\hat m; \\widehat{m}",
                "\\big(x\\big); \\left(x\\right)",
                "(\\frac ab); \\left(\\frac ab\\right)",
                "\\mathrm{MSE}; \\mathbf{MSE}",
                "\\displaystyle x; x",
                "\\int \\nolimits_0^1 x; \\int_0^1 x",
                "\\int\\limits_0^1 x; \\underset{0}{\\overset{1}\\int} x",
                "\\begin{matrix}a\\\\[4pt]b\\end{matrix}; \\begin{matrix}a\\\\b\\\\\\end{matrix}",
                "\\sum\\nolimits_i x; {\\sum}_i\\,x"
            })
    void isTheSameFormulaHoweverTyped(String one, String other) throws FormulaException {
        assertThat(picture(one)).isEqualTo(picture(other));
    }

    /** Deep, wide, high and square: what can be typed in {@link Formula#LONGEST} characters. */
    static Stream<String> longSources() {
        return Stream.of(
                "(".repeat(1000) + ")".repeat(1000),
                "(|".repeat(1000),
                ")".repeat(2000),
                "|".repeat(2000),
                "\\sqrt2".repeat(330),
                "∑_x^y".repeat(400),
                "\\begin{matrix}" + "a&".repeat(450) + "\\\\".repeat(500) + "\\end{matrix}",
                "\\frac{".repeat(30) + "\\alpha".repeat(250) + "}2".repeat(30));
    }

    @ParameterizedTest
    @MethodSource("longSources")
    void keepsPicturesInProportion(String source) throws FormulaException {
        Box box = Formula.parse(source).display(Glyphs.ASCII);
        assertThat(box.width() * box.lines().size()).isBetween(1, 1_000_000);
    }

    @Test
    void letsNoCharacterThroughThatIsNotOneCell() {
        List<Integer> wrong = IntStream.rangeClosed(Character.MIN_VALUE, Character.MAX_VALUE)
                .filter(c -> Symbol.isDrawable((char) c) && WCWidth.wcwidth(c) != 1)
                .boxed()
                .toList();
        assertThat(wrong).isEmpty();
    }

    @Test
    void growsPlainDelimitersWithWhatTheyHold() throws FormulaException {
        assertThat(picture("(\\frac ab]")).isEqualTo("⎛  a  ⎤\n⎜ ─── ⎥\n⎝  b  ⎦");
    }

    private static String picture(String source) throws FormulaException {
        return Formula.parse(source).display(Glyphs.UNICODE).lines().stream()
                .map(Object::toString)
                .collect(Collectors.joining("\n"));
    }
}
