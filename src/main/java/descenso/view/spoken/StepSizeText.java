package descenso.view.spoken;

import descenso.phrases.MessageKey;
import descenso.plot.Scale;
import descenso.train.run.Snapshot;
import descenso.view.trend.Extremum;
import descenso.view.trend.Oscillation;
import descenso.view.trend.RelativeStep;
import descenso.view.trend.RunUnit;
import descenso.view.trend.SeriesTrend;
import java.util.ArrayList;
import java.util.List;

/**
 * Describes the steps of a coordinate, in learning rates, in words.
 *
 * @param wanted the index of the coordinate, from 0; the last one is used if the run has fewer
 */
record StepSizeText(int wanted, TrendNumbers formatter) {

    /** Returns the steps of a coordinate. The first step has index 0. */
    static SeriesTrend steps(Snapshot run, int coordinate) {
        return SeriesTrend.of(run.steps(), i -> inRates(run, i + 1, coordinate), Scale.LINEAR);
    }

    /** Returns a step in learning rates; 0 if a schedule has reduced the rate to 0. */
    static double inRates(Snapshot run, int step, int coordinate) {
        return run.trial().rate(step - 1) == 0 ? 0 : RelativeStep.of(run, step, coordinate);
    }

    /** Returns at most three sentences. Requires at least one step. */
    List<String> paragraphs(Snapshot run) {
        int coordinate = Math.min(wanted, run.history().coordinates().size() - 1);
        SeriesTrend steps = steps(run, coordinate);
        if (steps.isEmpty()) {
            return List.of(formatter.diverged(run));
        }
        List<String> sentences = new ArrayList<>();
        sentences.add(sizes(steps, run.history().coordinates().get(coordinate)));
        int turns = Oscillation.of(steps, 0).passes();
        if (turns > 0) {
            sentences.add(formatter.say(MessageKey.CURVE_TURNS, formatter.times(turns)));
        }
        if (steps.isCut()) {
            sentences.add(formatter.divergesThen(run));
        }
        return sentences;
    }

    private String sizes(SeriesTrend steps, String name) {
        if (steps.known() == 1) {
            return formatter.say(MessageKey.CURVE_ONLY_STEP, name, formatter.number(steps.start()));
        }
        if (steps.isConstant()) {
            return formatter.say(MessageKey.CURVE_EQUAL_STEPS, name, formatter.number(steps.start()));
        }
        Extremum largest =
                Extremum.largest(steps.known(), i -> Math.abs(steps.at(i))).orElse(steps.highest());
        String first = formatter.number(steps.start());
        String last = formatter.number(steps.end());
        if (formatter.formatEqually(Math.abs(steps.start()), largest.value())) {
            return formatter.say(MessageKey.CURVE_FIRST_LARGEST, name, first, last);
        }
        return largest.index() == steps.last()
                ? formatter.say(MessageKey.CURVE_LAST_LARGEST, name, first, last)
                : formatter.say(
                        MessageKey.CURVE_STEP_SIZES,
                        name,
                        first,
                        formatter.number(steps.at(largest.index())),
                        RunUnit.STEP.at(largest.index() + 1, formatter.texts()),
                        last);
    }
}
