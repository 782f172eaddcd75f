package descenso.view.chart;

import descenso.course.experiment.Experiment;
import descenso.course.experiment.FirstView;
import descenso.phrases.Language;
import descenso.phrases.MessageKey;
import descenso.phrases.Messages;
import descenso.plot.Axis;
import descenso.plot.Curve;
import descenso.plot.Drawing;
import descenso.plot.LineChart;
import descenso.plot.Range;
import descenso.plot.Samples;
import descenso.plot.Scale;
import descenso.train.Outcome;
import descenso.train.run.History;
import descenso.train.run.Measures;
import descenso.train.run.Snapshot;
import descenso.train.run.Status;
import descenso.train.run.Trial;
import descenso.tui.CharacterSet;
import descenso.tui.Size;
import descenso.view.table.ExperimentLabels;
import descenso.view.table.NamedRun;
import descenso.view.table.RunLabels;
import descenso.view.table.SweepMap;
import descenso.view.text.UiText;
import descenso.view.trend.RunFacts;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The runs of a picture, with the learner's choices and their sweep if they have one: creates curves, charts and texts.
 */
public record PlotRuns(List<NamedRun> runs, View how, Optional<SweepMap> sweep, List<FormerRun> former, UiText texts) {

    /** Creates runs that have replaced no others. */
    public PlotRuns(List<NamedRun> runs, View how, Optional<SweepMap> sweep, UiText texts) {
        this(runs, how, sweep, List.of(), texts);
    }

    /** Returns these runs before those that they have replaced, which are drawn faintly. */
    public PlotRuns before(List<FormerRun> others) {
        return new PlotRuns(runs, how, sweep, others, texts);
    }

    /** Weight of the previous values in a smoothed curve, from 0 to 1. */
    static final double SMOOTHING = 0.9;

    /**
     * The choices of a learner about the pictures.
     *
     * @param only the indices of the only runs that are drawn, from 0; empty if all are drawn
     * @param chosen the index of the run that is drawn on top of the others
     * @param flipsScale whether the vertical axis has the scale other than the default; for a surface over two
     *     coordinates, whether each axis has a scale of its own
     * @param step the marked step; empty for the last one
     * @param coordinate the index of the coordinate of paths and steps, from 0; the last one is used if a run has fewer
     * @param hasLegend whether the picture itself explains the marks of the runs
     * @param window the steps that are shown, or the epochs of a picture by epoch; empty for all
     */
    public record View(
            Set<Integer> only,
            int chosen,
            boolean flipsScale,
            boolean isSmooth,
            OptionalInt step,
            int coordinate,
            boolean hasLegend,
            Optional<Range> window) {

        public View {
            only = Set.copyOf(only);
        }

        /** Returns what an author wants to be shown first of the given trials, without a legend. */
        public static View first(FirstView first, List<Trial> trials) {
            List<Integer> drawn = first.drawn(trials);
            int chosen = drawn.stream().findFirst().orElse(0);
            return new View(
                    Set.copyOf(drawn), chosen, first.isFlipped(), false, OptionalInt.empty(), 0, false, window(first));
        }

        /** Returns the steps or epochs that an author wants to be shown first; empty for all. */
        public static Optional<Range> window(FirstView first) {
            return first.from().isEmpty() && first.to().isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Range(first.from().orElse(0), first.to().orElse(Integer.MAX_VALUE)));
        }

        /** Returns the same view with the default scale, or with the other one. */
        public View withScale(boolean isFlipped) {
            return with(isFlipped, window);
        }

        private View with(boolean isFlipped, Optional<Range> part) {
            return new View(only, chosen, isFlipped, isSmooth, step, coordinate, hasLegend, part);
        }

        /** Returns the same view with a legend. */
        public View withLegend() {
            return new View(only, chosen, flipsScale, isSmooth, step, coordinate, true, window);
        }

