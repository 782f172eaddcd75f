package descenso.course.source;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A part of a file's text with the source position of each character, also if indentation, quotation marks or escapes
 * between the characters were removed.
 */
public final class SourceText {

    private final SourceLines source;
    private final String text;

    /**
     * Cache, created on first use. Benign race like String.hashCode: the text is immutable, so two threads that both
     * create it compute equal values.
     */
    private @Nullable CodePoints points;

    /** The 0-based offset in the file of each character and of the end; one longer than the text. */
    private final int[] origins;

    private SourceText(SourceLines source, String text, int[] origins) {
        this.source = source;
        this.text = text;
        this.origins = origins;
    }

    /**
     * Returns a part of a file's text.
     *
     * @param from the start of the part, a 0-based offset, inclusive
     * @param to the end of the part, exclusive
     */
    static SourceText between(SourceLines source, String whole, int from, int to) {
        int[] origins = new int[to - from + 1];
        Arrays.setAll(origins, i -> from + i);
        return new SourceText(source, whole.substring(from, to), origins);
    }

    /** Returns another text of the same length, with the source positions of this one. */
    public SourceText withText(String other) {
        return new SourceText(source, other, origins);
    }

    /**
     * Returns a copy with a part replaced. All new characters have the source position where the part began.
     *
     * @param from the start of the part, a 0-based offset, inclusive
     * @param to the end of the part, exclusive
     * @param other the new text
     */
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

    /**
     * Returns the source position of a character.
     *
     * @param offset the 0-based offset of the character; may be the length of the text
     */
    public SourcePosition position(int offset) {
        return source.position(origins[offset]);
    }

    /** Returns the source position where the text begins. */
    public SourcePosition position() {
        return position(0);
    }

    /**
     * Returns the source position of a code point, because YAML counts in code points.
     *
     * @param index the 0-based index of the code point
     */
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
     * @param value the extracted text
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

    /**
     * Returns the offset of the next occurrence of a character; -1 if there is none, for example for a space that a
     * parser made of a part of a tab.
     */
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
                && source.file().equals(that.source.file());
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
