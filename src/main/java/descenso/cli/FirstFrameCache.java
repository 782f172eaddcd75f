package descenso.cli;

import descenso.progress.PrivateFile;
import descenso.tui.Size;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * The first frame of a lesson in a cache file, with a description of the start that it is for. The next such start
 * shows it while its classes are still being loaded.
 *
 * <p>The file contains the description, a checksum (CRC-32) of both, and the bytes that paint the frame. The
 * description has the arguments, the terminal, the size and date of the program and of the journal, and a checksum of
 * the learner's place. It does not have the course, which is always the installed one: if a page has been edited, the
 * real first frame is painted over the cached one a moment later.
 *
 * <p>The checks use only the simplest means of Java, because they run before any other class of the program is loaded.
 */
final class FirstFrameCache {

    private static final String NAME = "frame-";

    private static final List<String> VARIABLES =
            List.of("TERM", "COLORTERM", "NO_COLOR", "STY", "LC_ALL", "LC_CTYPE", "LC_MESSAGES", "LANG");

    /** Maximum number of cached frames, for different sizes and arguments. */
    private static final int MOST = 8;

    /** Maximum length of a file that is read before the first frame, in bytes. A frame has some thousands. */
    private static final int LONGEST = 1 << 20;

    private final ProcessEnvironment environment;
    private final String arguments;
    /** Description of the terminal, the program and the learner's files; empty if the place cannot be read. */
    private final Optional<String> state;

    /**
     * Creates the cache for a start from the present state of the learner's files. A frame is stored for this state,
     * even if the files change while it is painted.
     *
     * @param options the options of the command line, as text
     * @param program class path of the running build: a jar in a folder that no other build ever has
     */
    FirstFrameCache(ProcessEnvironment environment, Optional<String> learner, String options, String program) {
        this.environment = environment;
        this.arguments = options + "\nlearner=" + learner.orElse("");
        this.state = state(environment, learner, program);
    }

    private static Optional<String> state(ProcessEnvironment environment, Optional<String> learner, String program) {
        StringBuilder text = new StringBuilder();
        addDates(new File(program), text);
        for (String variable : VARIABLES) {
            text.append(variable)
                    .append('=')
                    .append(environment.terminal().variables().get(variable))
                    .append('\n');
        }
        try {
            addDates(environment.journal(learner).path().toFile(), text);
            PrivateFile place = new PrivateFile(environment.stateFile(learner).path());
            long sum = place.isThere() ? checksum(bytes(place)) : 0;
            return Optional.of(text.append("place=").append(sum).toString());
        } catch (IOException | InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** Adds the path, size and time of a file. A missing file has size and time 0. */
    private static void addDates(File file, StringBuilder text) {
        text.append(file.getPath()).append(' ').append(file.length()).append(' ');
        text.append(file.lastModified()).append('\n');
    }

    /** Returns the bytes that paint the frame; empty if there are none for this size and the state of the files. */
    Optional<byte[]> find(Size size) {
        byte[] start = describe(size);
        try {
            if (state.isEmpty() || !file(size).isThere()) {
                return Optional.empty();
            }
            byte[] file = bytes(file(size));
            byte[] painted = Arrays.copyOfRange(file, Math.min(file.length, start.length + Long.BYTES), file.length);
            boolean isKnown = painted.length > 0 && Arrays.equals(file, content(start, painted));
            return isKnown ? Optional.of(painted) : Optional.empty();
        } catch (IOException | InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** Stores the bytes that paint the frame. If the file cannot be written, the next start is as slow as this one. */
    void store(Size size, byte[] painted) {
        if (state.isEmpty()) {
            return;
        }
        try {
            PrivateFile file = file(size);
            file.prepare();
            file.replace(content(describe(size), painted));
            removeOldest();
        } catch (IOException | InvalidPathException e) {
            // the next start paints its first frame itself
        }
    }

    private static byte[] content(byte[] start, byte[] painted) {
        return ByteBuffer.allocate(start.length + Long.BYTES + painted.length)
                .put(start)
                .putLong(checksum(start, painted))
                .put(painted)
                .array();
    }

    private void removeOldest() throws IOException {
        File[] kept = environment.cacheFolder().toFile().listFiles((any, name) -> name.startsWith(NAME));
        if (kept != null) {
            List<File> oldest = Stream.of(kept)
                    .sorted(Comparator.comparingLong(File::lastModified).reversed())
                    .skip(MOST)
                    .toList();
            for (File file : oldest) {
                new PrivateFile(file.toPath()).remove();
            }
        }
    }

    private PrivateFile file(Size size) {
        int hash = argumentsAt(size).hashCode();
        return new PrivateFile(environment.cacheFolder().resolve(NAME + Integer.toHexString(hash)));
    }

    private String argumentsAt(Size size) {
        return arguments + "\nsize=" + size.columns() + 'x' + size.rows() + '\n';
    }

    /** Returns the description of a start on a screen of this size, as text in UTF-8. */
    private byte[] describe(Size size) {
        return (argumentsAt(size) + state.orElse("")).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Reads a file; if it is longer than 1 MiB, only its beginning.
     *
     * @throws IOException if it is not a regular file of this account, or cannot be read
     */
    private static byte[] bytes(PrivateFile file) throws IOException {
        try (InputStream input = Channels.newInputStream(file.read())) {
            return input.readNBytes(LONGEST);
        }
    }

    private static long checksum(byte[]... parts) {
        CRC32 sum = new CRC32();
        for (byte[] part : parts) {
            sum.update(part);
        }
        return sum.getValue();
    }
}