        /** Returns the view of all runs on the default scale, with a legend. */
        public static View ofAll(int coordinate) {
            return new View(Set.of(), 0, false, false, OptionalInt.empty(), coordinate, true, Optional.empty());
        }
    }

    /** Draws the losses of all runs of an experiment, with a legend; the paths of a signal, which has no loss. */
    public static Drawing drawing(Experiment experiment, Outcome outcome, Language language, Size size) {
        UiText texts = new UiText(Messages.in(language), CharacterSet.UNICODE);
        List<Snapshot> runs = outcome.runs().stream().map(Snapshot::of).toList();
        List<String> names = RunLabels.names(runs, false, ExperimentLabels.of(experiment, texts));
        PlotRuns all = new PlotRuns(NamedRun.inOrder(runs, names), View.ofAll(0), Optional.empty(), texts);
        return LabPlot.ofResults(experiment).drawing(all, size);
    }

    /** Returns the same picture from the start to the end of its window, as long as no run has reached the window. */
    public PlotRuns onTheWay() {
        return how.window()
                .filter(part -> window().isEmpty())
                .map(part -> within(new Range(0, part.max())))
                .orElse(this);
    }

    /** Returns the same picture with only a part of its steps or epochs. */
    public PlotRuns within(Range part) {
        return new PlotRuns(runs, how.with(how.flipsScale(), Optional.of(part)), sweep, former, texts);
    }

    /** Returns the runs that are drawn. */
    List<NamedRun> drawnRuns() {
        return how.only().isEmpty()
                ? runs
                : IntStream.range(0, runs.size())
                        .filter(how.only()::contains)
                        .mapToObj(runs::get)
                        .toList();
    }

    /** Returns the runs that are drawn, which the axes must fit. */
    List<Snapshot> snapshots() {
        return drawnRuns().stream().map(NamedRun::run).toList();
    }

    /** Returns all runs, drawn or not. */
    List<Snapshot> all() {
        return runs.stream().map(NamedRun::run).toList();
    }

    /** Returns the run that is drawn on top of the others. Requires at least one run. */
    Snapshot chosen() {
        return runs.get(Math.min(how.chosen(), runs.size() - 1)).run();
    }

    /** Returns the index of the selected run's curve, from 0. Empty if it has none. */
    OptionalInt chosen(List<Curve> curves) {
        return IntStream.range(0, curves.size())
                .filter(place -> !curves.get(place).isFaint())
                .filter(place -> curves.get(place).number()
                        == runs.get(Math.min(how.chosen(), runs.size() - 1)).curve())
                .findFirst();
    }

    /** Returns the last step that is shown: at most the marked one. */
    int steps(Snapshot run) {
        return Math.min(last(run.steps()), how.step().orElse(run.steps()));
    }

    /**
     * Returns the window; empty as long as no run has reached it, so that the picture is not blank on the way to it.
     */
    private Optional<Range> window() {
        return how.window()
                .filter(window -> window.min() <= 0
                        || runs.stream()
                                .map(NamedRun::run)
                                .anyMatch(run -> (run.epochs() > 0 ? run.epochs() - 1 : run.steps()) > window.min()));
    }

    /** Returns the first step or epoch of the window, at most the given last one. */
    int first(int last) {
        return window().map(window -> (int) Math.min(window.min(), last)).orElse(0);
    }

    /** Returns the last step or epoch that is in the window, at most the given last one. */
    int last(int last) {
        return window().map(window -> (int) Math.min(window.max(), last)).orElse(last);
    }

    /** Tests whether any run has epochs. */
    boolean haveEpochs() {
        return runs.stream().anyMatch(drawn -> drawn.run().epochs() > 0);
    }

    /** Tests whether pictures show the epochs of a run: not if it has only one, whose steps they show. */
    public static boolean isByEpoch(Trial trial) {
        return RunFacts.epochs(trial.limit().steps(), trial.problem().stepsPerEpoch()) > 1;
    }

    /** Tests whether any run is shown by epoch. */
    boolean areByEpoch() {
        return runs.stream().anyMatch(drawn -> isByEpoch(drawn.run().trial()));
    }

    /** Returns the curves of the replaced runs of drawn ones, and then the given curves over them. */
    List<Curve> overFormer(List<Curve> curves, FormerRun.Values values) {
        int from = first(Integer.MAX_VALUE);
        int to = last(Integer.MAX_VALUE);
        Stream<Curve> faint = former.stream()
                .filter(run -> curves.stream().anyMatch(curve -> curve.number() == run.curve()))
                .map(run -> Curve.faint(run.curve(), values.of(run, from, to)));
        return Stream.concat(faint, curves.stream()).toList();
    }

    /** Returns the index of the coordinate that is shown, from 0. */
    int coordinate(Snapshot run) {
        return Math.min(how.coordinate(), run.history().coordinates().size() - 1);
    }

    /** Returns the curves of the runs that fulfil a condition, smoothed if the learner chose so. */
    List<Curve> curves(Predicate<Snapshot> filter, Function<Snapshot, Samples> samples) {
        List<Curve> exact = exact(filter, samples);
        return how.isSmooth()
                ? exact.stream().map(curve -> curve.smoothed(SMOOTHING)).toList()
                : exact;
    }

    /** Returns the curves without smoothing. */
    List<Curve> exact(Predicate<Snapshot> filter, Function<Snapshot, Samples> samples) {
        return drawnRuns().stream()
                .filter(drawn -> filter.test(drawn.run()))
                .map(drawn -> curve(drawn, samples.apply(drawn.run())))
                .toList();
    }

    private Curve curve(NamedRun drawn, Samples samples) {
        Curve curve = Curve.of(how.hasLegend() ? drawn.name() : "", drawn.curve(), samples);
        return drawn.run().status() == Status.DIVERGED ? curve.withDivergence() : curve;
    }

    /** Returns a curve by epoch for each run. */
    List<Curve> epochCurves(ToDoubleFunction<History.Epoch> measured) {
        return curves(run -> true, run -> {
            int first = first(run.epochs() - 1);
            double[] values = IntStream.rangeClosed(first, last(run.epochs() - 1))
                    .mapToDouble(epoch -> measured.applyAsDouble(run.history().epoch(epoch)))
                    .toArray();
            return Samples.of(values.length, i -> first + i, i -> values[i]);
        });
    }

    /** Returns a chart of curves by epoch, with the usual scale unless the learner chose the other one. */
    LineChart byEpoch(MessageKey y, Scale usual, List<Curve> curves) {
        return chart(
                part(title(y), MessageKey.PICTURE_EPOCHS, PlotRuns::knownEpochs),
                usual,
                whole(MessageKey.AXIS_EPOCH, RunFacts::axisEpochs),
                curves);
    }

    /**
     * Returns a chart of values by step without those of replaced runs.
     *
     * @see #byStep(MessageKey, Scale, int, Function, FormerRun.Values)
     */
    LineChart byStep(MessageKey y, Scale usual, int first, Function<Snapshot, IntToDoubleFunction> values) {
        return byStep(y, usual, first, values, (former, from, to) -> Samples.points());
    }

    /**
     * Returns a chart of values by step, with a cursor at the marked step.
     *
     * @param y the title of the vertical axis, which may contain the name of the coordinate
     * @param first the number of the first step that has a value: 0 for the start
     * @param values returns a run's values by step
     * @param formerValues the values of the replaced runs
     */
    LineChart byStep(
            MessageKey y,
            Scale usual,
            int first,
            Function<Snapshot, IntToDoubleFunction> values,
            FormerRun.Values formerValues) {
        List<Curve> curves = curves(run -> true, run -> {
            IntToDoubleFunction value = values.apply(run);
            int from = Math.max(first, first(run.steps()));
            return Samples.of(
                    Math.max(0, last(run.steps()) + 1 - from), i -> from + i, i -> value.applyAsDouble(from + i));
        });
        List<Curve> all = overFormer(curves, formerValues);
        LineChart chart = chart(ofSteps(title(y)), usual, whole(MessageKey.AXIS_STEP, RunFacts::axisSteps), all);
        return how.step().isPresent() ? chart.withCursor(how.step().getAsInt()) : chart;
    }

    /** Returns an axis of whole numbers: the window, up to the largest expected length of the runs. */
    private Axis whole(MessageKey title, ToIntFunction<Snapshot> length) {
        int last = Math.max(1, snapshots().stream().mapToInt(length).max().orElse(1));
        Range range = new Range(first(last - 1), last(last));
        return axis(texts.say(title), Scale.LINEAR).withWholeNumbers().withRange(range);
    }

    /** Returns the title of a vertical axis, which may contain the name of the coordinate. */
    String title(MessageKey y) {
        String coordinate = all().stream()
                .filter(run -> !run.history().coordinates().isEmpty())
                .findFirst()
                .map(run -> run.history().coordinates().get(coordinate(run)))
                .orElse("");
        return texts.say(y, coordinate);
    }

    /** Returns a title with the steps that are shown, if these are not all. */
    String ofSteps(String title) {
        return part(
                title,
                MessageKey.PICTURE_STEPS,
                run -> run.status() == Status.RUNNING ? run.trial().limit().steps() : run.steps());
    }

    private static int knownEpochs(Snapshot run) {
        int perEpoch = run.trial().problem().stepsPerEpoch();
        boolean isRunning = run.status() == Status.RUNNING;
        return isRunning ? RunFacts.epochs(run.trial().limit().steps(), perEpoch) : run.epochs() - 1;
    }

    private String part(String title, MessageKey words, ToIntFunction<Snapshot> length) {
        int all = snapshots().stream().mapToInt(length).max().orElse(0);
        int from = first(all);
        int to = last(all);
        return from == 0 && to == all
                ? title
                : texts.say(words, title, texts.count(from), texts.count(to), texts.count(all));
    }

    /** Returns a chart of curves over any horizontal axis, with the selected run on top of the others. */
    LineChart chart(String title, Scale usual, Axis across, List<Curve> curves) {
        Scale other = usual == Scale.LOG ? Scale.LINEAR : Scale.LOG;
        Axis up = how.flipsScale()
                ? axis(texts.say(other == Scale.LOG ? MessageKey.AXIS_LOG : MessageKey.AXIS_LINEAR, title), other)
                : axis(title, usual);
        boolean isBefore = curves.stream().anyMatch(Curve::isFaint);
        String note = isBefore
                ? texts.say(MessageKey.PICTURE_FORMER)
                : how.isSmooth() ? texts.say(MessageKey.PICTURE_SMOOTHED) : "";
        return new LineChart(curves, across, up, note, OptionalDouble.empty(), chosen(curves));
    }

    /** Returns the title of the axis of step losses. With mini-batches, every loss but the last is that of a batch. */
    MessageKey titleOfStepLosses() {
        boolean isOfBatches =
                all().stream().anyMatch(run -> run.trial().problem().stepsPerEpoch() > 1);
        return isOfBatches ? MessageKey.AXIS_BATCH_LOSS : MessageKey.AXIS_LOSS;
    }

    /** Returns the default scale of losses. Negative losses have no logarithm, so their scale is linear. */
    Scale scaleOfLosses() {
        boolean isPositive =
                snapshots().stream().noneMatch(run -> run.measures().getOrDefault(Measures.SMALLEST_LOSS, 1.0) < 0);
        return isPositive ? Scale.LOG : Scale.LINEAR;
    }

    /** Creates an axis with short numbers, with as few digits as distinguish them. */
    Axis axis(String title, Scale scale) {
        Function<List<Double>, DoubleFunction<String>> ticks = values -> {
            DoubleFunction<String> written = texts.numbers().distinguishing(values);
            return value -> texts.encode(written.apply(value));
        };
        return new Axis(title, scale, Optional.empty(), this::written, ticks, false);
    }

    String written(double value) {
        return texts.encode(texts.numbers().threeDigits(value));
    }

    /** Returns a paragraph for each run, after its name. */
    List<String> paragraphs(Function<Snapshot, List<String>> sentences) {
        return runs.stream()
                .map(run -> texts.say(
                        MessageKey.CURVE_OF,
                        run.name(),
                        run.run().steps() == 0
                                ? texts.say(MessageKey.CURVE_NO_STEPS)
                                : String.join(" ", sentences.apply(run.run()))))
                .toList();
    }

    TrendNumbers numbers() {
        return new TrendNumbers(texts);
    }
}
