package descenso.math;

import descenso.phrases.MessageKey;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the source of a formula from left to right. */
final class LatexScanner {

    /** Digits with points, or with commas written as {@code {,}}, between them. */
    private static final Pattern NUMBER = Pattern.compile("[0-9]+((\\{,}|\\.)[0-9]+)*");

    /** A name of letters, or of one other character. */
    private static final Pattern COMMAND = Pattern.compile("[a-zA-Z]+|.", Pattern.DOTALL);

    /** Two backslashes and an optional distance to the next row. */
    private static final Pattern NEW_ROW = Pattern.compile("\\\\\\\\(\\[-?[0-9.]+(pt|em|ex|mm|cm)])?");

    /** Width of a wide space, in cells. It separates statements. */
    static final int QUAD = 3;

    /** Widths of commands for spaces, in cells: negative to suppress any space, 0 for a style of print. */
    private static final Map<String, Integer> SPACES = Map.of(
            "\\,", 1,
            "\\:", 1,
            "\\;", 1,
            "\\ ", 1,
            "~", 1,
            "\\quad", QUAD,
            "\\qquad", 6,
            "\\!", -1,
            "\\displaystyle", 0,
            "\\textstyle", 0);

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

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    /** Skips a text. Returns false if it does not come next. */
    boolean take(String start) {
        boolean isHere = at(start);
        column += isHere ? start.length() : 0;
        return isHere;
    }

    boolean takeCommand(String command) {
        return atCommand(command) && take(command);
    }

    /** Skips the end of a row, {@code \\[4pt]}. Returns false if none comes next. */
    boolean takeNewRow() {
        return !match(NEW_ROW).isEmpty();
    }

    /** Skips the text that matches a pattern and returns it; empty if none comes next. */
    private String match(Pattern pattern) {
        Matcher matcher = pattern.matcher(text).region(column, text.length());
        String found = matcher.lookingAt() ? matcher.group() : "";
        column += found.length();
        return found;
    }

    /** Skips a command for a space and returns its width in cells; empty if none comes next. */
    OptionalInt takeSpace() {
        for (Map.Entry<String, Integer> space : SPACES.entrySet()) {
            String command = space.getKey();
            if (command.length() > 2 ? takeCommand(command) : take(command)) {
                return OptionalInt.of(space.getValue());
            }
        }
        return OptionalInt.empty();
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
        return !ended() && text.charAt(column) >= '0' && text.charAt(column) <= '9';
    }

    void skipSpaces() {
        while (!ended() && Character.isWhitespace(text.charAt(column))) {
            column++;
        }
    }

    /** Reads a command name after its backslash: letters, or one other character. Empty at the end of the source. */
    String commandName() {
        return match(COMMAND);
    }

    /** Reads a number, with commas in place of {@code {,}}. */
    String number() {
        return match(NUMBER).replace("{,}", ",");
    }

    /**
     * Reads the braced argument of {@code \text} and similar commands, which is text and not mathematics. Inner braces
     * only group.
     *
     * @param place the column of the command, 0-based; a missing argument is reported there
     * @param command the command that takes the argument
     * @throws FormulaException if there is no argument, or it holds an error
     */
    String braced(int place, String command) throws FormulaException {
        skipSpaces();
        int brace = column;
        if (!at("{")) {
            throw new FormulaException(place, MessageKey.FORMULA_MISSING_ARGUMENT, command);
        }
        StringBuilder text = new StringBuilder();
        int open = 0;
        do {
            if (ended()) {
                throw new FormulaException(brace, MessageKey.FORMULA_UNBALANCED, "}", "{");
            } else if (take("{")) {
                open++;
            } else if (take("}")) {
                open--;
            } else {
                text.append(typed());
            }
        } while (open > 0);
        return text.toString();
    }

    private String typed() throws FormulaException {
        int start = column;
        if (take("\\")) {
            String name = commandName();
            if (name.length() == 1 && "%#$&_{}".contains(name)) {
                return name;
            }
            if (name.length() == 1 && ",;: ".contains(name)) {
                return " ";
            }
            throw new FormulaException(start, MessageKey.FORMULA_UNKNOWN_COMMAND, "\\" + name);
        }
        if (take("~") || take("\n") || take("\t")) {
            return " ";
        }
        String character = drawable();
        if ("%#$&".contains(character)) {
            throw new FormulaException(start, MessageKey.FORMULA_UNESCAPED, character);
        }
        return character;
    }
}
