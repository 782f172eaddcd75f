package descenso.view.chart;

import descenso.phrases.MessageKey;
import descenso.plot.Drawing;
import descenso.plot.Scale;
import descenso.train.run.Snapshot;
import descenso.train.run.Trial;
import descenso.tui.Size;
import descenso.view.trend.Extremum;
import descenso.view.trend.Oscillation;
import descenso.view.trend.RunUnit;
import descenso.view.trend.SeriesTrend;
import java.util.ArrayList;
import java.util.List;

/** The steps of a coordinate over time, in learning rates. */
record StepSizePlot() implements LabPlot {

    @Override
    public MessageKey name() {
        return MessageKey.PLOT_STEPS;
    }

    @Override
    public boolean applies(List<Trial> trials) {
        return !trials.get(0).problem().coordinates().isEmpty();
    }

    /**
     * Draws the steps. The logarithmic scale shows their absolute values, because zero and negative numbers have no
     * logarithm.
     */
    @Override
    public Drawing draw(PlotRuns runs, Size size) {
        return runs.byStep(MessageKey.AXIS_STEPS, Scale.LINEAR, 1, run -> step -> {
                    double inRates = inRates(run, step, runs.coordinate(run));
                    return runs.how().flipsScale() ? Math.abs(inRates) : inRates;
                })
                .drawing(size);
    }

    /**
     * Returns the change of a coordinate in one update, in learning rates; negative if the coordinate falls.
     *
     * @param step the update's number, from 1
     */
    static double inRates(Snapshot run, int step, int coordinate) {
        double moved = run.history().parameter(step, coordinate) - run.history().parameter(step - 1, coordinate);
        return moved / run.trial().rate(step - 1);
    }

    /** Returns a step in learning rates, as described; 0 if a schedule has reduced the rate to 0. */
    static double spoken(Snapshot run, int step, int coordinate) {
        return run.trial().rate(step - 1) == 0 ? 0 : inRates(run, step, coordinate);
    }

    @Override
    public List<String> sentences(Snapshot run, PlotRuns runs) {
        TrendNumbers numbers = runs.numbers();
        int coordinate = runs.coordinate(run);
        SeriesTrend steps = SeriesTrend.of(run.steps(), i -> spoken(run, i + 1, coordinate), Scale.LINEAR);
        if (steps.isEmpty()) {
            return List.of(numbers.diverged(run));
        }
        List<String> sentences = new ArrayList<>();
        sentences.add(sizes(steps, run.history().coordinates().get(coordinate), numbers));
        int turns = Oscillation.of(steps, 0).passes();
        if (turns > 0) {
            sentences.add(numbers.say(MessageKey.CURVE_TURNS, numbers.times(turns)));
        }
        if (steps.isCut()) {
            sentences.add(numbers.divergesThen(run));
        }
        return sentences;
    }

    private static String sizes(SeriesTrend steps, String name, TrendNumbers numbers) {
        String first = numbers.number(steps.start());
        String last = numbers.number(steps.end());
        if (steps.known() == 1) {
            return numbers.say(MessageKey.CURVE_ONLY_STEP, name, first);
        }
        if (steps.isConstant()) {
            return numbers.say(MessageKey.CURVE_EQUAL_STEPS, name, first);
        }
        Extremum largest =
                Extremum.largest(steps.known(), i -> Math.abs(steps.at(i))).orElse(steps.highest());
        if (numbers.formatEqually(Math.abs(steps.start()), largest.value())) {
            return numbers.say(MessageKey.CURVE_FIRST_LARGEST, name, first, last);
        }
        return largest.index() == steps.last()
                ? numbers.say(MessageKey.CURVE_LAST_LARGEST, name, first, last)
                : numbers.say(
                        MessageKey.CURVE_STEP_SIZES,
                        name,
                        first,
                        numbers.number(steps.at(largest.index())),
                        RunUnit.STEP.at(largest.index() + 1, numbers.texts()),
                        last);
    }
}
