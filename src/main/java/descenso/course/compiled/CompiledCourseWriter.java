package descenso.course.compiled;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the file of a {@link CompiledCourse}. */
public final class CompiledCourseWriter {

    private final Path folder;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    /**
     * Creates a writer without sources.
     *
     * @param folder the folder of the course
     */
    public CompiledCourseWriter(Path folder) {
        this.folder = folder;
    }

    /**
     * Adds the values of a source file.
     *
     * @param stamp the stamp of the file before it was parsed
     * @throws IllegalArgumentException if a value is of a kind that cannot be encoded
     */
    public void add(Path source, SourceStamp stamp, Object... values) {
        ByteArrayOutputStream encoded = new ByteArrayOutputStream();
        for (Object value : values) {
            ValueEncoder encoder = new ValueEncoder(folder);
            encoder.add(value);
            encoded.writeBytes(ByteBuffer.allocate(Integer.BYTES)
                    .putInt(encoder.bytes().length)
                    .array());
            encoded.writeBytes(encoder.bytes());
        }
        byte[] name = CompiledCourse.name(folder, source).getBytes(StandardCharsets.UTF_8);
        byte[] whole = encoded.toByteArray();
        ByteBuffer entry = ByteBuffer.allocate(2 * Integer.BYTES + name.length + 3 * Long.BYTES + whole.length);
        entry.putInt(name.length).put(name);
        entry.putLong(stamp.size()).putLong(stamp.modified());
        entry.putLong(CompiledCourse.checksum(ByteBuffer.wrap(whole)));
        entry.putInt(whole.length).put(whole);
        bytes.writeBytes(entry.array());
    }

    /**
     * Writes the file.
     *
     * @throws IOException if it cannot be written
     */
    public void write(Path file) throws IOException {
        Files.write(file, bytes.toByteArray());
    }
}
