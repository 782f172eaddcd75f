package descenso.view.chart;

import descenso.optim.OptimizerKind;
import descenso.optim.Schedule;
import descenso.plot.Axis;
import descenso.plot.Chart;
import descenso.plot.ContourMap;
import descenso.plot.Curve;
import descenso.plot.Marker;
import descenso.plot.PointOfInterest;
import descenso.plot.Range;
import descenso.plot.Samples;
import descenso.train.problem.Quadratic;
import descenso.train.run.Label;
import descenso.train.run.RecordingSpec;
import descenso.train.run.RunLimit;
import descenso.train.run.Snapshot;
import descenso.train.run.StopCriterion;
import descenso.train.run.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Two balls that roll down a long valley from its left end, side by side: SGD in zigzags, and momentum past the minimum
 * and back. The title shows them before the first page.
 */
public final class ValleyRace {

    /** Number of steps, after which both balls rest at the minimum. */
    public static final int STEPS = 66;

    /** The 0-based number of the run that rests at the minimum first: momentum. */
    public static final int FIRST = 1;

    /** Number of steps after which SGD stays at the minimum. */
    public static final int SGD_ARRIVAL = 64;

    /** Number of steps after which momentum stays at the minimum. */
    public static final int MOMENTUM_ARRIVAL = 32;

    /** Curvature across the valley, as a multiple of that along it: so narrow that SGD needs twice the steps. */
    private static final double STEEPNESS = 36;

    /** Learning rate of both: 96 % of that at which SGD diverges, so that it bounces from wall to wall. */
    private static final double RATE = 1.92 / STEEPNESS;

    /**
     * Momentum of the second ball: enough that it overshoots the minimum once, and yet rests in half the steps of SGD.
     */
    private static final double BETA = 0.8;

    /** Distance of the start from the minimum, along the valley. */
    private static final double FAR = 10;

    /** Distance of the start from the middle of the valley. The balls start on opposite walls, equally high. */
    private static final double ASIDE = 1;

    /** Distance from the minimum within which a ball rests, as large as the mark of the ball. */
    private static final double NEAR = 0.3;

    /** The part of the valley that is shown: room for a ball beyond the start, and for momentum past the minimum. */
    private static final Axis ALONG = Axis.unlabelled(new Range(-FAR - 0.8, 3.5));
    /** The part across the valley: both walls up to the start, and room for a ball. */
    private static final Axis ACROSS = Axis.unlabelled(new Range(-ASIDE - 0.25, ASIDE + 0.25));

    private ValleyRace() {}

    /** Returns the two runs: SGD, then momentum. */
    public static List<Trial> trials() {
        return List.of(
                trial(OptimizerKind.SGD, Map.of("lr", RATE), ASIDE),
                trial(OptimizerKind.MOMENTUM, Map.of("lr", RATE, "beta", BETA), -ASIDE));
    }

    private static Trial trial(OptimizerKind kind, Map<String, Double> hyperparameters, double aside) {
        return new Trial(
                new Label(kind.title(), Map.of()),
                Map.of(),
                kind.create(hyperparameters),
                new Schedule.Constant(),
                new Quadratic(new double[] {1, STEEPNESS}, 0, new double[] {-FAR, aside}, 0, 0),
                new RunLimit(STEPS, StopCriterion.never()),
                RecordingSpec.none());
    }

    /** Returns the valley with the balls after a number of steps, at most as many as the runs have made. */
    public static Chart chart(List<Snapshot> runs, int steps) {
        List<Curve> trails = new ArrayList<>();
        for (int number = 0; number < runs.size(); number++) {
            Snapshot run = runs.get(number).after(steps);
            trails.add(Curve.of(
                    "",
                    number,
                    Samples.of(
                            run.steps() + 1,
                            step -> run.history().parameter(step, 0),
                            step -> run.history().parameter(step, 1))));
        }
        return new ContourMap(
                        (along, across) -> along * along + STEEPNESS * across * across,
                        trails,
                        List.of(new PointOfInterest("", Marker.MINIMUM, 0, 0)),
                        ALONG,
                        ACROSS,
                        "",
                        OptionalInt.empty())
                .bare();
    }

    /** Returns the number of steps after which a complete run stays at the minimum. */
    public static int arrival(Snapshot run) {
        int step = run.steps();
        while (step > 0 && isNear(run, step - 1)) {
            step--;
        }
        return step;
    }

    private static boolean isNear(Snapshot run, int step) {
        return Math.hypot(run.history().parameter(step, 0), run.history().parameter(step, 1)) < NEAR;
    }
}
