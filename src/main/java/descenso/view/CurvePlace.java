package descenso.view;

import descenso.train.Snapshot;
import java.util.Comparator;
import java.util.Optional;

/** A point among the coordinates of a run that are kept. */
final class CurvePlace {

    private final double[] point;

    private CurvePlace(double[] point) {
        this.point = point;
    }

    /** Where a run was after so many steps. */
    static CurvePlace of(Snapshot run, int step) {
        double[] point = new double[run.history().coordinates().size()];
        for (int i = 0; i < point.length; i++) {
            point[i] = run.history().parameter(step, i);
        }
        return new CurvePlace(point);
    }

    /** Of the minima that are known, the one that is nearest to where the run is. */
    static Optional<CurvePlace> nearestMinimum(Snapshot run) {
        CurvePlace now = of(run, run.steps());
        return run.trial().problem().minima().stream()
                .map(CurvePlace::new)
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
    double distance(CurvePlace other) {
        double distance = 0;
        for (int i = 0; i < point.length; i++) {
            distance = Math.hypot(distance, point[i] - other.point[i]);
        }
        return distance;
    }
}
