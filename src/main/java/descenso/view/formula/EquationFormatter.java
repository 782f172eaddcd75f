package descenso.view.formula;

import descenso.math.Formula;
import descenso.math.FormulaException;
import descenso.phrases.Language;
import descenso.tui.CharacterSet;
import descenso.view.text.NumberFormatter;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;

/**
 * Writes equations in one row: with symbols, with the numbers put in.
 *
 * @param rounded how much of a number is written
 */
public record EquationFormatter(Language language, CharacterSet glyphs, DoubleFunction<String> rounded) {

    /** As wide as a number of few digits comes out, its sign included. */
    private static final double WIDE = -Math.PI * 1e-88;

    /** The equation in symbols, as a lesson has it; of what has no formula, its symbol. */
    public String formula(Equation equation) {
        String right = symbols(equation.right());
        return drawn(right.isEmpty() ? equation.left() : equation.left() + equation.relation() + " " + right);
    }

    private String symbols(Term term) {
        boolean isNameless =
                term instanceof Term.Quantity quantity && quantity.symbol().isEmpty();
        return isNameless ? "" : new TermLatex(false, Term.Quantity::value, this::latex, ", ").of(term);
    }

    /** How far what stands before the relation reaches. */
    int indent(Equation equation) {
        return drawn(equation.left()).length() + 1;
    }

    /** The right side with the numbers put in, the sign of equality before it; empty of what is given. */
    public String numbers(Equation equation) {
        return equation.isGiven()
                ? ""
                : drawn(sign(areExact(equation)) + numbers(equation.right(), Term.Quantity::value, rounded));
    }

    /** What it comes to, likewise. */
    public String result(Equation equation) {
        boolean isExact = areExact(equation) && isExact(equation.result());
        return drawn(sign(isExact) + latex(equation.result()));
    }

    /** A term with the numbers put in and what it comes to, as in 1 − 0.9² = 0.19. */
    public String equality(Term term) {
        Equation equation = Equation.workedOut("", term);
        return drawn(numbers(term, Term.Quantity::value, rounded)) + " " + result(equation);
    }

    /** The most that numbers and result may take at any step. */
    int widest(Equation equation) {
        ToDoubleFunction<Term.Quantity> wide = quantity -> quantity.varies() ? WIDE : quantity.value();
        String result = drawn("=" + latex(WIDE));
        return equation.isGiven()
                ? result.length()
                : drawn("=" + numbers(equation.right(), wide, rounded) + result).length() + 1;
    }

    private String numbers(Term term, ToDoubleFunction<Term.Quantity> value, DoubleFunction<String> written) {
        String comma = language == Language.ES ? ";\\, " : ", ";
        return new TermLatex(true, value, number -> latex(number, written), comma).of(term);
    }

    private static String sign(boolean isExact) {
        return isExact ? "= " : "\\approx ";
    }

    /** Whether all numbers put in are written in full. */
    private boolean areExact(Equation equation) {
        return numbers(equation.right(), Term.Quantity::value, rounded)
                .equals(numbers(equation.right(), Term.Quantity::value, new NumberFormatter(language)::grouped));
    }

    private boolean isExact(double value) {
        return rounded.apply(value).equals(new NumberFormatter(language).grouped(value));
    }

    /** A number alone, as text. */
    public String number(double value) {
        return glyphs.encode(rounded.apply(value));
    }

    private String latex(double value) {
        return latex(value, rounded);
    }

    /** A comma within a number is none between two; an exponent is no letter. */
    private static String latex(double value, DoubleFunction<String> written) {
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? "\\text{—}" : value > 0 ? "\\infty" : "-\\infty";
        }
        String text = written.apply(Math.abs(value));
        String unsigned = text.contains("e") ? "\\text{" + text + "}" : text.replace(",", "{,}");
        return value < 0 ? "-" + unsigned : unsigned;
    }

    /** Of formulas that we wrote ourselves, so that none is wrong. */
    public String drawn(String latex) {
        try {
            return Formula.parse(latex).inline(glyphs).toString();
        } catch (FormulaException e) {
            throw new IllegalStateException(latex, e);
        }
    }
}
