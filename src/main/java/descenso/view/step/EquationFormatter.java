package descenso.view.step;

import descenso.expr.Expression;
import descenso.expr.LatexWriter;
import descenso.expr.LatexWriter.Quantity;
import descenso.phrases.MessageKey;
import descenso.tui.Line;
import descenso.tui.Span;
import descenso.tui.Style;
import descenso.view.step.UpdateEquations.Equation;
import descenso.view.text.SentenceFormatter;
import descenso.view.text.UiText;
import descenso.widget.LineWrapper;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/** Formats equations with rounded numbers: with symbols, or with numbers substituted, in one row or as lines. */
public record EquationFormatter(UiText texts, DoubleFunction<String> rounded) {

    /** Gap before the values of the step before, in cells. */
    private static final int GAP = 2;

    /** Stand-in for varying numbers when a width is measured: as wide as a signed number of few digits can be. */
    private static final double WIDE = -Math.PI * 1e-88;

    /** Returns the equation in symbols, as a lesson shows it; only the symbol if it has no formula. */
    public String formula(Equation equation) {
        boolean isNameless = equation.isGiven()
                && equation.quantity(equation.right().text()).symbol().isEmpty();
        return texts.drawn(
                isNameless
                        ? equation.left()
                        : equation.left() + equation.relation() + " " + latex(equation.right(), equation::quantity));
    }

    /** Returns an expression in symbols, drawn; a quantity without a symbol as its number. */
    public String symbols(Expression expression, Function<String, Quantity> quantities) {
        return texts.drawn(latex(expression, quantities));
    }

    private String latex(Expression expression, Function<String, Quantity> quantities) {
        return new LatexWriter(false, quantities, this::latex, ", ").write(expression);
    }

    /** Returns the equation in words, without a full stop: in symbols, with numbers substituted, and the result. */
    public String text(Equation equation) {
        return approximate(formula(equation) + " " + numbers(equation) + " " + result(equation));
    }

    /** Replaces the sign of approximation, in Unicode or ASCII, by words. */
    public String approximate(String words) {
        return SentenceFormatter.flowing(words.replaceAll("~=|≈", "= " + texts.say(MessageKey.SPOKEN_ABOUT)));
    }

    /** Returns the right side with numbers substituted, after = or ≈; empty if the equation is given. */
    public String numbers(Equation equation) {
        return equation.isGiven()
                ? ""
                : texts.drawn(sign(areExact(equation)) + numbers(equation, equation::quantity, rounded));
    }

    /** Returns the result after = or ≈. */
    public String result(Equation equation) {
        double result = equation.result();
        boolean isExact = areExact(equation)
                && rounded.apply(result).equals(texts.numbers().grouped(result));
        return texts.drawn(sign(isExact) + latex(result));
    }

    /** Returns the right side with numbers substituted, and its value, as in 1 − 0.9² = 0.19. */
    public String equality(Equation equation) {
        return texts.drawn(numbers(equation, equation::quantity, rounded)) + " " + result(equation);
    }

    /** Returns the maximum width of numbers and result at any step, in cells. */
    private int widest(Equation equation) {
        String result = texts.drawn("=" + latex(WIDE));
        return equation.isGiven()
                ? result.length()
                : texts.drawn("=" + numbers(equation, name -> widest(equation.quantity(name)), rounded) + result)
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

    /** Returns a number alone, as text. */
    public String number(double value) {
        return texts.encode(ungrouped(rounded.apply(value)));
    }

    private String latex(double value) {
        return latex(value, rounded);
    }

    /** Returns a number without groups of digits: between factors, a space means a product. */
    private static String ungrouped(String number) {
        return number.replace("\u00A0", "");
    }

    /** Formats a number as LaTeX: a comma in braces is no separator, an exponent in text is no variable. */
    private static String latex(double value, DoubleFunction<String> written) {
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? "\\text{—}" : value > 0 ? "\\infty" : "-\\infty";
        }
        String text = ungrouped(written.apply(Math.abs(value)));
        String unsigned = text.contains("e") ? "\\text{" + text + "}" : text.replace(",", "{,}");
        return value < 0 ? "-" + unsigned : unsigned;
    }

    /**
     * Draws equations below one another, each in symbols and with numbers substituted. The numbers follow the symbols
     * in the same row if they fit at every step, otherwise in the row below: the layout does not change from step to
     * step.
     */
    public List<Line> lines(List<Equation> equations, int width) {
        int column = column(equations, width);
        return equations.stream()
                .flatMap(equation -> rows(equation, column, width).stream())
                .toList();
    }

    /** Draws equations, with the value of each at the step before at the right, below a heading. */
    List<Line> lines(List<Equation> equations, String heading, List<String> before, int width) {
        int values = Stream.concat(Stream.of(heading), before.stream())
                .mapToInt(String::length)
                .max()
                .orElse(0);
        int room = width - GAP - values;
        int column = column(equations, room);
        List<Line> lines = new ArrayList<>();
        lines.add(beside(Line.blank(), new Span(heading, Style.MUTED), width));
        for (int i = 0; i < equations.size(); i++) {
            List<Line> rows = rows(equations.get(i), column, room);
            lines.addAll(rows.subList(0, rows.size() - 1));
            lines.add(beside(rows.get(rows.size() - 1), new Span(before.get(i), Style.TEXT), width));
        }
        return lines;
    }

    private static Line beside(Line left, Span right, int width) {
        return Line.join(left.fitted(width - right.width()), Line.of(right));
    }

    /** Returns the column, 0-based, of the numbers beside their symbols; 0 if no equation has room for that. */
    private int column(List<Equation> equations, int room) {
        return equations.stream()
                .filter(equation -> !equation.isGiven() && 1 + formula(equation).length() + widest(equation) <= room)
                .mapToInt(equation -> formula(equation).length() + 1)
                .max()
                .orElse(0);
    }

    private List<Line> rows(Equation equation, int column, int room) {
        Line formula = Line.of(formula(equation), Style.FORMULA);
        if (equation.isGiven()) {
            return LineWrapper.hanging(Line.join(formula, Line.spaces(1)), substituted(equation), room);
        }
        if (formula.width() < column && column + widest(equation) <= room) {
            return LineWrapper.hanging(formula.fitted(column), substituted(equation), room);
        }
        int indent = texts.drawn(equation.left()).length() + 1;
        Span right = formula.spans().get(0).cut(indent, formula.width());
        List<Line> rows = new ArrayList<>(LineWrapper.hanging(formula.truncate(indent), List.of(right), room));
        rows.addAll(LineWrapper.hanging(Line.spaces(indent), substituted(equation), room));
        return rows;
    }

    private List<Span> substituted(Equation equation) {
        String numbers = numbers(equation);
        Span result = new Span(result(equation).replace(' ', '\u00A0'), Style.STRONG);
        return numbers.isEmpty() ? List.of(result) : List.of(new Span(numbers + " ", Style.FORMULA), result);
    }
}
