package descenso.view;

import descenso.course.Experiment;
import descenso.phrases.Language;
import descenso.phrases.Phrase;
import descenso.phrases.Phrases;
import descenso.plot.Axis;
import descenso.plot.BallChart;
import descenso.plot.Bars;
import descenso.plot.ContourMap;
import descenso.plot.Curve;
import descenso.plot.Drawing;
import descenso.plot.LineChart;
import descenso.plot.Range;
import descenso.plot.Samples;
import descenso.plot.Scale;
import descenso.train.History;
import descenso.train.Measures;
import descenso.train.Outcome;
import descenso.train.Snapshot;
import descenso.train.Status;
import descenso.tui.Glyphs;
import descenso.tui.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Stream;

/**
 * What is drawn of runs, as far as they are.
 *
 * @param names of the runs, shorter than their labels where they need not be told from runs elsewhere
 * @param how the choices that a learner has
 */
public record LabPicture(List<Snapshot> runs, List<String> names, View how, Language language, Speech speech) {

    /** The share of the past in a smoothed curve. */
    private static final double SMOOTHING = 0.9;

    /** Times the distance of the start: further off, a run is not waited for. */
    private static final double FAR = 2.5;

    /** Times what is to be seen. */
    private static final double MARGIN = 1.1;

    /**
     * What a learner has chosen to see.
     *
     * @param only the number of the one run that is drawn; all of them where there is none
     * @param chosen the number of the run that is drawn over the others
     * @param flipsScale whether the vertical axis is the other one than by default
     * @param step the one that is looked at; the last where there is none
     * @param hasLegend whether the picture itself tells whose mark is whose
     * @param coordinate of which path and steps are drawn, from 0
     */
    public record View(
            OptionalInt only,
            int chosen,
            boolean flipsScale,
            boolean isSmooth,
            OptionalInt step,
            int coordinate,
            boolean hasLegend) {}

    /** The losses of all runs of an experiment, with a legend; of a signal, which has no loss, the paths. */
    public static Drawing of(Experiment experiment, Outcome outcome, Language language, Size size) {
        Speech speech = new Speech(Phrases.in(language), Glyphs.UNICODE);
        List<Snapshot> runs = outcome.runs().stream().map(Snapshot::of).toList();
        List<String> names = new LabNames(false, language, speech).of(runs);
        View how = new View(OptionalInt.empty(), 0, false, false, OptionalInt.empty(), 0, true);
        Picture first = Stream.of(Picture.RATE, Picture.LOSS)
                .filter(Picture.of(experiment)::contains)
                .findFirst()
                .orElse(Picture.PATH);
        return new LabPicture(runs, names, how, language, speech).drawing(first, size);
    }

    public Drawing drawing(Picture picture, Size size) {
        return runs.isEmpty() ? losses().drawing(size) : begun(picture, size);
    }

    private Drawing begun(Picture picture, Size size) {
        return switch (picture) {
            case RATE -> rates().drawing(size);
            case LOSS, HEATMAP -> isOfEpochs() ? epochs().drawing(size) : losses().drawing(size);
            case ACCURACY -> accuracies().drawing(size);
            case PATH -> paths().drawing(size);
            case STEPS -> steps().drawing(size);
            case LANDSCAPE -> landscape(size);
            case BARS -> bars().drawing(size);
        };
    }

    /** A single step is none of epochs. */
    private boolean isOfEpochs() {
        return how.step().isEmpty() && runs.stream().anyMatch(run -> run.epochs() > 0);
    }

    private LineChart losses() {
        return chart(
                Phrase.AXIS_LOSS,
                Phrase.AXIS_STEP,
                usualOfLosses(),
                curves(run -> series(run.steps() + 1, run.history()::loss)));
    }

    /** Of the runs whose rate never falls. */
    private LineChart rates() {
        List<Curve> curves = new ArrayList<>();
        for (int run = 0; run < runs.size(); run++) {
            if (isDrawn(run) && rises(runs.get(run))) {
                curves.add(curve(run, OverRate.of(runs.get(run))));
            }
        }
        Range range = OverRate.range(runs.stream().filter(LabPicture::rises).toList());
        Axis across =
                Axis.of(speech.say(Phrase.AXIS_RATE), Scale.LOG, this::written).fixed(range);
        LineChart chart = chart(Phrase.AXIS_LOSS, across, usualOfLosses(), curves);
        return how.step().isPresent()
                ? chart.at(OverRate.rate(chosen().trial(), how.step().getAsInt()))
                : chart;
    }

    private static boolean rises(Snapshot run) {
        return !run.trial().schedule().falls();
    }

    private Snapshot chosen() {
        return runs.get(Math.min(how.chosen(), runs.size() - 1));
    }

