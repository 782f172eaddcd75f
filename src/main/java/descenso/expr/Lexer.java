package descenso.expr;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits a text into tokens, one at a time. */
final class Lexer {

    /** A token. An e after digits begins an exponent, unless it begins a word. The parser checks the number. */
    private static final Pattern TOKEN = Pattern.compile("(?<number>[0-9.]+(?:[eE](?![\\p{L}_])[-+−]?[0-9]*)?)"
            + "|[\\p{L}_][\\p{L}0-9_]*|[<>=!]=|\\*\\*|[-−+*×·/^(),<>≤≥≠]");

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]*");

    /**
     * A number, a name or a sign in the text of an expression.
     *
     * @param symbol kind of the token
     * @param text token as it is written
     * @param column place of its first char in the text, 0-based
     */
    record Token(Symbol symbol, String text, int column) {

        /** Returns an error at this token, with its text as the argument. */
        ExpressionException error(SyntaxError error) {
            return error(error, text);
        }

        /** Returns an error at this token. */
        ExpressionException error(SyntaxError error, String argument) {
            return new ExpressionException(column, error, argument);
        }
    }

    private final String text;
    private final Matcher token;
    private final Matcher blanks;

    /** Start of the rest of the text, in chars, 0-based. */
    private int column;

    Lexer(String text) {
        this.text = text;
        token = TOKEN.matcher(text);
        blanks = BLANKS.matcher(text);
    }

    /**
     * Returns the next token. At the end of the text, returns {@link Symbol#END} at each call.
     *
     * @throws ExpressionException if a character belongs to no token
     */
    Token next() throws ExpressionException {
        blanks.region(column, text.length()).lookingAt();
        int start = blanks.end();
        if (start == text.length()) {
            return new Token(Symbol.END, "", start);
        }
        if (!token.region(start, text.length()).lookingAt()) {
            String character = Character.toString(text.codePointAt(start));
            throw new ExpressionException(start, SyntaxError.UNEXPECTED_CHARACTER, character);
        }
        column = token.end();
        String word = token.group();
        return new Token(token.group("number") == null ? Symbol.spelt(word) : Symbol.NUMBER, word, start);
    }
}
