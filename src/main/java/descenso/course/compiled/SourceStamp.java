package descenso.course.compiled;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * The size and date of a source file. If they are the same, the content is assumed to be the same.
 *
 * @param size the size in bytes
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

    boolean isOf(Path file) {
        try {
            SourceStamp now = of(file);
            return size == now.size && modified == now.modified;
        } catch (IOException e) {
            return false;
        }
    }
}
