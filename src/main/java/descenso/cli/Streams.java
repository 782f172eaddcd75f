package descenso.cli;

import java.util.OptionalInt;
import java.util.Properties;

/**
 * What stands behind the process's streams, which Java cannot ask: run.sh tells it.
 *
 * @param columns how wide the terminal is that output goes to; empty where it goes elsewhere
 * @param hasProgress whether errors go to a terminal, where a line may be written over
 */
record Streams(OptionalInt columns, boolean hasProgress) {

    /** Neither is a terminal. */
    static Streams redirected() {
        return new Streams(OptionalInt.empty(), false);
    }

    static Streams of(Properties properties) {
        String columns = properties.getProperty("descenso.columns", "");
        return new Streams(
                columns.matches("[1-9]\\d{0,3}") ? OptionalInt.of(Integer.parseInt(columns)) : OptionalInt.empty(),
                properties.getProperty("descenso.stderr", "").equals("terminal"));
    }
}
