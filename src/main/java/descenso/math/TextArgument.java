package descenso.math;

import static descenso.phrases.MessageKey.FORMULA_MISSING_ARGUMENT;
import static descenso.phrases.MessageKey.FORMULA_UNBALANCED;
import static descenso.phrases.MessageKey.FORMULA_UNESCAPED;
import static descenso.phrases.MessageKey.FORMULA_UNKNOWN_COMMAND;

/** What stands in braces behind {@code \text} and its kind: read as it is typed, not as mathematics. */
final class TextArgument {

    private final LatexScanner source;

    TextArgument(LatexScanner source) {
        this.source = source;
    }

    /** Up to the brace that closes; braces within it only group. */
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
