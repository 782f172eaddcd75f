package descenso.view.trend;

import descenso.train.run.Snapshot;
import java.util.Comparator;
import java.util.Optional;

/** A point in the recorded coordinates of a run. */
public final class RunPoint {

    private final double[] point;

    private RunPoint(double[] point) {
        this.point = point;
    }

    /** Returns the position of a run after the given step. */
    public static RunPoint of(Snapshot run, int step) {
        double[] point = new double[run.history().coordinates().size()];
        for (int i = 0; i < point.length; i++) {
            point[i] = run.history().parameter(step, i);
        }
        return new RunPoint(point);
    }

    /** Returns the known minimum nearest to the run's current position; empty if no minimum is known. */
    public static Optional<RunPoint> nearestMinimum(Snapshot run) {
        RunPoint now = of(run, run.steps());
        return run.trial().problem().minima().stream()
                .map(RunPoint::new)
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
    public double distance(RunPoint other) {
        double distance = 0;
        for (int i = 0; i < point.length; i++) {
            distance = Math.hypot(distance, point[i] - other.point[i]);
        }
        return distance;
    }
}
