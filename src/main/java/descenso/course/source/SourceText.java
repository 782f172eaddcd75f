package descenso.course.source;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A part of a file's text with the source position of each character, also if something between them was removed. Offsets
 * are 0-based; a part reaches from its first offset, inclusive, to its last, exclusive.
 */
public final class SourceText {

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
