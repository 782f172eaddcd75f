package descenso.math;

import descenso.phrases.MessageKey;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the source of a formula from left to right. */
final class LatexScanner {

    private static final Pattern DISTANCE = Pattern.compile("\\[-?[0-9.]+(pt|em|ex|mm|cm)]");

    private final String text;
    /** Index of the next character, 0-based. */
    private int column;

    LatexScanner(String text) {
        this.text = text;
    }

    int column() {
        return column;
    }

    boolean ended() {
        return column >= text.length();
    }

    boolean at(String start) {
        return text.startsWith(start, column);
    }

    /** Tests whether a command comes next, and not a longer one with the same first letters. */
    boolean atCommand(String command) {
        int end = column + command.length();
        return at(command) && (end >= text.length() || !isLetter(text.charAt(end)));
    }

    /** Skips a text. Returns false if it does not come next. */
    boolean take(String start) {
        boolean here = at(start);
        if (here) {
            column += start.length();
        }
        return here;
    }

    boolean takeCommand(String command) {
        return atCommand(command) && take(command);
    }

    /**
     * Skips two backslashes and an optional distance to the next row, {@code \\[4pt]}. Returns false if none come next.
     */
    boolean takeNewRow() {
        boolean here = take("\\\\");
        Matcher distance = DISTANCE.matcher(text).region(column, text.length());
        if (here && distance.lookingAt()) {
            column = distance.end();
        }
        return here;
    }

    char next() {
        return text.charAt(column++);
    }

    /**
     * Reads the next character.
     *
     * @throws FormulaException if the character does not always take exactly one cell of the terminal
     */
    String drawable() throws FormulaException {
        char c = next();
        if (!Symbol.isDrawable(c)) {
            throw new FormulaException(column - 1, MessageKey.FORMULA_UNDRAWABLE, String.format("U+%04X", (int) c));
        }
        return Character.toString(c);
    }

    boolean atDigit() {
        return !ended() && isDigit(text.charAt(column));
    }

    void skipSpaces() {
        while (!ended() && Character.isWhitespace(text.charAt(column))) {
            column++;
        }
    }

    /** Reads a command name after its backslash: letters, or one other character. Empty at the end of the source. */
    String commandName() {
        int start = column;
        while (!ended() && isLetter(text.charAt(column))) {
            column++;
        }
        if (column == start && !ended()) {
            column++;
        }
        return text.substring(start, column);
    }

    /** Reads a number: digits with points, or with commas written as {@code {,}}, between them. */
    String number() {
        StringBuilder number = new StringBuilder();
        while (atDigit()) {
            number.append(next());
            if (at("{,}") && isDigit(after("{,}"))) {
                take("{,}");
                number.append(',');
            } else if (at(".") && isDigit(after("."))) {
                number.append(next());
            }
        }
        return number.toString();
    }

    /** Returns the character after a text that comes next; NUL at the end of the source. */
    private char after(String skipped) {
        int place = column + skipped.length();
        return place < text.length() ? text.charAt(place) : '\0';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
