package descenso.expr;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A precedence parser that writes an expression directly onto a tape. An int is a slot of the tape. */
final class Parser {

    /** Maximum nesting of parentheses, signs and powers. Bounds the recursion. */
    static final int DEEPEST = 200;

    private static final Pattern NUMBER = Pattern.compile("([0-9]+[.]?[0-9]*|[.][0-9]+)([eE][-+−]?[0-9]+)?");

    static final Map<String, Double> CONSTANTS = Map.of("pi", Math.PI, "π", Math.PI, "e", Math.E);

    private final List<String> variables;
    private final Set<String> used = new LinkedHashSet<>();
    private final Lexer lexer;
    private final Tape.Writer tape;
    private Lexer.Token token;
    private int depth;

    /**
     * Creates a parser at the first token of a text.
     *
     * @throws ExpressionException if the first character belongs to no token
     */
    Parser(String text, List<String> variables) throws ExpressionException {
        this.variables = variables;
        lexer = new Lexer(text);
        tape = new Tape.Writer(variables.size());
        token = lexer.next();
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
        Lexer.Token first = take();
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

    private static double number(Lexer.Token token) throws ExpressionException {
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
    private int named(Lexer.Token name) throws ExpressionException {
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

    private ExpressionException unknown(Lexer.Token name, Optional<Operation> function) {
        return function.map(known -> name.error(SyntaxError.MISSING_ARGUMENTS, known.usage()))
                .orElseGet(() ->
                        name.error(at(Symbol.OPEN) ? SyntaxError.UNKNOWN_FUNCTION : SyntaxError.UNKNOWN_VARIABLE));
    }

    private int call(Lexer.Token name, Operation function) throws ExpressionException {
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
        Lexer.Token open = take();
        List<Integer> arguments = new ArrayList<>();
        if (!accept(Symbol.CLOSE)) {
            do {
                arguments.add(nested(Symbol.Precedence.NONE));
            } while (accept(Symbol.COMMA));
            close(open);
        }
        return arguments;
    }

    private void close(Lexer.Token open) throws ExpressionException {
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
            token = lexer.next();
        }
        return here;
    }

    /** Consumes and returns the next token. */
    private Lexer.Token take() throws ExpressionException {
        Lexer.Token taken = token;
        token = lexer.next();
        return taken;
    }
}