    /** Of what falls below zero there is no logarithm. */
    private Scale usualOfLosses() {
        boolean isPositive =
                runs.stream().noneMatch(run -> run.measures().getOrDefault(Measures.SMALLEST_LOSS, 1.0) < 0);
        return isPositive ? Scale.LOG : Scale.LINEAR;
    }

    /** Train loss in full, validation dotted, as the title says: so the legend names each run once. */
    private LineChart epochs() {
        List<Curve> curves = new ArrayList<>();
        curves.addAll(
                curves(run -> series(run.epochs(), i -> run.history().epoch(i).trainLoss())));
        if (runs.stream().anyMatch(run -> run.trial().problem().hasValidation())) {
            curves(run -> series(run.epochs(), i -> run.history().epoch(i).validationLoss()))
                    .forEach(curve -> curves.add(curve.dotted().nameless()));
        }
        return chart(Phrase.AXIS_LOSSES, Phrase.AXIS_EPOCH, Scale.LOG, curves);
    }

    private LineChart accuracies() {
        return chart(
                Phrase.AXIS_ACCURACY,
                Phrase.AXIS_EPOCH,
                Scale.LINEAR,
                curves(run ->
                        series(run.epochs(), i -> Losses.accuracy(run.history().epoch(i)))));
    }

    private LineChart paths() {
        return chart(
                Phrase.AXIS_PATH,
                Phrase.AXIS_STEP,
                Scale.LINEAR,
                curves(run -> series(run.steps() + 1, step -> run.history().parameter(step, coordinate(run)))));
    }

    /** Of a scale that shows zero there is no logarithm, so the size alone is drawn there. */
    private LineChart steps() {
        boolean isLog = how.flipsScale();
        return chart(
                Phrase.AXIS_STEPS,
                Phrase.AXIS_STEP,
                Scale.LINEAR,
                curves(run -> later(run.steps(), step -> isLog ? Math.abs(stepped(run, step)) : stepped(run, step))));
    }

    private double stepped(Snapshot run, int step) {
        return stepped(run, step, coordinate(run));
    }

    private static double stepped(Snapshot run, int step, int coordinate) {
        double moved = run.history().parameter(step, coordinate) - run.history().parameter(step - 1, coordinate);
        return moved / run.trial().rate(step - 1);
    }

    private int coordinate(Snapshot run) {
        return Math.min(how.coordinate(), run.history().coordinates().size() - 1);
    }

    /** The ground that the chosen run is on, and all runs that are on it. */
    private Drawing landscape(Size size) {
        Snapshot chosen = chosen();
        Terrain terrain = new Terrain(chosen.trial().problem(), how.hasLegend(), speech);
        List<String> coordinates = chosen.history().coordinates();
        boolean isLine = coordinates.size() == 1;
        List<Curve> curves = onGround(chosen, run -> new Way(visible(run), run.history(), 0, isLine ? 0 : 1));
        int selected = Math.max(0, numbered(curves, how.chosen()));
        Axis x = axis(coordinates.get(0));
        return isLine
                ? BallChart.of(
                                terrain::at,
                                curves,
                                terrain.spots(chosen),
                                x.fixed(around(chosen)),
                                axis(speech.say(Phrase.AXIS_LOSS)))
                        .selecting(selected)
                        .drawing(size)
                : ContourMap.of(terrain::at, curves, terrain.spots(chosen), x, axis(coordinates.get(1)))
                        .aiming(speech.say(Phrase.PICTURE_AIM))
                        .selecting(selected)
                        .drawing(size);
    }

    /** The place of the curve with that number; -1 where there is none. */
    private static int numbered(List<Curve> curves, int number) {
        return curves.stream().map(Curve::number).toList().indexOf(number);
    }

    /** As far to either side of zero as the runs have been, but not as far as one that flew off. */
    private Range around(Snapshot chosen) {
        double start = Math.abs(chosen.history().parameter(0, 0));
        double most = start;
        for (Snapshot run : runs) {
            for (int step = 0; step < visible(run); step++) {
                double distance = Math.abs(run.history().parameter(step, 0));
                most = distance <= FAR * start ? Math.max(most, distance) : most;
            }
        }
        double reach = most == 0 ? 1 : MARGIN * most;
        return new Range(-reach, reach);
    }

    private List<Curve> onGround(Snapshot chosen, Function<Snapshot, Samples> way) {
        List<Curve> curves = new ArrayList<>();
        for (int run = 0; run < runs.size(); run++) {
            boolean isThere =
                    runs.get(run).trial().problem().equals(chosen.trial().problem());
            if (isThere && isDrawn(run)) {
                curves.add(plain(run, way.apply(runs.get(run))));
            }
        }
        return curves;
    }

