package descenso.cli.process;

import descenso.phrases.ControlCharacters;
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
 * The destination of results: a file or standard output.
 *
 * @param file path of the file; empty for standard output
 */
public record OutputTarget(Optional<Path> file) {

    /** Message of the exception that Java throws if the reader of a pipe has closed it. */
    private static final String BROKEN_PIPE = "Broken pipe";

    /** A text that can be written. */
    public interface Content {

        /**
         * Writes the text. May close the writer.
         *
         * @throws IOException if the writer fails
         * @throws UserError if the text cannot be produced
         * @throws InterruptedException if the thread is interrupted
         */
        void write(Writer writer) throws IOException, UserError, InterruptedException;
    }

    public static OutputTarget standard() {
        return new OutputTarget(Optional.empty());
    }

    /**
     * Writes a text in UTF-8. If the destination is a terminal, the {@link ControlCharacters} are shown. A file
     * keeps its old content until the new text is complete, see {@link FreshFile}.
     *
     * @throws UserError if the text cannot be written and the destination still has a reader
     * @throws InterruptedException if the thread is interrupted
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
            throwUnlessPipeClosed(e);
        }
    }

    /**
     * Writes a text to a file. If standard output is a terminal, any device counts as the terminal, so the {@link
     * ControlCharacters} are shown.
     */
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
     * Checks that the result overwrites neither the experiment nor its data.
     *
     * @throws UserError if this destination is one of these files
     */
    public void requireAbsent(Path experiment, Collection<Path> data) throws UserError {
        requireAbsent(experiment, MessageKey.CLI_OUT_IS_EXPERIMENT);
        for (Path each : data) {
            requireAbsent(each, MessageKey.CLI_OUT_IS_DATA);
        }
    }

    /**
     * Checks that the result does not overwrite a file from which it was made.
     *
     * @param why message that explains, with the file name, why the file is not overwritten
     * @throws UserError if this destination is that file
     */
    public void requireAbsent(Path source, MessageKey why) throws UserError {
        try {
            if (file.isPresent() && Files.isSameFile(source, file.get())) {
                throw UserError.of(why, file.get().toString());
            }
        } catch (IOException e) {
            // one of the files does not exist, so they differ
        }
    }

    /**
     * Handles a failure to write. Ignores it if the reader of the pipe has closed it.
     *
     * @throws UserError in all other cases
     */
    public void throwUnlessPipeClosed(IOException failure) throws UserError {
        if (!BROKEN_PIPE.equals(failure.getMessage())) {
            throw UserError.of(
                    MessageKey.CLI_UNWRITABLE, file.map(Path::toString).orElse("stdout"));
        }
    }
}
