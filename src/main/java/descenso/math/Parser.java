package descenso.math;

import descenso.math.Row.Atom;
import descenso.phrases.MessageKey;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Parses the grammar of TeX: rows, groups, scripts, arguments and commands, which begin with a backslash. */
final class Parser {

    /** Maximum depth of nested groups, far above that of any readable formula. Bounds the recursion. */
    static final int DEEPEST = 32;

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
        Row row = row("}", List.of());
        if (!source.ended()) {
            throw stray();
        }
        return row;
    }

    /**
     * Parses a row up to a closer or to another end of a row, without skipping it.
     *
     * @param before atoms that precede those of the source
     * @throws FormulaException if the row holds an error or is nested too deeply
     */
    private Row row(String closer, List<Atom> before) throws FormulaException {
        enter();
        List<Atom> atoms = new ArrayList<>(before);
        int space = 0;
        for (source.skipSpaces(); !source.at(closer) && !atEnd(); source.skipSpaces()) {
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
        if (primes > 0) {
            // primes are no scripts, as their characters are raised already
            List<Atom> atoms = new ArrayList<>(List.of(new Atom(0, base)));
            atoms.addAll(Collections.nCopies(primes, new Atom(0, Symbol.PRIME)));
            base = Row.of(atoms);
        }
        return sub == null && sup == null ? base : new Node.Scripts(base, sub, sup, limits);
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
            return closed(row("}", List.of()), column, "{", "}").unwrapped();
        }
        if (source.take("\\")) {
            return command(column);
        }
        if (source.atDigit()) {
            return Symbol.ordinary(source.number());
        }
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
            case "begin" -> environment(column);
            case "text", "textrm", "textbf", "textit", "texttt", "textsf", "mbox" ->
                Symbol.of(source.braced(column, command), AtomClass.WORD);
            case "operatorname" -> {
                AtomClass kind = source.take("*") ? AtomClass.LIMITS : AtomClass.FUNCTION;
                yield Symbol.of(source.braced(column, command), kind);
            }
            case "overset", "stackrel" -> labelled(column, command, true);
            case "underset" -> labelled(column, command, false);
            case "big", "Big", "bigg", "Bigg" -> delimiter(column, command);
            case "bigl", "Bigl", "biggl", "Biggl" -> delimiter(column, command).as(AtomClass.OPENING);
            case "bigr", "Bigr", "biggr", "Biggr" -> delimiter(column, command).as(AtomClass.CLOSING);
            case "bigm", "Bigm", "biggm", "Biggm", "middle" ->
                delimiter(column, command).as(AtomClass.RELATION);
            default -> {
                Optional<Accent> accent = Accent.of(name);
                if (accent.isPresent()) {
                    yield new Node.Accented(accent.get(), argument(column, command));
                }
                Optional<LetterForm> alphabet = LetterForm.alphabet(name);
                if (alphabet.isPresent()) {
                    yield alphabet.get().of(argument(column, command));
                }
                yield Symbol.named(command)
                        .orElseThrow(() -> new FormulaException(column, MessageKey.FORMULA_UNKNOWN_COMMAND, command));
            }
        };
    }

    private Node fraction(int column, String command, boolean bar) throws FormulaException {
        Node numerator = argument(column, command);
        return new Node.Fraction(numerator, argument(column, command), bar);
    }

    /** Parses a mark and the base below or above it. */
    private Node labelled(int column, String command, boolean isAbove) throws FormulaException {
        Node mark = argument(column, command);
        Node argument = argument(column, command);
        // braces around a single sign are dropped, so that it keeps its class: \overset{?}{=} is a relation
        boolean isSign = argument instanceof Row && argument.parts().size() == 1;
        Node base = isSign ? argument.parts().get(0) : argument;
        return isAbove ? new Node.Scripts(base, null, mark, true) : new Node.Scripts(base, mark, null, true);
    }

    private Node root(int column, String command) throws FormulaException {
        source.skipSpaces();
        int bracket = source.column();
        Row index = source.take("[") ? closed(row("]", List.of()), bracket, "[", "]") : null;
        return new Node.Root(index, argument(column, command));
    }

    private Node fence(int column) throws FormulaException {
        Symbol open = delimiter(column, "\\left");
        Row body = row("}", List.of());
        int right = source.column();
        Node inside = closed(body, column, "\\left", "\\right").unwrapped();
        return new Node.Fence(open, inside, delimiter(right, "\\right"));
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

    /** Parses an environment between {@code \begin} and {@code \end}. */
    private Node environment(int column) throws FormulaException {
        String name = source.braced(column, "\\begin");
        Alignment alignment = switch (name) {
            case "aligned", "align", "align*", "split" -> Alignment.EQUATIONS;
            case "cases", "dcases" -> Alignment.CASES;
            case "gathered", "gather", "gather*", "matrix", "smallmatrix" -> Alignment.MATRIX;
            case "pmatrix", "bmatrix", "Bmatrix", "vmatrix", "Vmatrix" -> Alignment.MATRIX;
            default -> throw new FormulaException(column, MessageKey.FORMULA_UNKNOWN_ENVIRONMENT, name);
        };
        String delimiters = switch (name) {
            case "cases", "dcases" -> "\\{ .";
            case "pmatrix" -> "( )";
            case "bmatrix" -> "[ ]";
            case "Bmatrix" -> "\\{ \\}";
            case "vmatrix" -> "| |";
            case "Vmatrix" -> "\\| \\|";
            default -> "";
        };
        List<List<Row>> rows = new ArrayList<>();
        do {
            rows.add(cells(alignment));
        } while (source.takeNewRow());
        List<Row> last = rows.get(rows.size() - 1);
        if (rows.size() > 1 && last.size() == 1 && last.get(0).isEmpty()) {
            // the last \\ ended a row and began none
            rows.remove(rows.size() - 1);
        }
        Node grid = closed(new Node.Array(alignment, rows), column, "\\begin{" + name + "}", "\\end{" + name + "}");
        String[] ends = delimiters.split(" ", -1);
        return ends.length < 2 ? grid : new Node.Fence(Delimiter.symbol(ends[0]), grid, Delimiter.symbol(ends[1]));
    }

    private List<Row> cells(Alignment alignment) throws FormulaException {
        List<Row> cells = new ArrayList<>();
        do {
            // the first sign of a second column may have a left operand in the first
            boolean continues = alignment == Alignment.EQUATIONS && cells.size() % 2 == 1 && continues(cells);
            cells.add(row("}", continues ? List.of(new Atom(0, Row.EMPTY)) : List.of()));
        } while (source.take("&"));
        return cells;
    }

    /** Tests whether a cell continues the one before; after a sign, only an empty one, as in {@code \\ &- c}. */
    private boolean continues(List<Row> cells) {
        source.skipSpaces();
        boolean sign = source.at("-") || source.at("+");
        return !sign || cells.get(cells.size() - 1).isEmpty();
    }

    /**
     * Skips the closer of a part and returns the part.
     *
     * @param column the column of the opener, 0-based; a missing closer is reported there
     * @throws FormulaException if the closer does not come next
     */
    private <T> T closed(T part, int column, String opener, String closer) throws FormulaException {
        if (source.take(closer)) {
            return part;
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
