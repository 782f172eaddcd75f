package descenso.course.source;

import descenso.phrases.MessageKey;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A part of a file's text with the source position of each character, also if something between them was removed.
 * Offsets are 0-based; a part reaches from its first offset, inclusive, to its last, exclusive.
 */
public final class SourceText {

    /** Maximum size of a file, in bytes. Many times a long lesson; a larger file would be slow to parse. */
    private static final int LIMIT = 256 * 1024;

    private final Lines source;
    private final String text;

    /** Created on first use. Benign race: two threads that both create it compute equal values. */
    private @Nullable CodePoints points;

    /** The 0-based offset in the file of each character and of the end; one longer than the text. */
    private final int[] origins;

    /** The lines of a file: converts an offset of its text to a source position. */
    private static final class Lines {

        private final Path file;

        /** The offset of the start of each line. */
        private final int[] starts;

        private final CodePoints points;

        private Lines(Path file, int[] starts, CodePoints points) {
            this.file = file;
            this.starts = starts;
            this.points = points;
        }

        static Lines of(Path file, String text) {
            int[] starts = IntStream.concat(
                            IntStream.of(0),
                            IntStream.range(0, text.length())
                                    .filter(i -> text.charAt(i) == '\n')
                                    .map(end -> end + 1))
                    .toArray();
            return new Lines(file, starts, CodePoints.of(text));
        }

        SourcePosition position(int offset) {
            int found = Arrays.binarySearch(starts, offset);
            int line = found >= 0 ? found : -found - 2;
            return new SourcePosition(file, line + 1, points.count(starts[line], offset) + 1);
        }
    }

    private SourceText(Lines source, String text, int[] origins) {
        this.source = source;
        this.text = text;
        this.origins = origins;
    }

    /**
     * Returns a file with these characters as text whose lines end with {@code \n} alone, without a byte order mark.
     */
    public static SourceText of(Path file, String raw) {
        String text = raw.startsWith("\uFEFF") ? raw.substring(1) : raw;
        return whole(
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

    /**
     * Checks that bytes are valid UTF-8, strictly: the text may have the replacement character itself.
     *
     * @throws CourseException if they are not
     */
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

    /** Returns the text of a file, whose lines end with {@code \n}. */
    static SourceText whole(Path file, String text) {
        int[] origins = new int[text.length() + 1];
        Arrays.setAll(origins, i -> i);
        return new SourceText(Lines.of(file, text), text, origins);
    }

    /** Returns a part of this text. */
    public SourceText between(int from, int to) {
        return new SourceText(source, text.substring(from, to), Arrays.copyOfRange(origins, from, to + 1));
    }

    public Path file() {
        return source.file;
    }

    /** Returns another text of the same length, with the source positions of this one. */
    public SourceText withText(String other) {
        return new SourceText(source, other, origins);
    }

    /** Returns a copy with a part replaced. All new characters have the source position where the part began. */
    public SourceText replaced(int from, int to, String other) {
        int[] places = new int[from + other.length() + origins.length - to];
        System.arraycopy(origins, 0, places, 0, from);
        Arrays.fill(places, from, from + other.length(), origins[from]);
        System.arraycopy(origins, to, places, from + other.length(), origins.length - to);
        return new SourceText(source, text.substring(0, from) + other + text.substring(to), places);
    }

    /** Returns the text, with a newline between lines. */
    public String text() {
        return text;
    }

    /** Returns the source position of a character, or of the end of the text. */
    public SourcePosition position(int offset) {
        return source.position(origins[offset]);
    }

    /** Returns the source position where the text begins. */
    public SourcePosition position() {
        return position(0);
    }

    /** Returns the source position of a code point with a 0-based index, because YAML counts in code points. */
    public SourcePosition positionOfCodePoint(int index) {
        return position(offsetOfCodePoint(index));
    }

    public int offsetOfCodePoint(int index) {
        CodePoints known = points;
        if (known == null) {
            known = CodePoints.of(text);
            points = known;
        }
        return Math.min(known.offset(index), text.length());
    }

    /**
     * Returns a value that a parser extracted from this text, with the source position of each character. Searches for
     * the characters in order and skips what the parser left out. A newline matches the next newline; a space matches
     * any white space, because folding turns a line end into a space.
     *
     * @param from the 0-based offset where the search begins
     */
    public SourceText aligned(String value, int from) {
        int[] found = new int[value.length() + 1];
        int at = Math.min(from, text.length());
        for (int i = 0; i < value.length(); i++) {
            int next = next(value.charAt(i), at);
            found[i] = origins[Math.max(next, at)];
            at = next < 0 ? at : next + 1;
        }
        found[value.length()] = origins[at];
        return new SourceText(source, value, found);
    }

    /** Returns the offset of the next occurrence; -1 if there is none, as for a space made of a part of a tab. */
    private int next(char character, int from) {
        if (character == ' ') {
            return from < text.length() && Character.isWhitespace(text.charAt(from)) ? from : -1;
        }
        return text.indexOf(character, from);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SourceText that
                && text.equals(that.text)
                && Arrays.equals(origins, that.origins)
                && source.file.equals(that.source.file);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }

    /** Converts between code points and offsets of a text, in UTF-16 code units, by an index of surrogate pairs. */
    static final class CodePoints {

        /** The 0-based offsets of the second halves of surrogate pairs, in ascending order. */
        private final int[] seconds;

        private CodePoints(int[] seconds) {
            this.seconds = seconds;
        }

        static CodePoints of(String text) {
            return new CodePoints(IntStream.range(1, text.length())
                    .filter(i -> Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i)))
                    .toArray());
        }

        /** Returns the number of code points between two offsets, like {@link String#codePointCount}. */
        int count(int from, int to) {
            return to - from - Math.max(0, before(to) - before(from + 1));
        }

        /** Returns the offset of a code point. */
        int offset(int number) {
            int low = 0;
            int high = seconds.length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (seconds[middle] - 1 - middle < number) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return number + low;
        }

        /** Returns the number of second halves before that offset. */
        private int before(int offset) {
            int found = Arrays.binarySearch(seconds, offset);
            return found < 0 ? -found - 1 : found;
        }
    }
}
