package descenso.view.chart;

import descenso.phrases.MessageKey;
import descenso.plot.Bars;
import descenso.plot.LineChart;
import descenso.plot.Scale;
import descenso.train.run.Snapshot;
import descenso.train.run.Status;
import descenso.view.trend.Extremum;
import descenso.view.trend.Feature;
import descenso.view.trend.Oscillation;
import descenso.view.trend.RunUnit;
import descenso.view.trend.SeriesTrend;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** A coordinate over time; its steps in learning rates over time; and the last steps of all coordinates. */
final class CoordinatePlots {

    /** Minimum number of values of a path that is described. A single step has no course. */
    private static final int FEW = 3;

    /** Maximum number of coordinates that are listed; a listener can hardly remember more. */
    private static final int MOST = 6;

    /** Minimum ratio of the largest values of two runs that differ so much that a linear scale hides one of them. */
    private static final double FAR = 1e4;

    private CoordinatePlots() {}

    /** Tests whether a coordinate is never negative, and its largest values in two runs differ very much. */
    static boolean positionsDiffer(List<Snapshot> runs, int coordinate) {
        return differ(runs, coordinate, 0, (run, shown) -> step -> run.history().parameter(step, shown));
    }

    /** Tests whether the largest steps of a coordinate, in learning rates, differ very much in two runs. */
    static boolean stepsDiffer(List<Snapshot> runs, int coordinate) {
        return differ(runs, coordinate, 1, (run, shown) -> step -> Math.abs(inRates(run, step, shown)));
    }

    private static boolean differ(
            List<Snapshot> runs, int coordinate, int first, BiFunction<Snapshot, Integer, IntToDoubleFunction> values) {
        List<DoubleSummaryStatistics> ranges = runs.stream()
                .filter(run -> run.status() != Status.DIVERGED)
                .map(run -> {
                    int shown = Math.min(coordinate, run.history().coordinates().size() - 1);
                    return IntStream.rangeClosed(first, run.steps())
                            .mapToDouble(values.apply(run, shown))
                            .filter(Double::isFinite)
                            .summaryStatistics();
                })
                .toList();
        DoubleSummaryStatistics largest = ranges.stream()
                .mapToDouble(DoubleSummaryStatistics::getMax)
                .filter(most -> most > 0)
                .summaryStatistics();
        return ranges.stream().allMatch(range -> range.getMin() >= 0)
                && largest.getCount() > 1
                && largest.getMax() >= FAR * largest.getMin();
    }

    /** Returns the chart of a coordinate. */
    static LineChart pathChart(PlotRuns runs) {
        Function<Snapshot, IntToDoubleFunction> path =
                run -> step -> run.history().parameter(step, runs.coordinate(run));
        return runs.byStep(
                MessageKey.AXIS_PATH,
                Scale.LINEAR,
                0,
                path,
                (former, from, to) -> former.path(runs.coordinate(runs.chosen()), from, to));
    }

    static List<String> pathSentences(Snapshot run, PlotRuns runs) {
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
        sentences.add(trend.describe(MessageKey.CURVE_GOES));
        if (swings.isPresent()) {
            String target = numbers.number(swings.get().target());
            sentences.add(overshoot(swings.get(), numbers)
                    .orElseGet(() -> numbers.say(MessageKey.CURVE_NO_OVERSHOOT, target)));
            sentences.add(settling(swings.get(), path, numbers));
        } else if (path.known() >= FEW && !path.isConstant()) {
            turns(path, numbers).ifPresent(sentences::add);
            boolean goesOn = path.isStillFalling() || path.stillRises();
            trend.first(List.of(Feature.Kind.FLAT))
                    .or(() -> goesOn ? Optional.of(numbers.say(MessageKey.CURVE_GOES_ON)) : Optional.empty())
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
                        numbers.atStep(far.index())));
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

