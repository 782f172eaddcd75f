package descenso.export;

import descenso.expr.NumberText;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Values as Python writes them, each so that the same value comes back. */
final class Python {

    private Python() {}

    /** Whole numbers in digits alone. */
    static String number(double value) {
        if (Double.isNaN(value)) {
            return "np.nan";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "np.inf" : "-np.inf";
        }
        return NumberText.of(value);
    }

    /** With a point or an exponent, so that Python counts with a double. */
    static String real(double value) {
        return NumberText.isWhole(value) ? number(value) + ".0" : number(value);
    }

    static String list(double[] values) {
        return "[" + Arrays.stream(values).mapToObj(Python::real).collect(Collectors.joining(", ")) + "]";
    }

    static String array(double[] values) {
        return "np.array(" + list(values) + ")";
    }

    /** A row a line. */
    static String rows(List<String> rows) {
        return rows.stream().map(row -> "    " + row + ",\n").collect(Collectors.joining("", "[\n", "]"));
    }

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

    /** With a comma after one alone, as a tuple has it. */
    static String tuple(List<String> names) {
        return names.size() == 1 ? "(" + names.get(0) + ",)" : String.join(", ", names);
    }
}
