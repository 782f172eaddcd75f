package descenso.course.data;

import descenso.course.source.CourseException;
import descenso.course.source.SourcePosition;
import descenso.phrases.MessageKey;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Reads the text of a data file. Unpacks a file with the extension .gz. */
final class DataText {

    /** Maximum size of the unpacked text, in bytes (64 MiB), so that a small packed file cannot fill the memory. */
    private static final int LIMIT = 64 << 20;

    private DataText() {}

    /**
     * Returns the text of a file, without a byte order mark.
     *
     * @throws CourseException if the file cannot be read, is not valid gzip in spite of its extension, or has more than
     *     64 MiB of text
     */
    static String read(Path file) throws CourseException {
        byte[] bytes = bytes(file);
        if (bytes.length > LIMIT) {
            throw new CourseException(SourcePosition.startOf(file), MessageKey.DATA_LARGE, (LIMIT >> 20) + " MiB");
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static byte[] bytes(Path file) throws CourseException {
        try (InputStream stream = Files.newInputStream(file)) {
            boolean isPacked = file.toString().endsWith(".gz");
            return (isPacked ? new GZIPInputStream(stream) : stream).readNBytes(LIMIT + 1);
        } catch (ZipException | EOFException e) {
            throw new CourseException(SourcePosition.startOf(file), MessageKey.DATA_NOT_GZIP);
        } catch (IOException e) {
            throw new CourseException(SourcePosition.startOf(file), MessageKey.COURSE_UNREADABLE_FILE);
        }
    }
}