    /**
     * Returns the chart of the steps of a coordinate; their absolute values on the logarithmic scale, which has no
     * negative numbers.
     */
    static LineChart sizeChart(PlotRuns runs) {
        return runs.byStep(MessageKey.AXIS_STEPS, Scale.LINEAR, 1, run -> step -> {
            double inRates = inRates(run, step, runs.coordinate(run));
            return runs.how().flipsScale() ? Math.abs(inRates) : inRates;
        });
    }

    /** Returns the signed change of a coordinate in an update, counted from 1, in learning rates. */
    private static double inRates(Snapshot run, int step, int coordinate) {
        double moved = run.history().parameter(step, coordinate) - run.history().parameter(step - 1, coordinate);
        return moved / run.trial().rate(step - 1);
    }

    /** Returns a step in learning rates, as described; 0 if a schedule has reduced the rate to 0. */
    private static double spoken(Snapshot run, int step, int coordinate) {
        return run.trial().rate(step - 1) == 0 ? 0 : inRates(run, step, coordinate);
    }

    static List<String> sizeSentences(Snapshot run, PlotRuns runs) {
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
                        numbers.atStep(largest.index() + 1),
                        last);
    }

    /** Returns the chart of the last step of each coordinate as bars; before the first one, names without bars. */
    static Bars barChart(PlotRuns runs) {
        List<String> coordinates = runs.all().get(0).history().coordinates();
        List<Bars.Group> groups = IntStream.range(0, coordinates.size())
                .mapToObj(i -> new Bars.Group(
                        coordinates.get(i),
                        runs.drawnRuns().stream()
                                .map(drawn ->
                                        new Bars.Item(drawn.name(), drawn.curve(), lastStep(runs, drawn.run(), i)))
                                .toList()))
                .toList();
        Scale scale = runs.how().flipsScale() ? Scale.LOG : Scale.LINEAR;
        boolean hasAll = runs.all().stream().allMatch(Snapshot::keepsAllParameters);
        int kept = runs.chosen().history().coordinates().size();
        MessageKey key = hasAll ? MessageKey.PICTURE_BARS_TITLE : MessageKey.PICTURE_BARS_FIRST;
        String title = runs.texts().say(key, kept);
        String scaled = scale == Scale.LOG ? runs.texts().say(MessageKey.AXIS_LOG, title) : title;
        return new Bars(groups, scale, scaled, runs::written, runs.how().coordinate());
    }

    /** Returns the last step of a coordinate in learning rates; NaN before the first one. */
    private static double lastStep(PlotRuns runs, Snapshot run, int coordinate) {
        int steps = runs.steps(run);
        return steps == 0 ? Double.NaN : inRates(run, steps, coordinate);
    }

    /** Returns one sentence. */
    static List<String> barSentences(Snapshot run, PlotRuns runs) {
        List<String> names = run.history().coordinates();
        TrendNumbers numbers = runs.numbers();
        double[] steps = IntStream.range(0, names.size())
                .mapToDouble(coordinate -> spoken(run, run.steps(), coordinate))
                .toArray();
        if (!DoubleStream.of(steps).allMatch(Double::isFinite)) {
            return List.of(numbers.diverged(run));
        }
        if (steps.length <= MOST) {
            return List.of(numbers.say(
                    MessageKey.CURVE_BARS,
                    IntStream.range(0, steps.length)
                            .mapToObj(i -> numbers.say(MessageKey.CURVE_BAR, names.get(i), numbers.number(steps[i])))
                            .collect(Collectors.joining("; "))));
        }
        Extremum least = Extremum.smallest(steps.length, i -> steps[i]).orElseThrow();
        Extremum most = Extremum.largest(steps.length, i -> steps[i]).orElseThrow();
        return List.of(numbers.say(
                MessageKey.CURVE_MANY_BARS,
                Integer.toString(steps.length),
                numbers.number(least.value()),
                names.get(least.index()),
                numbers.number(most.value()),
                names.get(most.index())));
    }
}
