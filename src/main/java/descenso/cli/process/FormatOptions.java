package descenso.cli.process;

import descenso.phrases.MessageKey;
import picocli.CommandLine.Option;

/** The options {@code --json} and {@code --csv}. */
public final class FormatOptions {

    @Option(names = "--json")
    private boolean json;

    @Option(names = "--csv")
    private boolean csv;

    /** Tests whether an option is given. */
    public boolean isGiven() {
        return json || csv;
    }

    /**
     * Returns the requested format; a table if neither option is given.
     *
     * @throws UserError if both options are given
     */
    public OutputFormat format() throws UserError {
        if (json && csv) {
            throw UserError.of(MessageKey.CLI_TWO_FORMATS);
        }
        return json ? OutputFormat.JSON : csv ? OutputFormat.CSV : OutputFormat.TABLE;
    }
}
