package descenso.cli.process;

import descenso.tui.Size;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Properties;

/**
 * What stands behind the process's streams, which Java cannot ask: run.sh tells it.
 *
 * @param asks whether somebody at a terminal can answer what is asked
 * @param output how wide the terminal is that output goes to; empty where it goes elsewhere
 * @param errors the same of errors
 * @param elsewhere how wide a table is to be where no terminal shows it; empty where nobody cares
 * @param screen how large the terminal is that is both read from and written to; empty where that is not known
 */
public record StandardStreams(
        boolean asks, OptionalInt output, OptionalInt errors, OptionalInt elsewhere, Optional<Size> screen) {

    /** Neither is a terminal. */
    public static StandardStreams redirected() {
        return new StandardStreams(
                false, OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty(), Optional.empty());
    }

    static StandardStreams of(Properties properties, Map<String, String> variables) {
        return new StandardStreams(
                !properties.getProperty("descenso.stdin", "").isEmpty(),
                columns(properties.getProperty("descenso.stdout", "")),
                columns(properties.getProperty("descenso.stderr", "")),
                columns(variables.getOrDefault("COLUMNS", "")),
                size(properties.getProperty("descenso.screen", "")));
    }

    /** Columns and rows, as in 80x24. */
    private static Optional<Size> size(String text) {
        int cross = text.indexOf('x');
        OptionalInt columns = columns(text.substring(0, Math.max(0, cross)));
        OptionalInt rows = columns(text.substring(cross + 1));
        return rows.isPresent() && columns.isPresent()
                ? Optional.of(new Size(columns.getAsInt(), rows.getAsInt()))
                : Optional.empty();
    }

    /** From 1 to 9999; without a regular expression, whose engine no first frame needs. */
    private static OptionalInt columns(String text) {
        boolean isNumber = !text.isEmpty() && text.length() <= 4 && text.charAt(0) != '0';
        for (int i = 0; i < text.length(); i++) {
            isNumber = isNumber && text.charAt(i) >= '0' && text.charAt(i) <= '9';
        }
        return isNumber ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
    }

    /** How wide a table on standard output is to be. */
    public OptionalInt ofTables() {
        return output.isPresent() ? output : elsewhere;
    }
}
