package descenso.cli;

import descenso.cli.ProcessEnvironment.StandardStreams;
import descenso.phrases.ControlCharacters;
import descenso.phrases.MessageKey;
import descenso.progress.PrivateFile;
import java.io.BufferedWriter;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The destination of results: standard output, or a file that is none of the tutor's own. */
final class OutputTarget {

    /** Maximum number of links that lead from one to the next. */
    private static final int MOST_LINKS = 40;

    /** Message of the exception that Java throws if the reader of a pipe has closed it. */
    private static final String BROKEN_PIPE = "Broken pipe";

    private final Optional<Path> file;

    private OutputTarget(Optional<Path> file) {
        this.file = file;
    }

    /** A text that can be written. */
    interface Content {

        /**
         * Writes the text; may close the writer.
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
     * Returns a destination.
     *
     * @param file the file; empty for standard output
     * @param own folders and files of the tutor, which hold what learners did
     * @throws UserError if the file is one of them or in one of them, whatever links lead there
     */
    public static OutputTarget of(Optional<Path> file, Collection<Path> own) throws UserError {
        if (file.isPresent()) {
            for (Path each : own) {
                if (isWithin(resolved(file.get(), 0), resolved(each, 0))) {
                    throw UserError.of(MessageKey.CLI_OUT_IS_OWN, file.get().toString(), each.toString());
                }
            }
        }
        return new OutputTarget(file);
    }

    private static boolean isWithin(Path file, Path folder) {
        for (Path each = file; each != null; each = each.getParent()) {
            if (each.equals(folder) || isSame(each, folder)) {
                return true;
            }
        }
        return false;
    }

    /** Tests whether two paths lead to one file. A mounted folder and folder names without case have several paths. */
    private static boolean isSame(Path one, Path other) {
        try {
            return Files.isSameFile(one, other);
        } catch (IOException e) {
            return false; // one of them does not exist
        }
    }

    /** Returns a path without links. The last parts of the path need not exist. */
    private static Path resolved(Path path, int links) {
        Path absolute = path.toAbsolutePath();
        Path parent = absolute.getParent();
        try {
            boolean isLoose = Files.isSymbolicLink(absolute) && !Files.exists(absolute) && links < MOST_LINKS;
            return isLoose && parent != null
                    ? resolved(parent.resolve(Files.readSymbolicLink(absolute)), links + 1)
                    : absolute.toRealPath();
        } catch (IOException e) {
            return parent == null
                    ? absolute
                    : resolved(parent, links).resolve(absolute.getFileName()).normalize();
        }
    }

    /** Returns the file; empty for standard output. */
    public Optional<Path> file() {
        return file;
    }

    /**
     * Writes a text in UTF-8. If the destination is a terminal, the {@link ControlCharacters} are shown. A file
     * keeps its old content until the new text is complete, see {@link FreshFile}.
     *
     * @throws UserError if the text cannot be written and the destination still has a reader
     * @throws InterruptedException if the thread is interrupted
     */
    public void write(StandardStreams streams, Content content) throws UserError, InterruptedException {
        write(streams, content, false);
    }

    /**
     * Writes what is kept of a person as {@link #write}. Only this account can read a file that is written so.
     *
     * @throws UserError as {@link #write}
     * @throws InterruptedException if the thread is interrupted
     */
    public void writePrivately(StandardStreams streams, Content content) throws UserError, InterruptedException {
        write(streams, content, true);
    }

