package descenso.view.trend;

import descenso.train.run.Snapshot;
import java.util.Comparator;
import java.util.Optional;

/** A point among the coordinates of a run that are kept. */
public final class PointText {

    private final double[] point;

    private PointText(double[] point) {
        this.point = point;
    }

    /** Where a run was after so many steps. */
    public static PointText of(Snapshot run, int step) {
        double[] point = new double[run.history().coordinates().size()];
        for (int i = 0; i < point.length; i++) {
            point[i] = run.history().parameter(step, i);
        }
        return new PointText(point);
    }

    /** Of the minima that are known, the one that is nearest to where the run is. */
    public static Optional<PointText> nearestMinimum(Snapshot run) {
        PointText now = of(run, run.steps());
        return run.trial().problem().minima().stream()
                .map(PointText::new)
                .min(Comparator.comparingDouble(now::distance));
    }

    /** How many coordinates it has. */
    public int size() {
        return point.length;
    }

    public double at(int coordinate) {
        return point[coordinate];
    }

    /** To a place that has all of these coordinates. */
    public double distance(PointText other) {
        double distance = 0;
        for (int i = 0; i < point.length; i++) {
            distance = Math.hypot(distance, point[i] - other.point[i]);
        }
        return distance;
    }
}
