package descenso.math;

import descenso.math.Row.Atom;
import descenso.phrases.MessageKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Parses the commands of LaTeX, which begin with a backslash. */
final class Commands {

    private final LatexScanner source;
    private final Parser parser;

    Commands(LatexScanner source, Parser parser) {
        this.source = source;
        this.parser = parser;
    }

    /**
     * Parses the command that comes next, after its backslash.
     *
     * @param column the column of the backslash, 0-based
     * @throws FormulaException if the command is unknown or its arguments are wrong
     */
    Node command(int column) throws FormulaException {
        String name = source.commandName();
        String command = "\\" + name;
        return switch (name) {
            case "frac", "dfrac", "tfrac", "cfrac" -> fraction(column, command, true);
            case "binom", "dbinom", "tbinom" ->
                new Node.Fence(Symbol.OPEN, fraction(column, command, false), Symbol.CLOSE);
            case "sqrt" -> root(column, command);
            case "left" -> fence(column);
            case "middle" -> delimiter(column, command).as(AtomClass.RELATION);
            case "begin" -> environment(column);
            case "text", "textrm", "textbf", "textit", "texttt", "textsf", "mbox" ->
                Symbol.word(source.braced(column, command));
            case "operatorname" -> operator(column, command);
            case "overset", "stackrel" -> over(column, command);
            case "underset" -> under(column, command);
            default -> decorated(column, name);
        };
    }

    private Node fraction(int column, String command, boolean bar) throws FormulaException {
        Node numerator = parser.argument(column, command);
        return new Node.Fraction(numerator, parser.argument(column, command), bar);
    }

    private Node over(int column, String command) throws FormulaException {
        Node mark = parser.argument(column, command);
        return new Node.Scripts(marked(column, command), null, mark, true);
    }

    private Node under(int column, String command) throws FormulaException {
        Node mark = parser.argument(column, command);
        return new Node.Scripts(marked(column, command), mark, null, true);
    }

    /**
     * Parses the base of a command such as {@code \overset}. Unwraps braces around a single sign, so that the sign
     * keeps its class: {@code \overset{?}{=}} is a relation.
     */
    private Node marked(int column, String command) throws FormulaException {
        Node argument = parser.argument(column, command);
        return argument instanceof Row row && row.parts().size() == 1
                ? row.parts().get(0)
                : argument;
    }

    private Node root(int column, String command) throws FormulaException {
        source.skipSpaces();
        int bracket = source.column();
        if (!source.take("[")) {
            return new Node.Root(null, parser.argument(column, command));
        }
        Row index = parser.row("]");
        parser.close(bracket, "[", "]");
        return new Node.Root(index, parser.argument(column, command));
    }

    private Node fence(int column) throws FormulaException {
        Symbol open = delimiter(column, "\\left");
        Row body = parser.row("}");
        int right = source.column();
        parser.close(column, "\\left", "\\right");
        return new Node.Fence(open, body.unwrapped(), delimiter(right, "\\right"));
    }

    private Symbol delimiter(int column, String command) throws FormulaException {
        source.skipSpaces();
        if (source.ended()) {
            throw new FormulaException(column, MessageKey.FORMULA_BAD_DELIMITER, command);
        }
        String name = source.take("\\") ? "\\" + source.commandName() : Character.toString(source.next());
        Symbol symbol = Delimiter.symbol(name);
        if (Delimiter.of(symbol).isEmpty()) {
            throw new FormulaException(column, MessageKey.FORMULA_BAD_DELIMITER, command);
        }
        return symbol;
    }

    private Node environment(int column) throws FormulaException {
        String name = source.braced(column, "\\begin");
        Environment environment = Environment.of(name)
                .orElseThrow(() -> new FormulaException(column, MessageKey.FORMULA_UNKNOWN_ENVIRONMENT, name));
        List<List<Row>> rows = rows(environment);
        parser.close(column, "\\begin{" + name + "}", "\\end{" + name + "}");
        return environment.around(rows);
    }

    private List<List<Row>> rows(Environment environment) throws FormulaException {
        List<List<Row>> rows = new ArrayList<>();
        do {
            rows.add(cells(environment));
        } while (source.takeNewRow());
        if (rows.size() > 1 && isEmpty(rows.get(rows.size() - 1))) {
            rows.remove(rows.size() - 1);
        }
        return rows;
    }

    /** Tests whether the row is empty, because the last {@code \\} ended a row and began none. */
    private static boolean isEmpty(List<Row> cells) {
        return cells.size() == 1 && cells.get(0).isEmpty();
    }

    private List<Row> cells(Environment environment) throws FormulaException {
        List<Row> cells = new ArrayList<>();
        do {
            boolean continues = environment.continues(cells.size()) && continues(cells);
            cells.add(parser.row("}", continues ? List.of(new Atom(0, Row.EMPTY)) : List.of()));
        } while (source.take("&"));
        return cells;
    }

    /**
     * Tests whether a cell continues the one before it. A cell that begins with a sign continues only an empty one:
     * {@code a &= b \\ &- c}, but not {@code Adam: & -1}.
     */
    private boolean continues(List<Row> cells) {
        source.skipSpaces();
        boolean sign = source.at("-") || source.at("+");
        return !sign || cells.get(cells.size() - 1).isEmpty();
    }

    private Node operator(int column, String command) throws FormulaException {
        boolean limits = source.take("*");
        return Symbol.function(source.braced(column, command), limits);
    }

    private Node decorated(int column, String name) throws FormulaException {
        Optional<Accent> accent = Accent.of(name);
        if (accent.isPresent()) {
            return new Node.Accented(accent.get(), parser.argument(column, "\\" + name));
        }
        Optional<Alphabet> alphabet = Alphabet.of(name);
        return alphabet.isPresent() ? alphabet.get().of(parser.argument(column, "\\" + name)) : symbol(column, name);
    }

    private Node symbol(int column, String name) throws FormulaException {
        return switch (name) {
            case "big", "Big", "bigg", "Bigg" -> delimiter(column, "\\" + name);
            case "bigl", "Bigl", "biggl", "Biggl" ->
                delimiter(column, "\\" + name).as(AtomClass.OPENING);
            case "bigr", "Bigr", "biggr", "Biggr" ->
                delimiter(column, "\\" + name).as(AtomClass.CLOSING);
            case "bigm", "Bigm", "biggm", "Biggm" ->
                delimiter(column, "\\" + name).as(AtomClass.RELATION);
            default ->
                Symbols.named("\\" + name)
                        .orElseThrow(
                                () -> new FormulaException(column, MessageKey.FORMULA_UNKNOWN_COMMAND, "\\" + name));
        };
    }
}
