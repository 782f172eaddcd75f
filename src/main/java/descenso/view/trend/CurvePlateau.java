package descenso.view.trend;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A curve stays at a level for more than a third of all its time, between what came before and a fall, as at a saddle.
 *
 * @param from when it is first there
 * @param until when it is last there
 */
public record CurvePlateau(int from, int until, double level) {

    private static final int THIRD = 3;

    /** So many times what is slight is a fall. */
    private static final int FALL = 10;

    /** Empty where it stays nowhere so long, or only where it starts or ends. */
    static Optional<CurvePlateau> of(SeriesTrend curve) {
        int last = curve.last();
        return Stream.of(last / THIRD, last - last / THIRD)
                .filter(time -> time > 0)
                .map(time -> about(curve, time))
                .filter(stretch -> stretch.isBetween(curve))
                .max(Comparator.comparingInt(CurvePlateau::length));
    }

    /** What is longer than a third has a place at one third or at two. */
    private static CurvePlateau about(SeriesTrend curve, int time) {
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

    private boolean isBetween(SeriesTrend curve) {
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