    private void write(StandardStreams streams, Content content, boolean isPrivate)
            throws UserError, InterruptedException {
        try {
            boolean isShown = streams.output().isPresent();
            if (file.isEmpty()) {
                writeAll(streams.open().out(), isShown, content);
                return;
            }
            // if standard output is a terminal, any device counts as the terminal
            boolean isDevice = Files.exists(file.get()) && !Files.isRegularFile(file.get());
            try (FreshFile fresh = FreshFile.of(file.get(), isPrivate)) {
                writeAll(fresh.stream(), isShown && isDevice, content);
                fresh.takePlace();
            }
        } catch (IOException e) {
            throwUnlessPipeClosed(e);
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
     * Checks that the result replaces no source.
     *
     * @throws UserError if the result would overwrite the experiment or its data
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
     * @param why message with the name of the file
     * @throws UserError if this destination is that file
     */
    public void requireAbsent(Path source, MessageKey why) throws UserError {
        if (file.isPresent() && isSame(source, file.get())) {
            throw UserError.of(why, file.get().toString());
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

    /**
     * A file that replaces another one atomically. It is written beside the target, which stays unchanged until the new
     * file is complete. A target that is not a regular file (a device, a pipe) is written directly, and so is a target
     * in a folder in which no file can be created.
     */
    private record FreshFile(Path target, Path written, OutputStream stream) implements AutoCloseable {

        /** Folders of names of open files, such as /dev/stdout. A new file of that name would be another file. */
        private static final List<String> SYSTEM = List.of("/dev", "/proc");

        /**
         * Creates the file and opens its stream. If the path is a link to a regular file, the link stays and that file
         * is replaced.
         *
         * @param isPrivate whether only this account may read it
         * @throws IOException if the file cannot be written
         */
        static FreshFile of(Path file, boolean isPrivate) throws IOException {
            boolean isOfSystem = SYSTEM.stream().anyMatch(file.toAbsolutePath().normalize()::startsWith);
            Path target = Files.isRegularFile(file) && !isOfSystem ? file.toRealPath() : file;
            boolean isReplaceable = Files.isRegularFile(target)
                    ? Files.isWritable(target)
                    : Files.notExists(target, LinkOption.NOFOLLOW_LINKS);
            if (isReplaceable && !isOfSystem) {
                try {
                    return beside(target, isPrivate);
                } catch (IOException e) {
                    // the folder is read-only or the longer name not allowed; the target itself may still be writable
                }
            }
            if (isPrivate && Files.isRegularFile(target) && !isOfSystem) {
                new PrivateFile(target).readInPlace().close(); // narrows it
            }
            return new FreshFile(target, target, Files.newOutputStream(target));
        }

        /** Creates the file beside the target, with the permissions of the target unless it is private. */
        private static FreshFile beside(Path target, boolean isPrivate) throws IOException {
            long process = ProcessHandle.current().pid();
            Path beside = target.resolveSibling("." + target.getFileName() + "." + process + ".new");
            if (isPrivate) {
                new PrivateFile(beside).create();
            }
            StandardOpenOption option = isPrivate ? StandardOpenOption.WRITE : StandardOpenOption.CREATE_NEW;
            FreshFile fresh = new FreshFile(target, beside, Files.newOutputStream(beside, option));
            beside.toFile().deleteOnExit(); // for the case that a signal ends the program first
            try {
                PosixFileAttributeView old = Files.getFileAttributeView(target, PosixFileAttributeView.class);
                if (!isPrivate && old != null && Files.exists(target)) {
                    Files.setPosixFilePermissions(beside, old.readAttributes().permissions());
                }
                return fresh;
            } catch (IOException e) {
                fresh.close();
                throw e;
            }
        }

        /** @throws IOException if the rest cannot be written or the target cannot be replaced */
        void takePlace() throws IOException {
            stream.close();
            if (!written.equals(target)) {
                Files.move(written, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
        }

        /** Closes the stream and deletes the new file, unless it has replaced the target. */
        @Override
        public void close() throws IOException {
            stream.close();
            if (!written.equals(target)) {
                Files.deleteIfExists(written);
            }
        }
    }

    /** A writer that shows all {@link ControlCharacters} except line feeds and tabs. */
    private static final class ShownControls extends FilterWriter {

        ShownControls(Writer writer) {
            super(writer);
        }

        @Override
        public void write(int c) throws IOException {
            write(Character.toString((char) c));
        }

        @Override
        public void write(char[] characters, int from, int length) throws IOException {
            write(new String(characters, from, length));
        }

        @Override
        public void write(String text, int from, int length) throws IOException {
            out.write(ControlCharacters.shownInLines(text.substring(from, from + length)));
        }
    }
}
