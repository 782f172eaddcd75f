package descenso.view.chart;

import descenso.phrases.MessageKey;
import descenso.plot.Bars;
import descenso.plot.Drawing;
import descenso.plot.Scale;
import descenso.train.run.Snapshot;
import descenso.train.run.Trial;
import descenso.tui.Size;
import descenso.view.trend.Extremum;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Each coordinate's last step, in learning rates, as bars. */
record StepBarPlot() implements LabPlot {

    /** Maximum number of coordinates that are listed; a listener can hardly remember more. */
    private static final int MOST = 6;

    @Override
    public MessageKey name() {
        return MessageKey.PLOT_BARS;
    }

    @Override
    public boolean applies(List<Trial> trials) {
        return !trials.get(0).problem().coordinates().isEmpty();
    }

    @Override
    public boolean hasCurves() {
        return false;
    }

    @Override
    public boolean hasScale() {
        return true;
    }

    @Override
    public Drawing draw(PlotRuns runs, Size size) {
        List<String> coordinates = runs.all().get(0).history().coordinates();
        List<Bars.Group> groups = IntStream.range(0, coordinates.size())
                .mapToObj(i -> new Bars.Group(coordinates.get(i), items(runs, i)))
                .toList();
        Scale scale = runs.how().flipsScale() ? Scale.LOG : Scale.LINEAR;
        return Bars.of(groups, scale, title(runs), runs::written)
                .withSelected(runs.how().coordinate())
                .drawing(size);
    }

    /** Returns the title. It contains the number of coordinates if the runs do not record all of them. */
    private static String title(PlotRuns runs) {
        boolean hasAll = runs.all().stream().allMatch(Snapshot::keepsAllParameters);
        int kept = runs.chosen().history().coordinates().size();
        return hasAll
                ? runs.texts().say(MessageKey.PICTURE_BARS_TITLE)
                : runs.texts().say(MessageKey.PICTURE_BARS_FIRST, Integer.toString(kept));
    }

    private static List<Bars.Item> items(PlotRuns runs, int coordinate) {
        return runs.drawnRuns().stream()
                .filter(drawn -> runs.steps(drawn.run()) > 0)
                .map(drawn -> new Bars.Item(
                        drawn.name(),
                        drawn.curve(),
                        StepSizePlot.inRates(drawn.run(), runs.steps(drawn.run()), coordinate)))
                .toList();
    }

    /** Returns one sentence. */
    @Override
    public List<String> sentences(Snapshot run, PlotRuns runs) {
        List<String> names = run.history().coordinates();
        TrendNumbers numbers = runs.numbers();
        double[] steps = IntStream.range(0, names.size())
                .mapToDouble(coordinate -> StepSizePlot.spoken(run, run.steps(), coordinate))
                .toArray();
        if (!IntStream.range(0, steps.length).allMatch(i -> Double.isFinite(steps[i]))) {
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
