package descenso.plot;

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
        KNOWN(' '),
        BEST('*'),
        BAD('!'),
        UNKNOWN(' ');

        private final char flag;

        Kind(char flag) {
            this.flag = flag;
        }

        char flag() {
            return flag;
        }
    }

    /**
     * Creates a cell.
     *
     * @throws IllegalArgumentException if there is no text
     */
    public HeatCell {
        texts = List.copyOf(texts);
        if (texts.isEmpty()) {
            throw new IllegalArgumentException(texts.toString());
        }
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

    /**
     * Returns one of the texts, or the shortest one if the index is too large.
     *
     * @param shortness the index of the text, 0-based
     */
    String text(int shortness) {
        return texts.get(Math.min(shortness, texts.size() - 1));
    }
}
