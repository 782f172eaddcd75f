package descenso.view.spoken;

import descenso.phrases.MessageKey;
import descenso.plot.Scale;
import descenso.train.run.Snapshot;
import descenso.train.run.Status;
import descenso.view.trend.Oscillation;
import descenso.view.trend.PointText;
import descenso.view.trend.RunUnit;
import descenso.view.trend.SeriesTrend;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Describes a coordinate over time in words.
 *
 * @param wanted the index of the coordinate, from 0; the last one is used if the run has fewer
 */
record PathText(int wanted, TrendNumbers formatter) {

    /** Minimum number of values of a path that is described. A single step has no course. */
    private static final int FEW = 3;

    static SeriesTrend path(Snapshot run, int coordinate) {
        return SeriesTrend.of(run.steps() + 1, step -> run.history().parameter(step, coordinate), Scale.LINEAR);
    }

    /** Returns at most three sentences. Requires at least one step. */
    List<String> paragraphs(Snapshot run) {
        int coordinate = Math.min(wanted, run.history().coordinates().size() - 1);
        SeriesTrend path = path(run, coordinate);
        String name = run.history().coordinates().get(coordinate);
        TrendText trend = new TrendText(path, name, RunUnit.STEP, false, formatter);
        Optional<Oscillation> swings = PointText.nearestMinimum(run)
                .map(minimum -> Oscillation.of(path, minimum.at(coordinate)))
                .filter(found -> found.target() != path.start());
        List<String> sentences = new ArrayList<>();
        if (run.status() == Status.DIVERGED) {
            sentences.add(trend.divergence(run.steps()));
            swings.flatMap(this::overshoot).ifPresent(sentences::add);
        } else {
            sentences.add(trend.describeDirection());
            sentences.addAll(swings.isPresent() ? about(swings.get(), path) : wandering(path, trend));
        }
        return sentences;
    }

    private List<String> about(Oscillation swings, SeriesTrend path) {
        String passes = overshoot(swings)
                .orElseGet(() -> formatter.say(MessageKey.CURVE_NO_OVERSHOOT, formatter.number(swings.target())));
        return List.of(passes, settling(swings, path));
    }

    private Optional<String> overshoot(Oscillation swings) {
        return swings.overshoot()
                .map(far -> formatter.say(
                        MessageKey.CURVE_OVERSHOOTS,
                        formatter.number(swings.target()),
                        formatter.times(swings.passes()),
                        formatter.number(far.value()),
                        RunUnit.STEP.at(far.index(), formatter.texts())));
    }

    private String settling(Oscillation swings, SeriesTrend path) {
        int since = swings.settled().orElse(path.last());
        boolean hasSettled = since < path.last() || path.end() == swings.target();
        return hasSettled
                ? formatter.say(MessageKey.CURVE_SETTLES, RunUnit.STEP.from(since, formatter.texts()))
                : remainingMotion(swings, path);
    }

    private String remainingMotion(Oscillation swings, SeriesTrend path) {
        double share = swings.distanceLeft(path);
        double most = swings.tailAmplitude(path);
        if (share > 1 && !formatter.formatEqually(share, 1)) {
            return formatter.say(MessageKey.CURVE_FARTHER);
        }
        return most > 0
                ? formatter.say(MessageKey.CURVE_RESTLESS, formatter.number(most))
                : formatter.say(MessageKey.CURVE_UNSETTLED, formatter.percent(share));
    }

    /** Describes the path if no target is known. */
    private List<String> wandering(SeriesTrend path, TrendText trend) {
        List<String> sentences = new ArrayList<>();
        if (path.known() >= FEW && !path.isConstant()) {
            turns(path).ifPresent(sentences::add);
            trend.flat().or(() -> stillMoving(path)).ifPresent(sentences::add);
        }
        return sentences;
    }

    private Optional<String> turns(SeriesTrend path) {
        if (path.neverFalls() || path.neverRises()) {
            return Optional.of(formatter.say(MessageKey.CURVE_ONE_WAY));
        }
        int rises = path.rises();
        return rises > 1
                ? Optional.of(formatter.say(
                        MessageKey.CURVE_TO_AND_FRO,
                        formatter.times(rises),
                        formatter.number(path.lowest().value()),
                        formatter.number(path.highest().value())))
                : Optional.empty();
    }

    private Optional<String> stillMoving(SeriesTrend path) {
        return path.isStillFalling() || path.stillRises()
                ? Optional.of(formatter.say(MessageKey.CURVE_GOES_ON))
                : Optional.empty();
    }
}
