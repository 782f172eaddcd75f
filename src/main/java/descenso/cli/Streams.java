package descenso.cli;

import java.util.Map;
import java.util.OptionalInt;
import java.util.Properties;

/**
 * What stands behind the process's streams, which Java cannot ask: run.sh tells it.
 *
 * @param asks whether somebody at a terminal can answer what is asked
 * @param output how wide the terminal is that output goes to; empty where it goes elsewhere
 * @param errors the same of errors
 * @param elsewhere how wide a table is to be where no terminal shows it; empty where nobody cares
 */
record Streams(boolean asks, OptionalInt output, OptionalInt errors, OptionalInt elsewhere) {

    /** Neither is a terminal. */
    static Streams redirected() {
        return new Streams(false, OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty());
    }

    static Streams of(Properties properties, Map<String, String> variables) {
        return new Streams(
                !properties.getProperty("descenso.stdin", "").isEmpty(),
                columns(properties.getProperty("descenso.stdout", "")),
                columns(properties.getProperty("descenso.stderr", "")),
                columns(variables.getOrDefault("COLUMNS", "")));
    }

    private static OptionalInt columns(String text) {
        return text.matches("[1-9]\\d{0,3}") ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
    }

    /** How wide a table on standard output is to be. */
    OptionalInt ofTables() {
        return output.isPresent() ? output : elsewhere;
    }
}
