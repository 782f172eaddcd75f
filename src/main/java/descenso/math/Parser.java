package descenso.math;

import descenso.math.Row.Atom;
import descenso.phrases.MessageKey;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Parses the grammar of TeX: rows, groups, scripts and arguments. {@link Commands} parses the commands. */
final class Parser {

    /** Maximum depth of nested groups, far above that of any readable formula. Bounds the recursion. */
    static final int DEEPEST = 32;

    private final LatexScanner source;
    private final Commands commands;
    private int depth;

    Parser(String text) {
        source = new LatexScanner(text);
        commands = new Commands(source, this);
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
    Row row(String closer) throws FormulaException {
        return row(closer, List.of());
    }

    /**
     * Parses a row as {@link #row(String)} does.
     *
     * @param before atoms that precede those of the source
     * @throws FormulaException if the row holds an error or is nested too deeply
     */
    Row row(String closer, List<Atom> before) throws FormulaException {
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
        return Row.of(DelimiterPairing.paired(atoms));
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
    Node argument(int column, String command) throws FormulaException {
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
            return commands.command(column);
        }
        return source.atDigit() ? Symbol.ordinary(source.number()) : character();
    }

    private Node character() throws FormulaException {
        String character = source.drawable();
        if ("%#$".contains(character)) {
            throw new FormulaException(source.column() - 1, MessageKey.FORMULA_UNESCAPED, character);
        }
        return Symbols.named(character).orElse(Symbol.ordinary(character));
    }

    /**
     * Skips a closer.
     *
     * @param column the column of the opener, 0-based; a missing closer is reported there
     * @throws FormulaException if the closer does not come next
     */
    void close(int column, String opener, String closer) throws FormulaException {
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
