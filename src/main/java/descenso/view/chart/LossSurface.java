package descenso.view.chart;

import descenso.phrases.MessageKey;
import descenso.plot.Marker;
import descenso.plot.PointOfInterest;
import descenso.train.problem.Objective;
import descenso.train.problem.Problem;
import descenso.train.run.Snapshot;
import descenso.view.text.UiText;
import java.util.ArrayList;
import java.util.List;

/**
 * The loss of a problem over one coordinate or two, without noise. An instance serves one chart, because it reuses its
 * objective.
 */
final class LossSurface {

    private final Objective objective;
    private final double[] point;
    private final Problem problem;
    private final boolean hasLegend;
    private final UiText texts;

    /**
     * Creates the surface of a problem.
     *
     * @param hasLegend whether the points of interest have names
     */
    LossSurface(Problem problem, boolean hasLegend, UiText texts) {
        this.hasLegend = hasLegend;
        this.problem = problem;
        this.objective = problem.newObjective();
        this.point = objective.parameters()[0];
        this.texts = texts;
    }

    double at(double x) {
        point[0] = x;
        return objective.loss();
    }

    double at(double x, double y) {
        point[0] = x;
        point[1] = y;
        return objective.loss();
    }

    /** Returns the start of the run and the known minima. */
    List<PointOfInterest> spots(Snapshot run) {
        List<PointOfInterest> spots = new ArrayList<>();
        spots.add(spot(MessageKey.PICTURE_START, Marker.START, start(run)));
        for (double[] minimum : problem.minima()) {
            spots.add(spot(MessageKey.PICTURE_MINIMUM, Marker.MINIMUM, minimum));
        }
        return spots;
    }

    private static double[] start(Snapshot run) {
        double[] start = new double[run.history().coordinates().size()];
        for (int i = 0; i < start.length; i++) {
            start[i] = run.history().parameter(0, i);
        }
        return start;
    }

    private PointOfInterest spot(MessageKey name, Marker mark, double[] place) {
        return new PointOfInterest(hasLegend ? texts.say(name) : "", mark, place[0], place.length > 1 ? place[1] : 0);
    }
}
