package descenso.view.chart;

import descenso.plot.Samples;
import descenso.train.run.History;
import descenso.train.run.Snapshot;
import descenso.view.table.NamedRun;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Drawn part of a run that a turned knob has replaced. It is a copy, so that the history of the run, which
 * may be large, need not be kept. Compared by identity.
 */
public final class FormerRun {

    /** Number of steps that are all kept, from the first one: a picture of the first steps stays exact. */
    private static final int EXACT = 2000;
    /** Maximum number of kept steps. Of the steps after the exact ones, evenly spaced ones are kept. */
    private static final int MOST = 4000;
    /** Number of kept coordinates: those of a map. */
    private static final int COORDINATES = 2;

    private final int curve;
    private final int[] steps;
    private final double[] losses;
    private final double[][] coordinates;

    private FormerRun(int curve, Snapshot run) {
        History history = run.history();
        this.curve = curve;
        this.steps = steps(run.steps());
        this.losses = IntStream.of(steps).mapToDouble(history::loss).toArray();
        this.coordinates = IntStream.range(
                        0, Math.min(COORDINATES, history.coordinates().size()))
                .mapToObj(coordinate -> IntStream.of(steps)
                        .mapToDouble(step -> history.parameter(step, coordinate))
                        .toArray())
                .toArray(double[][]::new);
    }

    /** A choice of the values that a picture draws. */
    interface Values {
        /** Returns the values of a run from the first step that is shown to the last one. */
        Samples of(FormerRun run, int from, int to);
    }

    /** Copies a run. */
    public static FormerRun of(NamedRun run) {
        return new FormerRun(run.curve(), run.run());
    }

    private static int[] steps(int last) {
        return last < MOST
                ? IntStream.rangeClosed(0, last).toArray()
                : IntStream.range(0, MOST)
                        .map(i -> i < EXACT
                                ? i
                                : EXACT + (int) ((long) (last - EXACT) * (i - EXACT) / (MOST - 1 - EXACT)))
                        .toArray();
    }

    /** Returns the number of the curve of the run, from 0. */
    int curve() {
        return curve;
    }

    /** Returns the losses by step, from the first step to the last one that are shown. */
    Samples losses(int from, int to) {
        return samples(from, to, i -> steps[i], i -> losses[i]);
    }

    /** Returns the values of a coordinate by step; empty if it was not kept. */
    Samples path(int coordinate, int from, int to) {
        return coordinate < coordinates.length
                ? samples(from, to, i -> steps[i], i -> coordinates[coordinate][i])
                : Samples.points();
    }

    /** Returns the positions: the first coordinate and another one. */
    Samples positions(int other, int from, int to) {
        return other < coordinates.length
                ? samples(from, to, i -> coordinates[0][i], i -> coordinates[other][i])
                : Samples.points();
    }

    private Samples samples(int from, int to, IntToDoubleFunction x, IntToDoubleFunction y) {
        int[] shown = IntStream.range(0, steps.length)
                .filter(i -> steps[i] >= from && steps[i] <= to)
                .toArray();
        return Samples.of(shown.length, i -> x.applyAsDouble(shown[i]), i -> y.applyAsDouble(shown[i]));
    }
}
