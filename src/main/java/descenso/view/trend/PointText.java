package descenso.view.trend;

import descenso.train.run.Snapshot;
import java.util.Comparator;
import java.util.Optional;

/** A point in the recorded coordinates of a run. */
public final class PointText {

    private final double[] point;

    private PointText(double[] point) {
        this.point = point;
    }

    /** Returns the position of a run after the given step. */
    public static PointText of(Snapshot run, int step) {
        double[] point = new double[run.history().coordinates().size()];
        for (int i = 0; i < point.length; i++) {
            point[i] = run.history().parameter(step, i);
        }
        return new PointText(point);
    }

    /** Returns the known minimum nearest to the run's current position; empty if no minimum is known. */
    public static Optional<PointText> nearestMinimum(Snapshot run) {
        PointText now = of(run, run.steps());
        return run.trial().problem().minima().stream()
                .map(PointText::new)
                .min(Comparator.comparingDouble(now::distance));
    }

    /** Returns the number of coordinates. */
    public int size() {
        return point.length;
    }

    public double at(int coordinate) {
        return point[coordinate];
    }

    /**
     * Returns the Euclidean distance to another point, in this point's coordinates. The other point must have at least
     * as many.
     */
    public double distance(PointText other) {
        double distance = 0;
        for (int i = 0; i < point.length; i++) {
            distance = Math.hypot(distance, point[i] - other.point[i]);
        }
        return distance;
    }
}
