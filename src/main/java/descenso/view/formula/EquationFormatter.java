package descenso.view.formula;

import descenso.expr.LatexWriter;
import descenso.expr.LatexWriter.Quantity;
import descenso.math.Formula;
import descenso.math.FormulaException;
import descenso.phrases.MessageKey;
import descenso.view.text.SentenceFormatter;
import descenso.view.text.UiText;
import java.util.function.DoubleFunction;
import java.util.function.Function;

/** Formats equations in one row, with rounded numbers: with symbols, or with numbers substituted. */
public record EquationFormatter(UiText texts, DoubleFunction<String> rounded) {

    /** Stand-in for varying numbers when a width is measured: as wide as a signed number of few digits can be. */
    private static final double WIDE = -Math.PI * 1e-88;

    /** Returns the equation in symbols, as a lesson shows it; only the symbol if it has no formula. */
    public String formula(Equation equation) {
        boolean isNameless = equation.isGiven()
                && equation.quantity(equation.right().text()).symbol().isEmpty();
        return drawn(isNameless ? equation.left() : equation.left() + equation.relation() + " " + symbols(equation));
    }

    private String symbols(Equation equation) {
        return new LatexWriter(false, equation::quantity, this::latex, ", ").write(equation.right());
    }

    /** Returns the equation in words, without a full stop: in symbols, with numbers substituted, and the result. */
    public String text(Equation equation) {
        return approximate(formula(equation) + " " + numbers(equation) + " " + result(equation));
    }

    /** Replaces the sign of approximation, in Unicode or ASCII, by words. */
    public String approximate(String words) {
        return SentenceFormatter.flowing(words.replaceAll("~=|≈", "= " + texts.say(MessageKey.SPOKEN_ABOUT)));
    }

    /** Returns the width of the left side and the space after it, in cells. */
    int indent(Equation equation) {
        return drawn(equation.left()).length() + 1;
    }

    /** Returns the right side with numbers substituted, after = or ≈; empty if the equation is given. */
    public String numbers(Equation equation) {
        return equation.isGiven()
                ? ""
                : drawn(sign(areExact(equation)) + numbers(equation, equation::quantity, rounded));
    }

    /** Returns the result after = or ≈. */
    public String result(Equation equation) {
        boolean isExact = areExact(equation) && isExact(equation.result());
        return drawn(sign(isExact) + latex(equation.result()));
    }

    /** Returns the right side with numbers substituted, and its value, as in 1 − 0.9² = 0.19. */
    public String equality(Equation equation) {
        return drawn(numbers(equation, equation::quantity, rounded)) + " " + result(equation);
    }

    /** Returns the maximum width of numbers and result at any step, in cells. */
    int widest(Equation equation) {
        String result = drawn("=" + latex(WIDE));
        return equation.isGiven()
                ? result.length()
                : drawn("=" + numbers(equation, name -> widest(equation.quantity(name)), rounded) + result)
                                .length()
                        + 1;
    }

    private static Quantity widest(Quantity quantity) {
        return quantity.varies() ? new Quantity(quantity.symbol(), WIDE, true) : quantity;
    }

    private String numbers(Equation equation, Function<String, Quantity> quantities, DoubleFunction<String> written) {
        String comma = texts.language().decimalSign().equals(",") ? ";\\, " : ", ";
        return new LatexWriter(true, quantities, number -> latex(number, written), comma).write(equation.right());
    }

    private static String sign(boolean isExact) {
        return isExact ? "= " : "\\approx ";
    }

    /** Tests whether all substituted numbers are written without rounding. */
    private boolean areExact(Equation equation) {
        return numbers(equation, equation::quantity, rounded)
                .equals(numbers(equation, equation::quantity, texts.numbers()::grouped));
    }

    private boolean isExact(double value) {
        return rounded.apply(value).equals(texts.numbers().grouped(value));
    }

    /** Returns a number alone, as text. */
    public String number(double value) {
        return texts.encode(rounded.apply(value));
    }

    private String latex(double value) {
        return latex(value, rounded);
    }

    /**
     * Formats a number as LaTeX. Puts a decimal comma in braces, so that it is not set as a separator, and an exponent
     * into text, so that its letter is not set as a variable.
     */
    private static String latex(double value, DoubleFunction<String> written) {
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? "\\text{—}" : value > 0 ? "\\infty" : "-\\infty";
        }
        String text = written.apply(Math.abs(value));
        String unsigned = text.contains("e") ? "\\text{" + text + "}" : text.replace(",", "{,}");
        return value < 0 ? "-" + unsigned : unsigned;
    }

    /**
     * Draws a formula that the program itself wrote, which is valid.
     *
     * @throws IllegalStateException if the formula is invalid
     */
    public String drawn(String latex) {
        try {
            return Formula.parse(latex).inline(texts.characters()).toString();
        } catch (FormulaException e) {
            throw new IllegalStateException(latex, e);
        }
    }
}
