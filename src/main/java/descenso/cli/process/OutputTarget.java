package descenso.cli.process;

import descenso.phrases.Controls;
import descenso.phrases.MessageKey;
import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;

/**
 * Where results go.
 *
 * @param file empty for standard output
 */
public record OutputTarget(Optional<Path> file) {

    /** How Java says that nobody reads any more. */
    private static final String NOBODY_READS = "Broken pipe";

    /** Something that is written. */
    public interface Content {

        /** Writes it; the writer may be closed. */
        void write(Writer writer) throws IOException, UserError, InterruptedException;
    }

    /** Returns standard output. */
    public static OutputTarget standard() {
        return new OutputTarget(Optional.empty());
    }

    /**
     * Writes text there, in UTF-8; on a terminal {@link Controls} are shown. A file keeps what it held until all of the new
     * text is written, see {@link FreshFile}.
     *
     * @throws UserError where it cannot be written and there is a reader
     */
    public void write(StandardStreams streams, Content content) throws UserError, InterruptedException {
        try {
            if (file.isPresent()) {
                writeFile(file.get(), streams, content);
            } else {
                writeAll(
                        new FileOutputStream(FileDescriptor.out),
                        streams.output().isPresent(),
                        content);
            }
        } catch (IOException e) {
            accept(e);
        }
    }

    /** A device may be the terminal. */
    private static void writeFile(Path file, StandardStreams streams, Content content)
            throws IOException, UserError, InterruptedException {
        boolean isShown = streams.output().isPresent() && Files.exists(file) && !Files.isRegularFile(file);
        try (FreshFile fresh = FreshFile.of(file)) {
            writeAll(fresh.stream(), isShown, content);
            fresh.takePlace();
        }
    }

    private static void writeAll(OutputStream stream, boolean isShown, Content content)
            throws IOException, UserError, InterruptedException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
        try (Writer filtered = isShown ? new ShownControls(writer) : writer) {
            content.write(filtered);
        }
    }

    /**
     * Sees to it that neither an experiment nor its data are lost to its own result.
     *
     * @throws UserError where this is one of these files
     */
    public void requireAbsent(Path experiment, Collection<Path> data) throws UserError {
        requireAbsent(experiment, MessageKey.CLI_OUT_IS_EXPERIMENT);
        for (Path each : data) {
            requireAbsent(each, MessageKey.CLI_OUT_IS_DATA);
        }
    }

    /**
     * The same of any file that the result was made of.
     *
     * @param why says of the file's name why nothing is written there
     * @throws UserError where this is that file
     */
    public void requireAbsent(Path source, MessageKey why) throws UserError {
        try {
            if (file.isPresent() && Files.isSameFile(source, file.get())) {
                throw UserError.of(why, file.get().toString());
            }
        } catch (IOException e) {
            // one of them does not exist: they are two
        }
    }

    /**
     * What to do about a failure to write: nothing where whoever reads has had enough.
     *
     * @throws UserError where somebody waits in vain
     */
    public void accept(IOException failure) throws UserError {
        if (!NOBODY_READS.equals(failure.getMessage())) {
            throw complaint();
        }
    }

    private UserError complaint() {
        return UserError.of(MessageKey.CLI_UNWRITABLE, file.map(Path::toString).orElse("stdout"));
    }
}
