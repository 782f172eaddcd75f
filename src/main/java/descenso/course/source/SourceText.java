package descenso.course.source;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a file's text that knows where each of its characters stands there, even where indentation, quote marks or
 * escapes were taken out between them.
 */
public final class SourceText {

    private final SourceFile source;
    private final String text;

    /** Made when it is first asked for; the text is immutable, so two threads that both make it make equal ones. */
    private @Nullable CodePoints points;

    /** Of every character, and of the end, its offset in the file. */
    private final int[] origins;

    private SourceText(SourceFile source, String text, int[] origins) {
        this.source = source;
        this.text = text;
        this.origins = origins;
    }

    static SourceText between(SourceFile source, int from, int to) {
        int[] origins = new int[to - from + 1];
        Arrays.setAll(origins, i -> from + i);
        return new SourceText(source, source.text().substring(from, to), origins);
    }

    /** Other words in the same places, as many characters of them. */
    public SourceText reworded(String other) {
        return new SourceText(source, other, origins);
    }

    /** With a stretch of it replaced by other words, which all stand where it began. */
    public SourceText replaced(int from, int to, String other) {
        int[] places = new int[from + other.length() + origins.length - to];
        System.arraycopy(origins, 0, places, 0, from);
        Arrays.fill(places, from, from + other.length(), origins[from]);
        System.arraycopy(origins, to, places, from + other.length(), origins.length - to);
        return new SourceText(source, text.substring(0, from) + other + text.substring(to), places);
    }

    /** The text, a newline between its lines. */
    public String text() {
        return text;
    }

    /** Where the character at this offset of the text stands; its end may be asked for too. */
    public SourcePosition place(int offset) {
        return source.place(origins[offset]);
    }

    /** Where it begins. */
    public SourcePosition place() {
        return place(0);
    }

    /** The same, the offset counted in code points, as YAML counts. */
    public SourcePosition placeOfCodePoint(int index) {
        return place(offsetOfCodePoint(index));
    }

    public int offsetOfCodePoint(int index) {
        CodePoints known = points;
        if (known == null) {
            known = new CodePoints(text);
            points = known;
        }
        return Math.min(known.offset(index), text.length());
    }

    /**
     * A value that a parser took out of this text, from this offset on, with its characters found again: in order, a
     * newline at the next newline, a space at any white space (folding turned a line's end into it), what was left out
     * between them skipped.
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

    /** Where the character is next found; -1 where it is not, as a space that a parser made of half a tab. */
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
