package descenso.plot;

import descenso.tui.Style;
import java.util.List;
import java.util.OptionalDouble;

/**
 * One cell of a heat map.
 *
 * @param texts the texts of the cell, from the longest to the shortest form; at least one
 * @param rank picks the shade, from 0 (lowest) to 1 (highest); empty for a cell without shade
 */
public record HeatCell(List<String> texts, OptionalDouble rank, Kind kind) {

    /** A property of a cell that is shown beside its number. */
    public enum Kind {
        KNOWN(' ', Style.TEXT),
        BEST('*', Style.STRONG),
        BAD('!', Style.WRONG),
        UNKNOWN(' ', Style.MUTED);

        final char flag;
        final Style style;

        Kind(char flag, Style style) {
            this.flag = flag;
            this.style = style;
        }
    }

    public HeatCell {
        texts = List.copyOf(texts);
    }

    public static HeatCell of(double rank, String... texts) {
        return new HeatCell(List.of(texts), OptionalDouble.of(rank), Kind.KNOWN);
    }

    /** Returns a cell that is not yet measured. */
    public static HeatCell unknown() {
        return new HeatCell(List.of("·"), OptionalDouble.empty(), Kind.UNKNOWN);
    }

    /** Returns a cell of a run that diverged or ended worse than it began; it has no shade. */
    public static HeatCell bad(String... texts) {
        return new HeatCell(List.of(texts), OptionalDouble.empty(), Kind.BAD);
    }

    public HeatCell asBest() {
        return new HeatCell(texts, rank, Kind.BEST);
    }

    /** Returns the text of a 0-based index, or the shortest one if the index is too large. */
    String text(int shortness) {
        return texts.get(Math.min(shortness, texts.size() - 1));
    }
}
