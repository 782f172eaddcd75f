package descenso.expr;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A precedence parser that writes an expression directly onto a tape. An int is a slot of the tape. */
final class Parser {

    /** Maximum nesting of parentheses, signs and powers. Bounds the recursion. */
    static final int DEEPEST = 200;

    /** A token. An e after digits begins an exponent, unless it begins a word. */
    private static final Pattern TOKEN = Pattern.compile("(?<number>[0-9.]+(?:[eE](?![\\p{L}_])[-+−]?[0-9]*)?)"
            + "|[\\p{L}_][\\p{L}0-9_]*|[<>=!]=|\\*\\*|[-−+*×·/^(),<>≤≥≠]");

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]*");

    private static final Pattern NUMBER = Pattern.compile("([0-9]+[.]?[0-9]*|[.][0-9]+)([eE][-+−]?[0-9]+)?");

    static final Map<String, Double> CONSTANTS = Map.of("pi", Math.PI, "π", Math.PI, "e", Math.E);

    /**
     * A number, a name or a sign in the text of an expression.
     *
     * @param column place of its first char in the text, 0-based
     */
    private record Token(Symbol symbol, String text, int column) {

        ExpressionException error(SyntaxError error) {
            return error(error, text);
        }

        ExpressionException error(SyntaxError error, String argument) {
            return new ExpressionException(column, error, argument);
        }
    }

    private final String text;
    private final List<String> variables;
    private final Set<String> used = new LinkedHashSet<>();
    private final Matcher tokens;
    private final Matcher blanks;
    private final Tape.Writer tape;

    /** Start of the text after the next token, in chars, 0-based. */
    private int column;

    private Token token;
    private int depth;

    /**
     * Creates a parser at the first token of a text.
     *
     * @throws ExpressionException if the first character belongs to no token
     */
    Parser(String text, List<String> variables) throws ExpressionException {
        this.text = text;
        this.variables = variables;
        tokens = TOKEN.matcher(text);
        blanks = BLANKS.matcher(text);
        tape = new Tape.Writer(variables.size());
        token = next();
    }

    /**
     * Parses the whole text.
     *
     * @throws ExpressionException if the text is not an expression
     */
    Tape whole() throws ExpressionException {
        if (at(Symbol.END)) {
            throw new ExpressionException(0, SyntaxError.EMPTY, "");
        }
        int root = expression(Symbol.Precedence.NONE);
        if (!at(Symbol.END)) {
            throw unexpectedToken();
        }
        return tape.tape(root);
    }

    /** Returns the variables that occur, in the order of their first occurrence. */
    Set<String> used() {
        return Collections.unmodifiableSet(used);
    }

    /** Parses an expression as long as its operators have a higher precedence than {@code looser}. */
    private int expression(Symbol.Precedence looser) throws ExpressionException {
        int left = prefixed(looser);
        while (token.symbol().precedence().compareTo(looser) > 0) {
            left = infixed(left, take().symbol());
        }
        return left;
    }

    private int infixed(int left, Symbol infix) throws ExpressionException {
        boolean fromTheRight = infix == Symbol.POWER;
        int right = fromTheRight ? nested(Symbol.Precedence.SIGN) : expression(infix.precedence());
        if (infix.precedence() == Symbol.Precedence.COMPARISON
                && token.symbol().precedence() == Symbol.Precedence.COMPARISON) {
            throw token.error(SyntaxError.CHAINED_COMPARISON);
        }
        return tape.apply(infix.operation(), left, right);
    }

    /** Parses an inner expression and checks the nesting. */
    private int nested(Symbol.Precedence looser) throws ExpressionException {
        if (++depth > DEEPEST) {
            throw token.error(SyntaxError.TOO_DEEP, Integer.toString(DEEPEST));
        }
        int inner = expression(looser);
        depth--;
        return inner;
    }

    private int prefixed(Symbol.Precedence looser) throws ExpressionException {
        if (accept(Symbol.PLUS)) {
            return nested(Symbol.Precedence.SIGN);
        }
        if (accept(Symbol.MINUS)) {
            return tape.apply(Operation.NEGATE, nested(Symbol.Precedence.SIGN));
        }
        if (looser.compareTo(Symbol.Precedence.AND) <= 0 && accept(Symbol.NOT)) {
            return tape.apply(Operation.NOT, nested(Symbol.Precedence.AND));
        }
        return primary();
    }

    private int primary() throws ExpressionException {
        Token first = take();
        if (first.symbol() == Symbol.NUMBER) {
            return tape.constant(number(first));
        }
        if (first.symbol() == Symbol.NAME) {
            return named(first);
        }
        if (first.symbol() == Symbol.OPEN) {
            int inner = nested(Symbol.Precedence.NONE);
            close(first);
            return inner;
        }
        throw first.error(SyntaxError.MISSING_OPERAND);
    }

    private static double number(Token token) throws ExpressionException {
        if (!NUMBER.matcher(token.text()).matches()) {
            throw token.error(SyntaxError.BAD_NUMBER);
        }
        double value = Double.parseDouble(token.text().replace('−', '-'));
        if (!Double.isFinite(value)) {
            throw token.error(SyntaxError.TOO_LARGE);
        }
        return value;
    }

    /** Parses a name: a function if parentheses follow, otherwise a variable or, if there is none, a constant. */
    private int named(Token name) throws ExpressionException {
        Optional<Operation> function = Operation.FUNCTIONS.stream()
                .filter(each -> each.text().equals(name.text()))
                .findFirst();
        if (function.isPresent() && at(Symbol.OPEN)) {
            return call(name, function.get());
        }
        int variable = variables.indexOf(name.text());
        if (variable >= 0) {
            used.add(name.text());
            return variable;
        }
        Double constant = CONSTANTS.get(name.text());
        if (constant == null) {
            throw unknown(name, function);
        }
        return tape.constant(constant);
    }

    private ExpressionException unknown(Token name, Optional<Operation> function) {
        return function.map(known -> name.error(SyntaxError.MISSING_ARGUMENTS, known.usage()))
                .orElseGet(() ->
                        name.error(at(Symbol.OPEN) ? SyntaxError.UNKNOWN_FUNCTION : SyntaxError.UNKNOWN_VARIABLE));
    }

    private int call(Token name, Operation function) throws ExpressionException {
        List<Integer> arguments = arguments();
        if (!function.takes(arguments.size())) {
            throw name.error(SyntaxError.WRONG_NUMBER_OF_ARGUMENTS, function.usage());
        }
        return switch (function) {
            case MIN, MAX ->
                arguments.stream().reduce((a, b) -> tape.apply(function, a, b)).orElseThrow();
            case IF -> tape.apply(function, arguments.get(1), arguments.get(2), arguments.get(0));
            default -> tape.apply(function, arguments.get(0));
        };
    }

    private List<Integer> arguments() throws ExpressionException {
        Token open = take();
        List<Integer> arguments = new ArrayList<>();
        if (!accept(Symbol.CLOSE)) {
            do {
                arguments.add(nested(Symbol.Precedence.NONE));
            } while (accept(Symbol.COMMA));
            close(open);
        }
        return arguments;
    }

    private void close(Token open) throws ExpressionException {
        if (at(Symbol.END)) {
            throw open.error(SyntaxError.UNCLOSED_PARENTHESIS);
        }
        if (!accept(Symbol.CLOSE)) {
            throw unexpectedToken();
        }
    }

    /** Returns the error of a token that cannot follow an expression. */
    private ExpressionException unexpectedToken() {
        if (at(Symbol.CLOSE)) {
            return token.error(SyntaxError.UNOPENED_PARENTHESIS);
        }
        return token.error(at(Symbol.COMMA) ? SyntaxError.MISPLACED_COMMA : SyntaxError.MISSING_OPERATOR);
    }

    /** Tests whether the next token is a symbol. */
    private boolean at(Symbol symbol) {
        return token.symbol() == symbol;
    }

    /** Tests whether the next token is a symbol, and consumes it if it is. */
    private boolean accept(Symbol symbol) throws ExpressionException {
        boolean here = at(symbol);
        if (here) {
            take();
        }
        return here;
    }

    /** Consumes and returns the next token. */
    private Token take() throws ExpressionException {
        Token taken = token;
        token = next();
        return taken;
    }

    /** Reads a token; {@link Symbol#END} at the end of the text. */
    private Token next() throws ExpressionException {
        blanks.region(column, text.length()).lookingAt();
        int start = blanks.end();
        if (start == text.length()) {
            return new Token(Symbol.END, "", start);
        }
        if (!tokens.region(start, text.length()).lookingAt()) {
            String character = Character.toString(text.codePointAt(start));
            throw new ExpressionException(start, SyntaxError.UNEXPECTED_CHARACTER, character);
        }
        column = tokens.end();
        String word = tokens.group();
        return new Token(tokens.group("number") == null ? Symbol.spelt(word) : Symbol.NUMBER, word, start);
    }
}
