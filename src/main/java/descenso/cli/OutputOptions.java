package descenso.cli;

import descenso.cli.ProcessEnvironment.StandardStreams;
import descenso.phrases.MessageKey;
import descenso.tui.Line;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options {@code --json}, {@code --csv} and {@code --out}: the format and the destination of results. */
final class OutputOptions {

    /** Width of a table if no width is given, in cells. No table is wider. */
    private static final int UNLIMITED = 10_000;

    /** The format in which a command prints its results. */
    enum Format {
        TABLE,
        JSON,
        CSV
    }

    @Option(names = "--json")
    private boolean json;

    @Option(names = "--csv")
    private boolean csv;

    @Option(names = "--out")
    private @Nullable Path out;

    boolean isGiven() {
        return json || csv || out != null;
    }

    /** @throws UserError if two formats are given */
    Format format() throws UserError {
        if (json && csv) {
            throw UserError.of(MessageKey.CLI_TWO_FORMATS);
        }
        return json ? Format.JSON : csv ? Format.CSV : Format.TABLE;
    }

    /**
     * Returns the destination.
     *
     * @param own folders and files of the tutor, see {@link OutputTarget#of}
     * @throws UserError if the destination is in them
     */
    OutputTarget target(Collection<Path> own) throws UserError {
        return OutputTarget.of(Optional.ofNullable(out), own);
    }

    /**
     * Writes a table.
     *
     * @param table returns the lines of the table in a width, in cells
     * @throws IOException if the writer fails
     */
    void write(IntFunction<List<Line>> table, StandardStreams streams, Writer writer) throws IOException {
        OptionalInt width = isShown(streams) ? streams.output() : streams.fileWidth();
        for (Line line : table.apply(width.orElse(UNLIMITED))) {
            writer.write(line.toString().stripTrailing() + "\n");
        }
    }

    /** Tests whether the results go to a terminal. */
    boolean isShown(StandardStreams streams) {
        return out == null && streams.output().isPresent();
    }
}