    /** Points that were passed, up to the step that is looked at. */
    private int visible(Snapshot run) {
        return 1 + Math.min(run.steps(), how.step().orElse(run.steps()));
    }

    private record Way(int size, History history, int across, int up) implements Samples {

        @Override
        public double x(int i) {
            return history.parameter(i, across);
        }

        @Override
        public double y(int i) {
            return history.parameter(i, up);
        }
    }

    /** Each coordinate's last step, in learning rates. */
    private Bars bars() {
        List<Bars.Group> groups = new ArrayList<>();
        List<String> coordinates = runs.stream()
                .findFirst()
                .map(run -> run.history().coordinates())
                .orElse(List.of());
        for (int coordinate = 0; coordinate < coordinates.size(); coordinate++) {
            groups.add(new Bars.Group(coordinates.get(coordinate), items(coordinate)));
        }
        Scale scale = how.flipsScale() ? Scale.LOG : Scale.LINEAR;
        return new Bars(groups, scale, speech.say(Phrase.PICTURE_BARS_TITLE), this::written);
    }

    private List<Bars.Item> items(int coordinate) {
        List<Bars.Item> items = new ArrayList<>();
        for (int run = 0; run < runs.size(); run++) {
            int step = visible(runs.get(run)) - 1;
            if (isDrawn(run) && step > 0) {
                items.add(new Bars.Item(names.get(run), run, stepped(runs.get(run), step, coordinate)));
            }
        }
        return items;
    }

    private List<Curve> curves(Function<Snapshot, Samples> samples) {
        List<Curve> curves = new ArrayList<>();
        for (int run = 0; run < runs.size(); run++) {
            if (isDrawn(run)) {
                curves.add(curve(run, samples.apply(runs.get(run))));
            }
        }
        return curves;
    }

    private boolean isDrawn(int run) {
        return how.only().isEmpty() || how.only().getAsInt() == run;
    }

    private Curve curve(int run, Samples samples) {
        Curve curve = plain(run, samples);
        return how.isSmooth() ? curve.smoothed(SMOOTHING) : curve;
    }

    private Curve plain(int run, Samples samples) {
        Curve curve = Curve.of(how.hasLegend() ? names.get(run) : "", run, samples);
        return runs.get(run).status() == Status.DIVERGED ? curve.diverging() : curve;
    }

    private Axis axis(String title) {
        return Axis.of(title, Scale.LINEAR, this::written);
    }

    private String written(double value) {
        return speech.glyphs().write(new Digits(language).rough(value));
    }

    /** Over steps or epochs. */
    private LineChart chart(Phrase y, Phrase x, Scale usual, List<Curve> curves) {
        Axis across = Axis.of(speech.say(x), Scale.LINEAR, this::written).fixed(extent(x));
        LineChart chart = chart(y, across, usual, curves);
        return how.step().isPresent() ? chart.at(how.step().getAsInt()) : chart;
    }

    private LineChart chart(Phrase y, Axis across, Scale usual, List<Curve> curves) {
        Scale scale = how.flipsScale() ? (usual == Scale.LOG ? Scale.LINEAR : Scale.LOG) : usual;
        LineChart chart = LineChart.of(curves, across, Axis.of(speech.say(y, coordinateName()), scale, this::written));
        LineChart noted = how.isSmooth() ? chart.noted(speech.say(Phrase.PICTURE_SMOOTHED)) : chart;
        int selected = numbered(curves, how.chosen());
        return selected >= 0 ? noted.selecting(selected) : noted;
    }

    private String coordinateName() {
        return runs.stream()
                .map(run -> run.history().coordinates())
                .filter(names -> !names.isEmpty())
                .findFirst()
                .map(names -> names.get(Math.min(how.coordinate(), names.size() - 1)))
                .orElse("");
    }

    /** To the end where it is known, so that the axis stands still; else a little further than the runs are. */
    private Range extent(Phrase x) {
        boolean isEpochs = x == Phrase.AXIS_EPOCH;
        int most = 1;
        for (Snapshot run : runs) {
            most = Math.max(most, isEpochs ? RunLength.epochs(run) : RunLength.rounded(run));
        }
        return new Range(0, most);
    }

    private static Samples series(int count, IntToDoubleFunction values) {
        return new Series(count, 0, values);
    }

    /** From the first step on. */
    private static Samples later(int count, IntToDoubleFunction values) {
        return new Series(count, 1, values);
    }

    private record Series(int size, int first, IntToDoubleFunction values) implements Samples {

        @Override
        public double x(int i) {
            return first + i;
        }

        @Override
        public double y(int i) {
            return values.applyAsDouble(first + i);
        }
    }
}
