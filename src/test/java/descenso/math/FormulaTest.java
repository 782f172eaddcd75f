package descenso.math;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.tui.CharacterSet;
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
    void formulasOfEqualSourceAreEqual() throws FormulaException {
        assertThat(Formula.parse("x")).isEqualTo(Formula.parse("x")).hasSameHashCodeAs(Formula.parse("x"));
        assertThat(Formula.parse("x")).isNotEqualTo(Formula.parse("y"));
    }

    @Test
    void sourceIsKept() throws FormulaException {
        assertThat(Formula.parse(" \\beta ").source()).isEqualTo(" \\beta ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "{}", "\\,", "\\begin{matrix}\\end{matrix}"})
    void emptyFormulaHasOneLineOfWidthZero(String source) throws FormulaException {
        RenderedFormula box = Formula.parse(source).display(CharacterSet.UNICODE);
        assertThat(box.lines()).hasSize(1);
        assertThat(box.width()).isZero();
    }

    @Test
    void allSpansHaveTheFormulaStyle() throws FormulaException {
        Formula formula = Formula.parse("\\frac{a}{b} \\text{ if}");
        assertThat(formula.display(CharacterSet.UNICODE).lines())
                .flatExtracting(line -> line.spans())
                .allSatisfy(span -> assertThat(span.style()).isEqualTo(Style.FORMULA));
    }

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
                "\\sum\\nolimits_i x; {\\sum}_i\\,x",
                "\\sqrt [3] x; \\sqrt[3]{x}",
                "\\left ( x \\right ]; (x]",
                "x _ 1 ^ 2; x_1^2",
                "\\text {if}; \\text{if}"
            })
    void equivalentSourcesHaveTheSamePicture(String one, String other) throws FormulaException {
        assertThat(picture(one)).isEqualTo(picture(other));
    }

    /**
     * Tests that texts in a formula stay as typed. The space between a text and its neighbours depends on the
     * characters at its ends.
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "\\text{5\\%\\,of~n\\_1\\: \\{a\\}}; 5% of n_1  {a}",
                "\\text{a {b} c}; a b c",
                "\\text{(a)}b; (a)b",
                "a\\text{(b)}; a(b)",
                "x\\text{, say}; x, say",
                "\\text{for all }x; for all x",
                "x\\text{ or}y; x or y"
            })
    void textIsKeptAsTyped(String source, String row) throws FormulaException {
        assertThat(Formula.parse(source).inline(CharacterSet.ASCII)).hasToString(row);
    }

    /**
     * Tests rows in letters only. There a factor before brackets would look like a function call, so the product gets a
     * sign.
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "\\eta(1 + \\beta); eta * (1 + beta)",
                "2(x + 1); 2 * (x + 1)",
                "(a + b)(c + d); (a + b) * (c + d)",
                "f(x + 1); f(x + 1)",
                "\\log(x + 1); log(x + 1)",
                "\\text{mean}(x + 1); mean(x + 1)",
                "\\mathrm{MSE}(x + 1); MSE(x + 1)",
                "x \\approx y; x ~= y"
            })
    void rowInLettersShowsProductsWithASign(String source, String row) throws FormulaException {
        assertThat(Formula.parse(source).rows(CharacterSet.LATIN)).containsExactly(row);
    }

    /** Tests the bounds of the alphabets whose characters take one cell in every terminal. */
    @ParameterizedTest
    @CsvSource({
        "058F, true", "0591, false", "1DFF, false", "1E00, true", "25FF, true",
        "2600, false", "27BF, false", "27C0, true", "2E00, false", "4E2D, false"
    })
    void drawableRangesEndAtTheirBounds(String hex, boolean drawable) {
        assertThat(Symbol.isDrawable((char) Integer.parseInt(hex, 16))).isEqualTo(drawable);
    }

    /** Returns sources that give deep, wide, high and square pictures within {@link Formula#LONGEST} characters. */
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
    void displayOfALongSourceHasABoundedSize(String source) throws FormulaException {
        RenderedFormula box = Formula.parse(source).display(CharacterSet.ASCII);
        assertThat(box.width() * box.lines().size()).isBetween(1, 1_000_000);
    }

    @Test
    void everyDrawableCharacterTakesOneCell() {
        List<Integer> wrong = IntStream.rangeClosed(Character.MIN_VALUE, Character.MAX_VALUE)
                .filter(c -> Symbol.isDrawable((char) c) && WCWidth.wcwidth(c) != 1)
                .boxed()
                .toList();
        assertThat(wrong).isEmpty();
    }

    @Test
    void plainDelimitersGrowWithTheirContent() throws FormulaException {
        assertThat(picture("(\\frac ab]")).isEqualTo("⎛  a  ⎤\n⎜ ─── ⎥\n⎝  b  ⎦");
    }

    private static String picture(String source) throws FormulaException {
        return Formula.parse(source).display(CharacterSet.UNICODE).lines().stream()
                .map(Object::toString)
                .collect(Collectors.joining("\n"));
    }
}
