package descenso.view.trend;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A plateau before a fall, as at a saddle: a curve stays at one level for more than a third of its length, but not from
 * its start or to its end.
 *
 * @param from the first index of the plateau, 0-based
 * @param until the last index of the plateau, inclusive
 * @param level the value at the plateau; 0 if it is within the margin of 0
 */
public record CurvePlateau(int from, int until, double level) {

    private static final int THIRD = 3;

    /** Minimum depth of the fall after a plateau, in margins. */
    private static final int FALL = 10;

    /** Returns the longest plateau; empty if there is none except at the start or the end. */
    static Optional<CurvePlateau> of(SeriesTrend curve) {
        int last = curve.last();
        return Stream.of(last / THIRD, last - last / THIRD)
                .filter(time -> time > 0)
                .map(time -> stretchAround(curve, time))
                .filter(stretch -> stretch.isPlateau(curve))
                .max(Comparator.comparingInt(CurvePlateau::length));
    }

    /**
     * Returns the stretch around an index in which the curve stays within the margin. A plateau longer than a third
     * contains the index at one third or at two thirds of the curve.
     */
    private static CurvePlateau stretchAround(SeriesTrend curve, int time) {
        double value = curve.at(time);
        double margin = curve.margin(value);
        int from = time;
        while (from > 0 && Math.abs(curve.at(from - 1) - value) <= margin) {
            from--;
        }
        int until = time;
        while (until < curve.last() && Math.abs(curve.at(until + 1) - value) <= margin) {
            until++;
        }
        return new CurvePlateau(from, until, Math.abs(value) <= margin ? 0 : value);
    }

    private boolean isPlateau(SeriesTrend curve) {
        return from > 0 && until < curve.last() && THIRD * length() > curve.last() && falls(curve);
    }

    private boolean falls(SeriesTrend curve) {
        Extremum lowest = curve.lowest();
        return lowest.index() > until
                && curve.at(until + 1) < level
                && level - lowest.value() > FALL * curve.margin(level);
    }

    private int length() {
        return until - from;
    }
}
