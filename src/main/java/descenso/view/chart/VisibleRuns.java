package descenso.view.chart;

import descenso.plot.Curve;
import descenso.plot.Samples;
import descenso.train.run.Snapshot;
import descenso.train.run.Status;
import descenso.view.naming.NamedRun;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** The runs of a chart, filtered by the learner's choices. */
public record VisibleRuns(List<NamedRun> runs, RunCharts.View how) {

    /** Weight of the previous values in a smoothed curve, from 0 to 1. */
    public static final double SMOOTHING = 0.9;

    /** Returns the runs that are drawn, with their names. */
    List<NamedRun> drawnRuns() {
        return IntStream.range(0, runs.size())
                .filter(run -> how.only().isEmpty() || how.only().getAsInt() == run)
                .mapToObj(runs::get)
                .toList();
    }

    /** Returns the runs that are drawn, which the axes must fit. */
    List<Snapshot> snapshots() {
        return snapshots(drawnRuns());
    }

    /** Returns all runs, drawn or not. */
    List<Snapshot> all() {
        return snapshots(runs);
    }

    private static List<Snapshot> snapshots(List<NamedRun> some) {
        return some.stream().map(NamedRun::run).toList();
    }

    /** Returns the run that is drawn on top of the others. Requires at least one run. */
    Snapshot chosen() {
        return selected().run();
    }

    private NamedRun selected() {
        return runs.get(Math.min(how.chosen(), runs.size() - 1));
    }

    /** Returns the index of the selected run's curve, from 0. Empty if it has none. */
    OptionalInt chosen(List<Curve> curves) {
        return IntStream.range(0, curves.size())
                .filter(place -> curves.get(place).number() == selected().curve())
                .findFirst();
    }

    /** Returns the number of steps that are shown, up to the marked step. */
    int steps(Snapshot run) {
        return Math.min(run.steps(), how.step().orElse(run.steps()));
    }

    /** Returns the index of the coordinate that is drawn, from 0. */
    int coordinate(Snapshot run) {
        return Math.min(how.coordinate(), run.history().coordinates().size() - 1);
    }

    /** Returns the name of that coordinate; an empty string if the runs have none. */
    String coordinateName() {
        return all().stream()
                .filter(run -> !run.history().coordinates().isEmpty())
                .findFirst()
                .map(run -> run.history().coordinates().get(coordinate(run)))
                .orElse("");
    }

    /** Returns one curve for each run that is drawn, smoothed if the learner chose so. */
    List<Curve> curves(Function<Snapshot, Samples> samples) {
        return curves(run -> true, samples);
    }

    List<Curve> curves(Predicate<Snapshot> filter, Function<Snapshot, Samples> samples) {
        List<Curve> exact = exact(filter, samples);
        return how.isSmooth()
                ? exact.stream().map(curve -> curve.smoothed(SMOOTHING)).toList()
                : exact;
    }

    /** Returns the curves without smoothing. */
    List<Curve> exact(Predicate<Snapshot> filter, Function<Snapshot, Samples> samples) {
        List<Curve> curves = new ArrayList<>();
        drawnRuns().stream()
                .filter(drawn -> filter.test(drawn.run()))
                .forEach(drawn -> curves.add(curve(drawn, samples.apply(drawn.run()))));
        return curves;
    }

    private Curve curve(NamedRun drawn, Samples samples) {
        Curve curve = Curve.of(how.hasLegend() ? drawn.name() : "", drawn.curve(), samples);
        return drawn.run().status() == Status.DIVERGED ? curve.withDivergence() : curve;
    }
}
