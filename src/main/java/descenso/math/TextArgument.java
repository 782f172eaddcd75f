package descenso.math;

import static descenso.phrases.MessageKey.FORMULA_MISSING_ARGUMENT;
import static descenso.phrases.MessageKey.FORMULA_UNBALANCED;
import static descenso.phrases.MessageKey.FORMULA_UNESCAPED;
import static descenso.phrases.MessageKey.FORMULA_UNKNOWN_COMMAND;

/** Reads the braced argument of {@code \text} and similar commands, which is text and not mathematics. */
final class TextArgument {

    private final LatexScanner source;

    TextArgument(LatexScanner source) {
        this.source = source;
    }

    /**
     * Reads text in braces up to the closing brace. Inner braces only group.
     *
     * @param column the column of the command, 0-based; a missing argument is reported there
     * @param command the command that takes the argument
     * @throws FormulaException if there is no argument, or it holds an error
     */
    String braced(int column, String command) throws FormulaException {
        source.skipSpaces();
        int brace = source.column();
        if (!source.at("{")) {
            throw new FormulaException(column, FORMULA_MISSING_ARGUMENT, command);
        }
        StringBuilder text = new StringBuilder();
        int open = 0;
        do {
            if (source.ended()) {
                throw new FormulaException(brace, FORMULA_UNBALANCED, "}", "{");
            } else if (source.take("{")) {
                open++;
            } else if (source.take("}")) {
                open--;
            } else {
                text.append(typed());
            }
        } while (open > 0);
        return text.toString();
    }

    private String typed() throws FormulaException {
        int column = source.column();
        if (source.take("\\")) {
            return escaped(column, source.commandName());
        }
        if (source.take("~") || source.take("\n") || source.take("\t")) {
            return " ";
        }
        String character = source.drawable();
        if ("%#$&".contains(character)) {
            throw new FormulaException(column, FORMULA_UNESCAPED, character);
        }
        return character;
    }

    private static String escaped(int column, String name) throws FormulaException {
        if (name.length() == 1 && "%#$&_{}".contains(name)) {
            return name;
        }
        if (name.length() == 1 && ",;: ".contains(name)) {
            return " ";
        }
        throw new FormulaException(column, FORMULA_UNKNOWN_COMMAND, "\\" + name);
    }
}
