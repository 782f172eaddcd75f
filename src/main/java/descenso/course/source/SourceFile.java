package descenso.course.source;

import descenso.phrases.MessageKey;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Reads the texts of files. Each line ends with {@code \n} alone, and there is no byte order mark. */
public final class SourceFile {

    /** Maximum size of a file, in bytes. Many times a long lesson; a larger file would be slow to parse. */
    private static final int LIMIT = 256 * 1024;

    private SourceFile() {}

    /** Returns the text of a file whose characters are known. */
    public static SourceText of(Path file, String raw) {
        String text = raw.startsWith("\uFEFF") ? raw.substring(1) : raw;
        return SourceText.whole(
                file, text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n'));
    }

    /** Returns the text of a setting, whose positions name the setting and not a file. */
    public static SourceText ofSetting(String path, String value) {
        return of(Path.of(SourcePosition.SETTING + path), value);
    }

    /**
     * Reads a file of a course.
     *
     * @throws CourseException if the file leads out of the course, is not a regular file, or cannot be read
     */
    public static SourceText read(Path file, Path course) throws CourseException {
        Optional<MessageKey> fault = Files.exists(file) ? CourseFolder.errorKey(file, course) : Optional.empty();
        if (fault.isPresent()) {
            throw new CourseException(SourcePosition.startOf(file), fault.get(), String.valueOf(file.getFileName()));
        }
        return read(file);
    }

    /**
     * Reads a file that the user names, at any location and of any kind.
     *
     * @throws CourseException if the file is missing, unreadable, larger than 256 KiB, or not in UTF-8
     */
    public static SourceText read(Path file) throws CourseException {
        if (Files.notExists(file)) {
            throw new CourseException(SourcePosition.startOf(file), MessageKey.COURSE_NO_FILE);
        }
        byte[] bytes;
        // one byte more than the limit shows that the file is too large; a special file may have no end
        try (InputStream stream = Files.newInputStream(file)) {
            bytes = stream.readNBytes(LIMIT + 1);
        } catch (IOException e) {
            throw new CourseException(SourcePosition.startOf(file), MessageKey.COURSE_UNREADABLE_FILE);
        }
        if (bytes.length > LIMIT) {
            throw new CourseException(
                    SourcePosition.startOf(file), MessageKey.COURSE_LARGE_FILE, LIMIT / 1024 + " KiB");
        }
        SourceText text = of(file, new String(bytes, StandardCharsets.UTF_8));
        if (text.text().indexOf('\uFFFD') >= 0) {
            requireUtf8(bytes, text);
        }
        return text;
    }

    /** Checks that bytes are valid UTF-8, strictly: the text may have the replacement character itself. */
    private static void requireUtf8(byte[] bytes, SourceText text) throws CourseException {
        CharBuffer good = CharBuffer.allocate(bytes.length);
        if (StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes), good, true)
                .isError()) {
            String before = of(text.file(), good.flip().toString()).text();
            throw new CourseException(text.position(before.length()), MessageKey.COURSE_NOT_UTF8);
        }
    }
}
