package descenso.math;

import descenso.phrases.MessageKey;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The source of a formula and the place reached in it. */
final class LatexScanner {

    private static final Pattern DISTANCE = Pattern.compile("\\[-?[0-9.]+(pt|em|ex|mm|cm)]");

    private final String text;
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

    /** Whether that command comes next, and not a longer one that begins with the same letters. */
    boolean atCommand(String command) {
        int end = column + command.length();
        return at(command) && (end >= text.length() || !isLetter(text.charAt(end)));
    }

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

    /** Two backslashes, and the distance to the next row that may follow them: {@code \\[4pt]}. */
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

    /** The next character, if it takes one cell of a screen whatever stands beside it. */
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

    /** What follows a backslash: letters, or one other character; empty at the end. */
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

    /** Digits with points, or commas as {@code {,}}, between them. */
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
