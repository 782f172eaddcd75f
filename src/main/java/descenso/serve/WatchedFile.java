package descenso.serve;

import descenso.phrases.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What a file says, read again when the file changes. Faults are logged. */
final class WatchedFile<T> implements Supplier<T> {

    private final Optional<Path> path;
    private final Reader<T> reader;
    private final Messages messages;
    private final ServerLog log;
    private T last;
    private Object version = "";
    private String unreadable = "";

    /** Reads a file. */
    interface Reader<T> {

        /**
         * Reads the file.
         *
         * @throws FaultyFileException if it has lines that cannot be used
         * @throws IOException if it cannot be read
         */
        T read(Path file) throws IOException;
    }

    /**
     * Reads the file.
     *
     * @param none what holds without a file
     * @throws FaultyFileException if it has lines that cannot be used
     * @throws IOException if it cannot be read
     */
    WatchedFile(Optional<Path> path, Reader<T> reader, T none, Messages messages, ServerLog log) throws IOException {
        this.path = path;
        this.reader = reader;
        this.messages = messages;
        this.log = log;
        this.last = none;
        refresh();
    }

    /** Returns what the file says now; what it said when it was last read without a fault, if it has some. */
    @Override
    public synchronized T get() {
        try {
            refresh();
        } catch (FaultyFileException e) {
            e.faults().forEach(fault -> log.diagnostic("fault", fault, messages));
        } catch (IOException e) {
            if (!e.toString().equals(unreadable)) { // it is tried at each key
                log.event("fault", "-", e.toString());
            }
            unreadable = e.toString();
        }
        return last;
    }

    private void refresh() throws IOException {
        if (path.isPresent()) {
            Object current = List.of(Files.getLastModifiedTime(path.get()), Files.size(path.get()));
            if (!current.equals(version)) {
                try {
                    last = reader.read(path.get());
                    version = current;
                } catch (FaultyFileException e) {
                    version = current;
                    throw e;
                }
            }
            unreadable = "";
        }
    }
}
