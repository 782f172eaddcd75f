package descenso.view.trend;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * A path about the place that it is to reach.
 *
 * @param target a minimum, or where the path ends
 * @param passes how often it comes to the other side
 * @param overshoot the place farthest on the side where it did not start; empty where it never was there
 * @param settled from when on it stays within a hundredth of the way from its start; empty where it does not, and where it
 *     never left
 */
public record Oscillation(double target, int passes, Optional<Extremum> overshoot, OptionalInt settled) {

    public static Oscillation of(SeriesTrend path, double target) {
        double side = Math.signum(path.start() - target);
        Optional<Extremum> farthest = Extremum.smallest(path.known(), i -> side * (path.at(i) - target))
                .filter(best -> best.value() < 0)
                .map(best -> new Extremum(path.at(best.index()), best.index()));
        return new Oscillation(target, passes(path, target), farthest, settled(path, target));
    }

    /** How far from the target it ends, as a share of how far it started. */
    public double distanceLeft(SeriesTrend path) {
        return Math.abs(path.end() - target) / Math.abs(path.start() - target);
    }

    /** How far it still strays in the last tenth of its way; 0 where it no longer passes the target there. */
    public double restlessness(SeriesTrend path) {
        SeriesTrend tail = path.tenthAtEnd();
        double most = Math.max(
                Math.abs(tail.highest().value() - target),
                Math.abs(tail.lowest().value() - target));
        return passes(tail, target) > 0 ? most : 0;
    }

    /** Zeros are passed over, as wherever crossings are counted. */
    private static int passes(SeriesTrend path, double target) {
        int count = 0;
        double side = 0;
        for (int i = 0; i < path.known(); i++) {
            double now = Math.signum(path.at(i) - target);
            count += side * now < 0 ? 1 : 0;
            side = now == 0 ? side : now;
        }
        return count;
    }

    private static OptionalInt settled(SeriesTrend path, double target) {
        double near = SeriesTrend.SLIGHT * Math.abs(path.start() - target);
        int since = path.since(value -> Math.abs(value - target) <= near);
        boolean settles = since > 0 && since < path.known() && !path.isCut();
        return settles ? OptionalInt.of(since) : OptionalInt.empty();
    }
}
