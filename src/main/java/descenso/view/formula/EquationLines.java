package descenso.view.formula;

import descenso.tui.Line;
import descenso.tui.Span;
import descenso.tui.Style;
import descenso.widget.LineWrapper;
import java.util.ArrayList;
import java.util.List;

/**
 * Renders equations below one another, each in symbols and with numbers substituted, with the value of the step before
 * at the right. The numbers follow the symbols in the same row if they fit at every step, otherwise in the row below:
 * the layout does not change from step to step.
 *
 * @param heading the heading of the right column; empty if there is none
 * @param before the values of the step before, one per equation; empty if there is no right column
 */
public record EquationLines(
        List<Equation> equations, String heading, List<String> before, EquationFormatter formatter) {

    private static final int GAP = 2;

    public List<Line> lines(int width) {
        return heading.isEmpty() ? alone(width) : withPreviousValues(width);
    }

    private List<Line> alone(int width) {
        int column = column(width);
        return equations.stream()
                .flatMap(equation -> rows(equation, column, width).stream())
                .toList();
    }

    private List<Line> withPreviousValues(int width) {
        int room = width - GAP - rightWidth();
        int column = column(room);
        List<Line> lines = new ArrayList<>();
        lines.add(beside(Line.blank(), room, new Span(heading, Style.MUTED)));
        for (int i = 0; i < equations.size(); i++) {
            List<Line> rows = rows(equations.get(i), column, room);
            lines.addAll(rows.subList(0, rows.size() - 1));
            lines.add(beside(rows.get(rows.size() - 1), room, new Span(before.get(i), Style.TEXT)));
        }
        return lines;
    }

    private int rightWidth() {
        return Math.max(
                heading.length(), before.stream().mapToInt(String::length).max().orElse(0));
    }

    private Line beside(Line left, int room, Span right) {
        int gap = GAP + rightWidth() - right.width();
        return Line.join(left.fitted(room), Line.spaces(gap), Line.of(right));
    }

    /** Returns the column, 0-based, of the numbers beside their symbols; 0 if no equation has room for that. */
    private int column(int room) {
        return equations.stream()
                .filter(equation -> !equation.isGiven() && 1 + symbols(equation) + formatter.widest(equation) <= room)
                .mapToInt(equation -> symbols(equation) + 1)
                .max()
                .orElse(0);
    }

    private int symbols(Equation equation) {
        return formatter.formula(equation).length();
    }

    private List<Line> rows(Equation equation, int column, int room) {
        Line formula = Line.of(formatter.formula(equation), Style.FORMULA);
        if (equation.isGiven()) {
            return LineWrapper.hanging(Line.join(formula, Line.spaces(1)), substituted(equation), room);
        }
        if (formula.width() < column && column + formatter.widest(equation) <= room) {
            return LineWrapper.hanging(formula.fitted(column), substituted(equation), room);
        }
        int indent = formatter.indent(equation);
        Span right = formula.spans().get(0).cut(indent, formula.width());
        List<Line> rows = new ArrayList<>(LineWrapper.hanging(formula.truncate(indent), List.of(right), room));
        rows.addAll(LineWrapper.hanging(Line.spaces(indent), substituted(equation), room));
        return rows;
    }

    private List<Span> substituted(Equation equation) {
        String numbers = formatter.numbers(equation);
        Span result = new Span(formatter.result(equation).replace(' ', '\u00A0'), Style.STRONG);
        return numbers.isEmpty() ? List.of(result) : List.of(new Span(numbers + " ", Style.FORMULA), result);
    }
}
