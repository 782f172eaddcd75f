package descenso.view.trend;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * The movement of a path around a target.
 *
 * @param target a minimum, or the end of the path
 * @param passes the number of crossings to the other side of the target
 * @param overshoot the farthest point on the side opposite to the start; empty if the path was never there
 * @param settled the index from which the path stays within a hundredth of the initial distance; empty if it does not,
 *     or does from its start
 */
public record Oscillation(double target, int passes, Optional<Extremum> overshoot, OptionalInt settled) {

    public static Oscillation of(SeriesTrend path, double target) {
        double side = Math.signum(path.start() - target);
        Optional<Extremum> farthest = Extremum.smallest(path.known(), i -> side * (path.at(i) - target))
                .filter(best -> best.value() < 0)
                .map(best -> new Extremum(path.at(best.index()), best.index()));
        double near = SeriesTrend.SLIGHT * Math.abs(path.start() - target);
        int since = path.since(value -> Math.abs(value - target) <= near);
        boolean settles = since > 0 && since < path.known() && !path.isCut();
        OptionalInt settled = settles ? OptionalInt.of(since) : OptionalInt.empty();
        return new Oscillation(target, passes(path, target), farthest, settled);
    }

    /** Returns the final distance to the target as a fraction of the initial one. */
    public double distanceLeft(SeriesTrend path) {
        return Math.abs(path.end() - target) / Math.abs(path.start() - target);
    }

    /**
     * Returns the largest distance to the target in the last tenth of the path; 0 if that does not cross the target.
     */
    public double tailAmplitude(SeriesTrend path) {
        SeriesTrend tail = path.tenthAtEnd();
        double most = Math.max(
                Math.abs(tail.highest().value() - target),
                Math.abs(tail.lowest().value() - target));
        return passes(tail, target) > 0 ? most : 0;
    }

    /** Counts the crossings of the target. Skips values on the target, as every count of crossings does. */
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
}
