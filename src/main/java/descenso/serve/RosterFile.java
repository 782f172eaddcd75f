package descenso.serve;

import descenso.course.source.Diagnostic;
import descenso.phrases.MessageKey;
import descenso.phrases.Messages;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** The roster of a file, read again when the file changes. What was read is logged. */
public final class RosterFile implements Supplier<Roster> {

    /** Maximum length of the file, in bytes: some ten thousand keys. */
    private static final int LONGEST = 1 << 22;

    private final Optional<Path> path;
    private final Predicate<Diagnostic> isOfInterest;
    private final Messages messages;
    private final ServerLog log;
    private Roster last = Roster.empty();
    private Object version = "";

    /** A roster with faults. The message is the place of the first one. */
    public static final class FaultyRosterException extends IOException {

        private static final long serialVersionUID = 1;

        private final transient RosterReading reading;

        FaultyRosterException(RosterReading reading) {
            super(reading.faults().get(0).position().toString());
            this.reading = reading;
        }

        public RosterReading reading() {
            return reading;
        }
    }

    /**
     * Reads the file.
     *
     * @param path the file; empty if there is no roster
     * @param hasCertificates whether a person without a key or a code may come in with a certificate
     * @throws FaultyRosterException if a line cannot be used
     * @throws IOException if the file cannot be read
     */
    RosterFile(Optional<Path> path, boolean hasCertificates, Messages messages, ServerLog log) throws IOException {
        this.path = path;
        this.isOfInterest = doubt -> !(hasCertificates && doubt.message().key() == MessageKey.ROSTER_NO_KEY);
        this.messages = messages;
        this.log = log;
        if (path.isPresent()) {
            refresh(path.get());
        }
    }

    /**
     * Reads the file of a roster.
     *
     * @throws IOException if it cannot be read
     */
    public static RosterReading read(Path file) throws IOException {
        try (InputStream input = Files.newInputStream(file)) {
            byte[] bytes = input.readNBytes(LONGEST);
            if (input.read() >= 0) {
                throw new IOException("> " + LONGEST);
            }
            return RosterReading.of(file, bytes);
        }
    }

    /** Returns the roster as it is now; the last one without faults if it has some. */
    @Override
    public synchronized Roster get() {
        try {
            if (path.isPresent()) {
                refresh(path.get());
            }
        } catch (FaultyRosterException e) {
            e.reading().faults().forEach(fault -> log("fault", fault));
        } catch (IOException e) {
            log.event("fault", "-", "roster: " + e);
        }
        return last;
    }

    private void refresh(Path file) throws IOException {
        Object current = List.of(Files.getLastModifiedTime(file), Files.size(file));
        if (!current.equals(version)) {
            version = current;
            RosterReading reading = read(file);
            if (!reading.faults().isEmpty()) {
                throw new FaultyRosterException(reading);
            }
            last = reading.roster();
            reading.doubts().stream().filter(isOfInterest).forEach(doubt -> log("roster", doubt));
            log.event("roster", "-", file + ": " + reading.summary(messages));
        }
    }

    private void log(String kind, Diagnostic diagnostic) {
        log.event(kind, "-", diagnostic.position() + ": " + messages.say(diagnostic.message()));
    }
}
