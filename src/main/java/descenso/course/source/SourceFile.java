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

/** The text of a file. Each line ends with {@code \n} alone, and there is no byte order mark. */
public final class SourceFile {

    /** Maximum size of a file, in bytes. Many times a long lesson; a larger file would be slow to parse. */
    private static final int LIMIT = 256 * 1024;

    private static final char REPLACEMENT = '\uFFFD';

    private final String text;
    private final SourceLines lines;

    private SourceFile(Path file, String text) {
        this.text = text;
        this.lines = SourceLines.of(file, text);
    }

    public static SourceFile of(Path file, String raw) {
        String text = raw.startsWith("\uFEFF") ? raw.substring(1) : raw;
        return new SourceFile(
                file, text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n'));
    }

    /** Creates the text of a setting, whose positions name the setting and not a file. */
    public static SourceFile ofSetting(String path, String value) {
        return of(Path.of(SourcePosition.SETTING + path), value);
    }

    /**
     * Reads a file of a course.
     *
     * @throws CourseException if the file leads out of the allowed folders, is not a regular file, or cannot be read
     */
    public static SourceFile read(Path file, AllowedFolders allowed) throws CourseException {
        Optional<MessageKey> fault = Files.exists(file) ? allowed.errorKey(file) : Optional.empty();
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
    public static SourceFile read(Path file) throws CourseException {
        byte[] bytes = bytes(file);
        SourceFile source = of(file, new String(bytes, StandardCharsets.UTF_8));
        if (source.text.indexOf(REPLACEMENT) >= 0) {
            source.requireUtf8(bytes);
        }
        return source;
    }

    private static byte[] bytes(Path file) throws CourseException {
        if (Files.notExists(file)) {
            throw new CourseException(SourcePosition.startOf(file), MessageKey.COURSE_NO_FILE);
        }
        byte[] bytes = start(file);
        if (bytes.length > LIMIT) {
            throw new CourseException(
                    SourcePosition.startOf(file), MessageKey.COURSE_LARGE_FILE, LIMIT / 1024 + " KiB");
        }
        return bytes;
    }

    /**
     * Reads one byte more than the limit at most, which shows whether the file is too large. A special file may have no
     * end.
     */
    private static byte[] start(Path file) throws CourseException {
        try (InputStream stream = Files.newInputStream(file)) {
            return stream.readNBytes(LIMIT + 1);
        } catch (IOException e) {
            throw new CourseException(SourcePosition.startOf(file), MessageKey.COURSE_UNREADABLE_FILE);
        }
    }

    /**
     * Checks that the bytes are valid UTF-8. The text may contain the replacement character itself, so only a strict
     * decoder can decide.
     */
    private void requireUtf8(byte[] bytes) throws CourseException {
        CharBuffer good = CharBuffer.allocate(bytes.length);
        if (StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes), good, true)
                .isError()) {
            String before = of(lines.file(), good.flip().toString()).text;
            throw new CourseException(position(before.length()), MessageKey.COURSE_NOT_UTF8);
        }
    }

    public Path file() {
        return lines.file();
    }

    public String text() {
        return text;
    }

    public SourceText whole() {
        return between(0, text.length());
    }

    public SourceText between(int from, int to) {
        return SourceText.between(lines, text, from, to);
    }

    public SourcePosition position(int offset) {
        return lines.position(offset);
    }
}
