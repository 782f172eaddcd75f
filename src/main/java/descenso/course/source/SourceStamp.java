package descenso.course.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/**
 * The size and date of a source file. If they are the same, the content is assumed to be the same.
 *
 * @param modified the time of the last change, in milliseconds since 1970
 */
public record SourceStamp(long size, long modified) {

    /**
     * Returns the stamp of a file as it is now.
     *
     * @throws IOException if the file is missing or its attributes cannot be read
     */
    public static SourceStamp of(Path file) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        return new SourceStamp(attributes.size(), attributes.lastModifiedTime().toMillis());
    }

    /** Returns the stamp of a file; empty if it is missing or its attributes cannot be read. */
    public static Optional<SourceStamp> find(Path file) {
        try {
            return Optional.of(of(file));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Tests whether a file has this stamp now. Compares the numbers, because the equals of a record is slow at first. */
    public boolean isOf(Path file) {
        Optional<SourceStamp> now = find(file);
        return now.isPresent() && now.get().size == size && now.get().modified == modified;
    }
}
