package descenso.export;

import descenso.expr.NumberText;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Formats values as Python literals. Each literal evaluates to the same value. */
final class Python {

    private Python() {}

    /** Returns a number; a whole number has neither a point nor an exponent. */
    static String number(double value) {
        if (Double.isNaN(value)) {
            return "np.nan";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "np.inf" : "-np.inf";
        }
        return NumberText.of(value);
    }

    /** Returns a number with a point or an exponent, so that Python computes with a float. */
    static String real(double value) {
        return NumberText.isWhole(value) ? number(value) + ".0" : number(value);
    }

    static String list(double[] values) {
        return "[" + Arrays.stream(values).mapToObj(Python::real).collect(Collectors.joining(", ")) + "]";
    }

    static String array(double[] values) {
        return "np.array(" + list(values) + ")";
    }

    /** Returns a list literal with one row per line. */
    static String rows(List<String> rows) {
        return rows.stream().map(row -> "    " + row + ",\n").collect(Collectors.joining("", "[\n", "]"));
    }

    /** Returns a string literal in double quotes, with control characters and line separators escaped. */
    static String text(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(character -> quoted.append(escaped(character)));
        return quoted.append('"').toString();
    }

    private static String escaped(int character) {
        if (character == '"' || character == '\\') {
            return "\\" + (char) character;
        }
        boolean endsLines = Character.isISOControl(character) || character == '\u2028' || character == '\u2029';
        return endsLines ? String.format("\\u%04x", character) : Character.toString(character);
    }
}
