package descenso.cli;

import descenso.tui.Size;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Properties;

/**
 * The properties of the standard streams. Java cannot determine them, so run.sh passes them as system properties.
 *
 * @param asks whether standard input is a terminal, so that a question can be answered
 * @param output width of the terminal of standard output, in cells; empty if it is not a terminal
 * @param errors width of the terminal of the error stream, in cells; empty if it is not a terminal
 * @param fileWidth width of a table that is not written to a terminal, in cells; empty if COLUMNS is not set
 * @param screen size of the terminal that is both standard input and standard output; empty if unknown
 */
record StandardStreams(
        boolean asks, OptionalInt output, OptionalInt errors, OptionalInt fileWidth, Optional<Size> screen) {

    static StandardStreams of(Properties properties, Map<String, String> variables) {
        return new StandardStreams(
                !properties.getProperty("descenso.stdin", "").isEmpty(),
                columns(properties.getProperty("descenso.stdout", "")),
                columns(properties.getProperty("descenso.stderr", "")),
                columns(variables.getOrDefault("COLUMNS", "")),
                size(properties.getProperty("descenso.screen", "")));
    }

    /** Parses columns and rows in the form 80x24; empty if the text has another form. */
    private static Optional<Size> size(String text) {
        int cross = text.indexOf('x');
        OptionalInt columns = columns(text.substring(0, Math.max(0, cross)));
        OptionalInt rows = columns(text.substring(cross + 1));
        return rows.isPresent() && columns.isPresent()
                ? Optional.of(new Size(columns.getAsInt(), rows.getAsInt()))
                : Optional.empty();
    }

    /** Parses a number from 1 to 9999; empty for other text. A regular expression would delay the first frame. */
    private static OptionalInt columns(String text) {
        boolean isNumber = !text.isEmpty() && text.length() <= 4 && text.charAt(0) != '0';
        for (int i = 0; i < text.length(); i++) {
            isNumber = isNumber && text.charAt(i) >= '0' && text.charAt(i) <= '9';
        }
        return isNumber ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
    }
}
