package descenso.math;

import descenso.math.Row.Atom;
import descenso.phrases.MessageKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Parses the grammar of TeX: rows, groups, scripts, arguments and commands, which begin with a backslash. */
final class Parser {

    /** Maximum depth of nested groups, far above that of any readable formula. Bounds the recursion. */
    static final int DEEPEST = 32;

    /** An environment between {@code \begin} and {@code \end}. */
    private enum Environment {
        EQUATIONS(Alignment.EQUATIONS, "", "", "aligned align align* split"),
        GATHERED(Alignment.MATRIX, "", "", "gathered gather gather*"),
        CASES(Alignment.CASES, "\\{", "", "cases dcases"),
        PLAIN(Alignment.MATRIX, "", "", "matrix smallmatrix"),
        PARENTHESES(Alignment.MATRIX, "(", ")", "pmatrix"),
        BRACKETS(Alignment.MATRIX, "[", "]", "bmatrix"),
        BRACES(Alignment.MATRIX, "\\{", "\\}", "Bmatrix"),
        BARS(Alignment.MATRIX, "|", "|", "vmatrix"),
        DOUBLE_BARS(Alignment.MATRIX, "\\|", "\\|", "Vmatrix");

        private final Alignment alignment;
        private final String open;
        private final String close;
        /** Names in LaTeX, separated by spaces. */
        private final String names;

        Environment(Alignment alignment, String open, String close, String names) {
            this.alignment = alignment;
            this.open = open;
            this.close = close;
            this.names = names;
        }

        static Optional<Environment> of(String name) {
            return Arrays.stream(values())
                    .filter(environment -> List.of(environment.names.split(" ")).contains(name))
                    .findFirst();
        }

        /**
         * Tests whether a cell in a column counted from 0 continues the one before it, so that its first sign has a
         * left operand.
         */
        boolean continues(int column) {
            return alignment == Alignment.EQUATIONS && column % 2 == 1;
        }

        Node around(List<List<Row>> rows) {
            Node grid = new Node.Array(alignment, rows);
            return open.isEmpty() ? grid : new Node.Fence(Delimiter.symbol(open), grid, Delimiter.symbol(close));
        }
    }

    private final LatexScanner source;
    private int depth;

    Parser(String text) {
        source = new LatexScanner(text);
    }

    /**
     * Parses the whole source.
     *
     * @throws FormulaException if it holds an error
     */
    Row formula() throws FormulaException {
        Row row = row("}");
        if (!source.ended()) {
            throw stray();
        }
        return row;
    }

    /**
     * Parses a row up to a closer or to another end of a row, without skipping it.
     *
     * @param closer the text that ends the row
     * @throws FormulaException if the row holds an error or is nested too deeply
     */
    private Row row(String closer) throws FormulaException {
        return row(closer, List.of());
    }

    /**
     * Parses a row as {@link #row(String)} does.
     *
     * @param before atoms that precede those of the source
     * @throws FormulaException if the row holds an error or is nested too deeply
     */
    private Row row(String closer, List<Atom> before) throws FormulaException {
        enter();
        List<Atom> atoms = new ArrayList<>(before);
        int space = 0;
        for (source.skipSpaces(); !atEnd(closer); source.skipSpaces()) {
            OptionalInt typed = source.takeSpace();
            if (typed.isEmpty()) {
                atoms.add(new Atom(space, scripted()));
                space = 0;
            } else {
                space += typed.getAsInt();
            }
        }
        depth--;
        if (space > 0 && !atoms.isEmpty()) {
            atoms.add(new Atom(space, Row.EMPTY));
        }
        return Row.paired(atoms);
    }

    private void enter() throws FormulaException {
        if (++depth > DEEPEST) {
            throw new FormulaException(source.column(), MessageKey.FORMULA_TOO_DEEP, Integer.toString(DEEPEST));
        }
    }

    private boolean atEnd(String closer) {
        return source.ended() || source.at(closer) || atEnd();
    }

