package descenso.course.compiled;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * A course as parsed values. It gives the values of a source file only if the file has not changed since; otherwise the
 * reader parses the file.
 *
 * <p>The file format belongs to one build of the program: a build reads only files that it has written itself.
 */
public final class CompiledCourse {

    private final Path folder;
    private final Map<String, Entry> entries;

    private CompiledCourse(Path folder, Map<String, Entry> entries) {
        this.folder = folder;
        this.entries = entries;
    }

    /** Returns a compiled course without values. */
    public static CompiledCourse none() {
        return new CompiledCourse(Path.of(""), Map.of());
    }

    /**
     * Reads a compiled course. Returns one without values if the file is missing or damaged.
     *
     * @param file the file that a {@link CompiledCourseWriter} has written
     * @param folder the folder of the course; may differ from the one at the time of writing
     */
    public static CompiledCourse read(Path file, Path folder) {
        try {
            return new CompiledCourse(folder, entries(ByteBuffer.wrap(Files.readAllBytes(file))));
        } catch (IOException | BufferUnderflowException | IllegalArgumentException e) {
            return none();
        }
    }

    private static Map<String, Entry> entries(ByteBuffer bytes) {
        Map<String, Entry> entries = new HashMap<>();
        while (bytes.hasRemaining()) {
            ByteBuffer name = part(bytes);
            SourceStamp stamp = new SourceStamp(bytes.getLong(), bytes.getLong());
            long checksum = bytes.getLong();
            entries.put(text(name), new Entry(stamp, checksum, part(bytes)));
        }
        return entries;
    }

    /**
     * Reads the length of a part and returns the part.
     *
     * @throws IllegalArgumentException if the length is negative or more than is left
     */
    private static ByteBuffer part(ByteBuffer bytes) {
        int length = bytes.getInt();
        ByteBuffer part = bytes.slice().limit(length);
        bytes.position(bytes.position() + length);
        return part;
    }

    private static String text(ByteBuffer part) {
        return new String(part.array(), part.arrayOffset(), part.limit(), StandardCharsets.UTF_8);
    }

    /** Returns the values of a source file of the course; empty if there are none or the file has changed since. */
    public Optional<CompiledSource> find(Path source) {
        Entry entry = source.startsWith(folder) ? entries.get(name(folder, source)) : null;
        return entry != null && entry.stamp.isOf(source) && checksum(entry.values.duplicate()) == entry.checksum
                ? Optional.of(new CompiledSource(entry.values, folder))
                : Optional.empty();
    }

    /** Returns the only value of a source file of the course; empty as for {@link #find}. */
    public <T> Optional<T> value(Path source, Class<T> type) {
        return find(source).map(values -> values.value(0, type));
    }

    /** Returns the name of a source file in the compiled course: its path relative to the folder of the course. */
    static String name(Path folder, Path source) {
        return folder.relativize(source).toString();
    }

    /** Returns the checksum of the remaining bytes. The power may fail before all of a file is on the disk. */
    static long checksum(ByteBuffer bytes) {
        CRC32 sum = new CRC32();
        sum.update(bytes);
        return sum.getValue();
    }

    private record Entry(SourceStamp stamp, long checksum, ByteBuffer values) {}
}
