package descenso.view.chart;

import descenso.phrases.MessageKey;
import descenso.plot.Drawing;
import descenso.plot.Scale;
import descenso.train.run.Snapshot;
import descenso.train.run.Status;
import descenso.tui.Size;
import descenso.view.trend.Feature;
import descenso.view.trend.Oscillation;
import descenso.view.trend.RunUnit;
import descenso.view.trend.SeriesTrend;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A coordinate over time. */
final class PathPlot {

    /** Minimum number of values of a path that is described. A single step has no course. */
    private static final int FEW = 3;

    private PathPlot() {}

    static Drawing draw(PlotRuns runs, Size size) {
        return runs.byStep(
                        MessageKey.AXIS_PATH,
                        Scale.LINEAR,
                        0,
                        run -> step -> run.history().parameter(step, runs.coordinate(run)))
                .drawing(size);
    }

    static List<String> sentences(Snapshot run, PlotRuns runs) {
        TrendNumbers numbers = runs.numbers();
        int coordinate = runs.coordinate(run);
        SeriesTrend path =
                SeriesTrend.of(run.steps() + 1, step -> run.history().parameter(step, coordinate), Scale.LINEAR);
        String name = run.history().coordinates().get(coordinate);
        TrendText trend = new TrendText(path, name, RunUnit.STEP, false, numbers);
        Optional<Oscillation> swings = LandscapePlot.nearestMinimum(run)
                .map(minimum -> Oscillation.of(path, minimum[coordinate]))
                .filter(found -> found.target() != path.start());
        List<String> sentences = new ArrayList<>();
        if (run.status() == Status.DIVERGED) {
            sentences.add(trend.divergence(run.steps()));
            swings.flatMap(found -> overshoot(found, numbers)).ifPresent(sentences::add);
            return sentences;
        }
        sentences.add(trend.describeDirection());
        if (swings.isPresent()) {
            sentences.add(overshoot(swings.get(), numbers)
                    .orElseGet(() -> numbers.say(
                            MessageKey.CURVE_NO_OVERSHOOT,
                            numbers.number(swings.get().target()))));
            sentences.add(settling(swings.get(), path, numbers));
        } else if (path.known() >= FEW && !path.isConstant()) {
            turns(path, numbers).ifPresent(sentences::add);
            trend.first(List.of(Feature.Kind.FLAT))
                    .or(() -> stillMoving(path, numbers))
                    .ifPresent(sentences::add);
        }
        return sentences;
    }

    private static Optional<String> overshoot(Oscillation swings, TrendNumbers numbers) {
        return swings.overshoot()
                .map(far -> numbers.say(
                        MessageKey.CURVE_OVERSHOOTS,
                        numbers.number(swings.target()),
                        numbers.times(swings.passes()),
                        numbers.number(far.value()),
                        RunUnit.STEP.at(far.index(), numbers.texts())));
    }

    private static String settling(Oscillation swings, SeriesTrend path, TrendNumbers numbers) {
        int since = swings.settled().orElse(path.last());
        if (since < path.last() || path.end() == swings.target()) {
            return numbers.say(MessageKey.CURVE_SETTLES, RunUnit.STEP.from(since, numbers.texts()));
        }
        double share = swings.distanceLeft(path);
        double most = swings.tailAmplitude(path);
        if (share > 1 && !numbers.formatEqually(share, 1)) {
            return numbers.say(MessageKey.CURVE_FARTHER);
        }
        return most > 0
                ? numbers.say(MessageKey.CURVE_RESTLESS, numbers.number(most))
                : numbers.say(MessageKey.CURVE_UNSETTLED, numbers.percent(share));
    }

    private static Optional<String> turns(SeriesTrend path, TrendNumbers numbers) {
        if (path.neverFalls() || path.neverRises()) {
            return Optional.of(numbers.say(MessageKey.CURVE_ONE_WAY));
        }
        int rises = Feature.countRises(path);
        return rises > 1
                ? Optional.of(numbers.say(
                        MessageKey.CURVE_TO_AND_FRO,
                        numbers.times(rises),
                        numbers.number(path.lowest().value()),
                        numbers.number(path.highest().value())))
                : Optional.empty();
    }

    private static Optional<String> stillMoving(SeriesTrend path, TrendNumbers numbers) {
        return path.isStillFalling() || path.stillRises()
                ? Optional.of(numbers.say(MessageKey.CURVE_GOES_ON))
                : Optional.empty();
    }
}