    /** Tests whether the next characters belong to something around the row. */
    private boolean atEnd() {
        return source.ended() || source.at("}") || atCell() || source.atCommand("\\right") || source.atCommand("\\end");
    }

    private boolean atCell() {
        return source.at("&") || source.at("\\\\");
    }

    private Node scripted() throws FormulaException {
        Node base = atScript() ? Row.EMPTY : atom();
        boolean limits = hasLimits(base);
        int primes = 0;
        Node sub = null;
        Node sup = null;
        for (source.skipSpaces(); atScript(); source.skipSpaces()) {
            if (source.take("'")) {
                primes++;
            } else if (source.at("_")) {
                sub = script(sub);
            } else {
                sup = script(sup);
            }
        }
        Node primed = primes == 0 ? base : primed(base, primes);
        return sub == null && sup == null ? primed : new Node.Scripts(primed, sub, sup, limits);
    }

    private boolean atScript() {
        return source.at("'") || source.at("_") || source.at("^");
    }

    private boolean hasLimits(Node base) {
        source.skipSpaces();
        if (source.takeCommand("\\nolimits")) {
            return false;
        }
        return source.takeCommand("\\limits")
                || base.left() == AtomClass.LIMITS
                || (base instanceof Node.Accented accented && accented.accent().isBrace());
    }

    private Node script(@Nullable Node present) throws FormulaException {
        int column = source.column();
        String sign = Character.toString(source.next());
        if (present != null) {
            throw new FormulaException(column, MessageKey.FORMULA_DOUBLE_SCRIPT, sign);
        }
        return argument(column, sign);
    }

    /** Appends primes to a base. They are not scripts, as their characters are raised already. */
    private static Node primed(Node base, int primes) {
        List<Atom> atoms = new ArrayList<>();
        atoms.add(new Atom(0, base));
        atoms.addAll(Collections.nCopies(primes, new Atom(0, Symbol.PRIME)));
        return Row.of(atoms);
    }

    /**
     * Parses an argument: a group, or the next single part.
     *
     * @param column the column of what takes the argument, 0-based; an error is reported there
     * @param command the command or sign that takes the argument
     * @throws FormulaException if there is no argument or it holds an error
     */
    private Node argument(int column, String command) throws FormulaException {
        source.skipSpaces();
        if (atEnd() || atScript()) {
            throw new FormulaException(column, MessageKey.FORMULA_MISSING_ARGUMENT, command);
        }
        if (source.atDigit()) {
            return Symbol.ordinary(Character.toString(source.next()));
        }
        if (source.at("{")) {
            return atom();
        }
        enter();
        Node argument = atom();
        depth--;
        return argument;
    }

    private Node atom() throws FormulaException {
        int column = source.column();
        if (source.take("{")) {
            Row row = row("}");
            close(column, "{", "}");
            return row.unwrapped();
        }
        if (source.take("\\")) {
            return command(column);
        }
        return source.atDigit() ? Symbol.ordinary(source.number()) : character();
    }

    private Node character() throws FormulaException {
        String character = source.drawable();
        if ("%#$".contains(character)) {
            throw new FormulaException(source.column() - 1, MessageKey.FORMULA_UNESCAPED, character);
        }
        return Symbol.named(character).orElse(Symbol.ordinary(character));
    }

