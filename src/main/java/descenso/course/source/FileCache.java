package descenso.course.source;

import java.io.IOException;
import java.lang.ref.Reference;
import java.lang.ref.SoftReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A cache of values that are read from files, each until its file changes. Sessions may share it, so the
 * values must not change. It keeps a value softly: the JVM may drop it if memory is short and no session uses it.
 */
public class FileCache<T> {

    private record Entry<T>(SourceStamp stamp, Reference<T> value) {}

    /** By the path as the caller named it, because the source positions in a value name it so too. */
    private final Map<Path, Entry<T>> entries = new ConcurrentHashMap<>();

    /** Reads the value of a file. */
    public interface Reader<T> {
        /**
         * Returns the value.
         *
         * @throws CourseException if the file cannot be read or has an error
         */
        T read(Path file) throws CourseException;
    }

    /**
     * Returns the value of a file as it is now. Threads that need it at the same time may each read it.
     *
     * @throws CourseException if the reader throws it
     */
    public T read(Path file, Reader<T> reader) throws CourseException {
        Entry<T> entry = entries.get(file);
        @Nullable T known = entry == null || !entry.stamp.isOf(file) ? null : entry.value.get();
        if (known != null) {
            return known;
        }
        Optional<SourceStamp> stamp = SourceStamp.find(file);
        T read = reader.read(file);
        entries.values().removeIf(each -> each.value.get() == null);
        stamp.ifPresent(now -> entries.put(file, new Entry<>(now, hold(read))));
        return read;
    }

    /** Creates the reference by which the cache holds a value. Tests override it to drop values. */
    Reference<T> hold(T value) {
        return new SoftReference<>(value);
    }

    /** The size and date of a file, in milliseconds since 1970. If they are the same, so is the content. */
    public record SourceStamp(long size, long modified) {

        /**
         * Returns the stamp of a file as it is now.
         *
         * @throws IOException if the file is missing or its attributes cannot be read
         */
        public static SourceStamp of(Path file) throws IOException {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return new SourceStamp(
                    attributes.size(), attributes.lastModifiedTime().toMillis());
        }

        /** Returns the stamp of a file; empty if it is missing or its attributes cannot be read. */
        public static Optional<SourceStamp> find(Path file) {
            try {
                return Optional.of(of(file));
            } catch (IOException e) {
                return Optional.empty();
            }
        }

        /**
         * Tests whether a file has this stamp now. Compares the numbers, because the equals of a record is slow at
         * first.
         */
        public boolean isOf(Path file) {
            Optional<SourceStamp> now = find(file);
            return now.isPresent() && now.get().size == size && now.get().modified == modified;
        }
    }
}
