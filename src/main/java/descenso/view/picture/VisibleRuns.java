package descenso.view.picture;

import descenso.plot.axis.Curve;
import descenso.plot.shape.Samples;
import descenso.train.run.Snapshot;
import descenso.train.run.Status;
import descenso.view.naming.NamedRun;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** The runs of a picture, as a learner has chosen to see them. */
public record VisibleRuns(List<NamedRun> runs, LabPlots.View how) {

    /** The share of the past in a smoothed curve. */
    public static final double SMOOTHING = 0.9;

    /** Those that are drawn, with what they are called. */
    List<NamedRun> drawn() {
        return IntStream.range(0, runs.size())
                .filter(run -> how.only().isEmpty() || how.only().getAsInt() == run)
                .mapToObj(runs::get)
                .toList();
    }

    /** Those that are drawn, which the axes are to fit. */
    List<Snapshot> seen() {
        return snapshots(drawn());
    }

    /** All of them, drawn or not. */
    List<Snapshot> all() {
        return snapshots(runs);
    }

    private static List<Snapshot> snapshots(List<NamedRun> some) {
        return some.stream().map(NamedRun::run).toList();
    }

    /** The one that is drawn over the others; there has to be a run. */
    Snapshot chosen() {
        return over().run();
    }

    private NamedRun over() {
        return runs.get(Math.min(how.chosen(), runs.size() - 1));
    }

    /** The place of its curve among these; empty where it has none. */
    OptionalInt chosen(List<Curve> curves) {
        return IntStream.range(0, curves.size())
                .filter(place -> curves.get(place).number() == over().curve())
                .findFirst();
    }

    /** Updates that are seen, up to the step that is looked at. */
    int steps(Snapshot run) {
        return Math.min(run.steps(), how.step().orElse(run.steps()));
    }

    /** The coordinate that is drawn of it. */
    int coordinate(Snapshot run) {
        return Math.min(how.coordinate(), run.history().coordinates().size() - 1);
    }

    /** What that coordinate is called; empty where the runs have none. */
    String coordinateName() {
        return all().stream()
                .filter(run -> !run.history().coordinates().isEmpty())
                .findFirst()
                .map(run -> run.history().coordinates().get(coordinate(run)))
                .orElse("");
    }

    /** One a run that is drawn, smoothed if that is wanted. */
    List<Curve> curves(Function<Snapshot, Samples> samples) {
        return curves(run -> true, samples);
    }

    List<Curve> curves(Predicate<Snapshot> which, Function<Snapshot, Samples> samples) {
        List<Curve> exact = exact(which, samples);
        return how.isSmooth()
                ? exact.stream().map(curve -> curve.smoothed(SMOOTHING)).toList()
                : exact;
    }

    /** The same, never smoothed. */
    List<Curve> exact(Predicate<Snapshot> which, Function<Snapshot, Samples> samples) {
        List<Curve> curves = new ArrayList<>();
        drawn().stream()
                .filter(drawn -> which.test(drawn.run()))
                .forEach(drawn -> curves.add(curve(drawn, samples.apply(drawn.run()))));
        return curves;
    }

    private Curve curve(NamedRun drawn, Samples samples) {
        Curve curve = Curve.of(how.hasLegend() ? drawn.name() : "", drawn.curve(), samples);
        return drawn.run().status() == Status.DIVERGED ? curve.diverging() : curve;
    }
}