    /**
     * Parses the command that comes next, after its backslash.
     *
     * @param column the column of the backslash, 0-based
     * @throws FormulaException if the command is unknown or its arguments are wrong
     */
    private Node command(int column) throws FormulaException {
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
            case "operatorname" -> {
                boolean limits = source.take("*");
                yield Symbol.function(source.braced(column, command), limits);
            }
            case "overset", "stackrel" -> labelled(column, command, true);
            case "underset" -> labelled(column, command, false);
            default -> decorated(column, name);
        };
    }

    private Node fraction(int column, String command, boolean bar) throws FormulaException {
        Node numerator = argument(column, command);
        return new Node.Fraction(numerator, argument(column, command), bar);
    }

    /** Parses a base with a mark above or below it. */
    private Node labelled(int column, String command, boolean isAbove) throws FormulaException {
        Node mark = argument(column, command);
        Node base = marked(column, command);
        return isAbove ? new Node.Scripts(base, null, mark, true) : new Node.Scripts(base, mark, null, true);
    }

    /**
     * Parses the base of a command such as {@code \overset}. Unwraps braces around a single sign, so that the sign
     * keeps its class: {@code \overset{?}{=}} is a relation.
     */
    private Node marked(int column, String command) throws FormulaException {
        Node argument = argument(column, command);
        return argument instanceof Row row && row.parts().size() == 1
                ? row.parts().get(0)
                : argument;
    }

    private Node root(int column, String command) throws FormulaException {
        source.skipSpaces();
        int bracket = source.column();
        if (!source.take("[")) {
            return new Node.Root(null, argument(column, command));
        }
        Row index = row("]");
        close(bracket, "[", "]");
        return new Node.Root(index, argument(column, command));
    }

    private Node fence(int column) throws FormulaException {
        Symbol open = delimiter(column, "\\left");
        Row body = row("}");
        int right = source.column();
        close(column, "\\left", "\\right");
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
        List<List<Row>> rows = new ArrayList<>();
        do {
            rows.add(cells(environment));
        } while (source.takeNewRow());
        List<Row> last = rows.get(rows.size() - 1);
        if (rows.size() > 1 && last.size() == 1 && last.get(0).isEmpty()) {
            // the last \\ ended a row and began none
            rows.remove(rows.size() - 1);
        }
        close(column, "\\begin{" + name + "}", "\\end{" + name + "}");
        return environment.around(rows);
    }

    private List<Row> cells(Environment environment) throws FormulaException {
        List<Row> cells = new ArrayList<>();
        do {
            boolean continues = environment.continues(cells.size()) && continues(cells);
            cells.add(row("}", continues ? List.of(new Atom(0, Row.EMPTY)) : List.of()));
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

    private Node decorated(int column, String name) throws FormulaException {
        String command = "\\" + name;
        Optional<Accent> accent = Accent.of(name);
        if (accent.isPresent()) {
            return new Node.Accented(accent.get(), argument(column, command));
        }
        Optional<LetterForm> alphabet = LetterForm.alphabet(name);
        if (alphabet.isPresent()) {
            return alphabet.get().of(argument(column, command));
        }
        return switch (name) {
            case "big", "Big", "bigg", "Bigg" -> delimiter(column, command);
            case "bigl", "Bigl", "biggl", "Biggl" -> delimiter(column, command).as(AtomClass.OPENING);
            case "bigr", "Bigr", "biggr", "Biggr" -> delimiter(column, command).as(AtomClass.CLOSING);
            case "bigm", "Bigm", "biggm", "Biggm" -> delimiter(column, command).as(AtomClass.RELATION);
            default ->
                Symbol.named(command)
                        .orElseThrow(() -> new FormulaException(column, MessageKey.FORMULA_UNKNOWN_COMMAND, command));
        };
    }

    /**
     * Skips a closer.
     *
     * @param column the column of the opener, 0-based; a missing closer is reported there
     * @throws FormulaException if the closer does not come next
     */
    private void close(int column, String opener, String closer) throws FormulaException {
        if (source.take(closer)) {
            return;
        }
        throw source.ended() ? new FormulaException(column, MessageKey.FORMULA_UNBALANCED, closer, opener) : stray();
    }

    private FormulaException stray() {
        int column = source.column();
        if (atCell()) {
            return new FormulaException(column, MessageKey.FORMULA_STRAY_CELL, source.at("&") ? "&" : "\\\\");
        }
        return new FormulaException(
                column, MessageKey.FORMULA_STRAY_CLOSER, source.take("\\") ? "\\" + source.commandName() : "}");
    }
}
