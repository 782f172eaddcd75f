package descenso.math;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.tui.Glyphs;
import descenso.tui.Style;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaTest {

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
                "\\int\\limits_0^1 x; \\underset{0}{\\overset{1}{\\int}} x"
            })
    void isTheSameFormulaHoweverTyped(String one, String other) throws FormulaException {
        assertThat(picture(one)).isEqualTo(picture(other));
    }

    /** Deep, wide and square: what may be typed in {@link Formula#LONGEST} characters stays drawable. */
    @ParameterizedTest
    @CsvSource({"(,990", "),1990", "|,1990", "(|,990", "x\\\\&,390", "\\sqrt2,300", "x^2,600", "∑_x,600"})
    void staysWithinBounds(String part, int times) throws FormulaException {
        String source = "\\begin{aligned}" + part.repeat(times) + "\\end{aligned}";
        Box box = Formula.parse(
                        part.equals("(") ? "(".repeat(times) + ")".repeat(times) : source.substring(0, source.length()))
                .display(Glyphs.ASCII);
        assertThat((long) box.width() * box.lines().size()).isLessThan(4_000_000L);
    }

    @Test
    void growsPlainDelimitersWithWhatTheyHold() throws FormulaException {
        assertThat(picture("(\\frac ab]")).isEqualTo("⎛ a ⎤\n⎜ ─ ⎥\n⎝ b ⎦");
    }

    private static String picture(String source) throws FormulaException {
        return Formula.parse(source).display(Glyphs.UNICODE).lines().stream()
                .map(Object::toString)
                .collect(Collectors.joining("\n"));
    }
}
