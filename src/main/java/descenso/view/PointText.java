package descenso.view;

import descenso.train.Snapshot;
import java.util.Comparator;
import java.util.Optional;

/** A point among the coordinates of a run that are kept. */
final class PointText {

    private final double[] point;

    private PointText(double[] point) {
        this.point = point;
    }

    /** Where a run was after so many steps. */
    static PointText of(Snapshot run, int step) {
        double[] point = new double[run.history().coordinates().size()];
        for (int i = 0; i < point.length; i++) {
            point[i] = run.history().parameter(step, i);
        }
        return new PointText(point);
    }

    /** Of the minima that are known, the one that is nearest to where the run is. */
    static Optional<PointText> nearestMinimum(Snapshot run) {
        PointText now = of(run, run.steps());
        return run.trial().problem().minima().stream()
                .map(PointText::new)
                .min(Comparator.comparingDouble(now::distance));
    }

    /** How many coordinates it has. */
    int size() {
        return point.length;
    }

    double at(int coordinate) {
        return point[coordinate];
    }

    /** To a place that has all of these coordinates. */
    double distance(PointText other) {
        double distance = 0;
        for (int i = 0; i < point.length; i++) {
            distance = Math.hypot(distance, point[i] - other.point[i]);
        }
        return distance;
    }
}
