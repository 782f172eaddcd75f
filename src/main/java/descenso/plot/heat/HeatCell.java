package descenso.plot.heat;

import java.util.List;
import java.util.OptionalDouble;

/**
 * One cell of a heat map.
 *
 * @param texts what is written in it, from the longest to the shortest way; at least one
 * @param rank from 0 to 1, which picks the shade; none for a plain cell
 */
public record HeatCell(List<String> texts, OptionalDouble rank, Kind kind) {

    /** What is to be said of a cell beside its number. */
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

    public HeatCell {
        texts = List.copyOf(texts);
        if (texts.isEmpty()) {
            throw new IllegalArgumentException(texts.toString());
        }
    }

    public static HeatCell of(double rank, String... texts) {
        return new HeatCell(List.of(texts), OptionalDouble.of(rank), Kind.KNOWN);
    }

    /** Not yet measured. */
    public static HeatCell unknown() {
        return new HeatCell(List.of("·"), OptionalDouble.empty(), Kind.UNKNOWN);
    }

    /** Of a run that diverged, or ended worse than it began: without shade. */
    public static HeatCell bad(String... texts) {
        return new HeatCell(List.of(texts), OptionalDouble.empty(), Kind.BAD);
    }

    public HeatCell best() {
        return new HeatCell(texts, rank, Kind.BEST);
    }

    /** As short as that, or as short as it gets. */
    String text(int shortness) {
        return texts.get(Math.min(shortness, texts.size() - 1));
    }
}
