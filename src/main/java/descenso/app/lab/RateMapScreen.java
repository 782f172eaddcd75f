package descenso.app.lab;

import static descenso.app.screen.CommandTable.to;

import descenso.app.lab.RateMap.RatePoint;
import descenso.app.screen.AppState;
import descenso.app.screen.CommandTable;
import descenso.app.screen.CommandTable.ScreenCommands;
import descenso.app.screen.PlainScreen;
import descenso.app.screen.Screen;
import descenso.app.screen.ScreenFrame;
import descenso.app.screen.Transition;
import descenso.course.experiment.Knob;
import descenso.course.experiment.Setting;
import descenso.expr.NumberText;
import descenso.phrases.MessageKey;
import descenso.plot.Axis;
import descenso.plot.ContourMap;
import descenso.plot.Marker;
import descenso.plot.PointOfInterest;
import descenso.plot.Range;
import descenso.plot.Scale;
import descenso.quiz.NumberAnswer;
import descenso.train.run.Training;
import descenso.tui.Frame;
import descenso.tui.Line;
import descenso.tui.Size;
import descenso.tui.Span;
import descenso.tui.Style;
import descenso.view.chart.LabPlot;
import descenso.view.chart.PlotRuns;
import descenso.view.lab.LabLayout;
import descenso.view.table.NamedRun;
import descenso.view.text.SentenceFormatter;
import descenso.view.text.UiText;
import descenso.widget.LineWrapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A map of the rate of convergence of momentum on a bowl, over learning rate and memory, with the path of the chosen
 * point beside it. The rates are known from theory, so moving the point shows its path at once.
 *
 * @param chosen at first the point of the run
 */
record RateMapScreen(LabScreen lab, RateMap map, RatePoint chosen) implements LabOverlay {

    /** Maximum number of steps of the path: enough to come to rest with good numbers. */
    private static final int PATH = 100;
    /** Columns between the map and the path. */
    private static final int GAP = 2;
    /** Rows of the memories that plain mode tells, 0-based. */
    private static final List<Integer> TOLD = List.of(0, 5, 10, 15, 18, 20, 21);

    private static final CommandTable<RateMapScreen> COMMANDS = CommandTable.<RateMapScreen>empty()
            .bar(
                    MessageKey.ACTION_OPEN,
                    "ENTER",
                    MessageKey.WORD_OPEN,
                    (screen, state, numbers) ->
                            screen.named(numbers, state, at -> at.lab.changeSettings(at.settings(), state)))
            .bar(MessageKey.ACTION_NEXT, "RIGHT", to(screen -> screen.moved(0, 1)))
            .hidden(MessageKey.ACTION_PREVIOUS, "LEFT", to(screen -> screen.moved(0, -1)))
            .hidden(MessageKey.ACTION_UP, "UP", to(screen -> screen.moved(1, 0)))
            .hidden(MessageKey.ACTION_DOWN, "DOWN", to(screen -> screen.moved(-1, 0)))
            .bar(
                    MessageKey.LAB_SWEEP,
                    "w",
                    MessageKey.WORD_SWEEP,
                    (screen, state) -> SweepScreen.over(screen.lab, state))
            .bar(MessageKey.ACTION_BACK, "ESCAPE", MessageKey.WORD_BACK, RateMapScreen::close)
            .and(CommandTable.<RateMapScreen>everywhere())
            .word(MessageKey.WORD_NEXT, RateMapScreen::close)
            .word(
                    MessageKey.WORD_SHOW,
                    (screen, state, numbers) -> screen.named(
                            numbers,
                            state,
                            at -> Transition.output(
                                    List.of(SentenceFormatter.ended(at.words(at.chosen, state.texts()))), at, state)));

    /** Opens the map of the chosen run; empty if there is none for it. */
    static Optional<Transition> over(LabScreen lab, AppState state) {
        return map(lab.withRunning(false)).map(screen -> Transition.to(screen, state));
    }

    private static Optional<RateMapScreen> map(LabScreen still) {
        LabSelection selection = still.selection();
        return selection.trials().stream()
                .skip(selection.row())
                .findFirst()
                .map(still.session().race().trials()::get)
                .flatMap(trial -> RateMap.of(trial, selection.knobs()))
                .map(map -> new RateMapScreen(still, map, map.here()));
    }

    @Override
    public ScreenCommands<RateMapScreen> commands(AppState state) {
        return COMMANDS.on(this, state);
    }

    @Override
    public Screen withLab(LabScreen other, AppState state) {
        return other.session().race() == lab.session().race() ? new RateMapScreen(other, map, chosen) : over(other);
    }

    /** Returns the map of another race, with its own point; the lab if there is none for it. */
    private static Screen over(LabScreen other) {
        return map(other.withRunning(false)).<Screen>map(screen -> screen).orElse(other);
    }

    private Transition close(AppState state) {
        return Transition.to(lab, state);
    }

    private RateMapScreen at(RatePoint other) {
        return new RateMapScreen(lab, map, other);
    }

    private RateMapScreen moved(int rows, int columns) {
        return at(map.moved(chosen, rows, columns));
    }

    /** Returns the settings of the chosen point; none for that of the run, whose numbers may come from expressions. */
    private List<Setting> settings() {
        return chosen.equals(map.here())
                ? List.of()
                : List.of(
                        knob("lr").set(NumberText.of(chosen.rate())),
                        knob("beta").set(NumberText.of(chosen.beta())));
    }

    private Knob knob(String name) {
        return lab.selection().knobs().stream()
                .filter(knob -> knob.name().equals(name) && knob.optimizer().isPresent())
                .findFirst()
                .orElseThrow();
    }

    /** A transition from the screen at a point. */
    private interface AtPoint {
        Transition go(RateMapScreen screen);
    }

    /** Goes on at a typed learning rate and memory; at the chosen point without numbers. */
    private Transition named(String typed, AppState state, AtPoint next) {
        if (typed.isBlank()) {
            return next.go(this);
        }
        List<Double> numbers = Stream.of(typed.strip().split("\\s+", -1))
                .map(word -> NumberAnswer.read(word, "").value().orElse(Double.NaN))
                .toList();
        return numbers.size() == 2 && numbers.get(0) > 0 && numbers.get(1) >= 0 && numbers.get(1) < 1
                ? next.go(at(new RatePoint(numbers.get(0), numbers.get(1))))
                : Transition.refused(MessageKey.RATES_NO_CELL, this, state);
    }

    private String bestWords(UiText texts) {
        return texts.say(MessageKey.RATES_BEST, words(map.best(), texts));
    }

    /** Describes a learning rate and a memory by what they leave of the distance. */
    private String words(RatePoint at, UiText texts) {
        double left = map.left(at.rate(), at.beta());
        String rate = texts.numbers().threeDigits(at.rate());
        String beta = texts.numbers().threeDigits(at.beta());
        return left < 1
                ? texts.say(
                        MessageKey.RATES_CELL,
                        rate,
                        beta,
                        texts.numbers().threeDigits(left),
                        texts.count(map.stepsToMillionth(at)))
                : texts.say(MessageKey.RATES_DIVERGES, rate, beta);
    }

    @Override
    public PlainScreen plainScreen(AppState state) {
        UiText texts = state.texts();
        Stream<String> rows = TOLD.stream().map(row -> words(map.bestOf(row), texts));
        List<String> paragraphs = Stream.concat(
                        Stream.of(
                                new LabText(lab, state).title(MessageKey.RATES_HEADER),
                                texts.say(MessageKey.RATES_FORMULA),
                                bestWords(texts),
                                texts.say(MessageKey.RATES_HERE, words(chosen, texts)),
                                texts.say(MessageKey.RATES_ROWS)),
                        rows)
                .map(SentenceFormatter::ended)
                .toList();
        return new PlainScreen.PlainPage(
                RateMapScreen.class, texts.say(MessageKey.PROMPT_RATES), paragraphs, Optional.empty(), true);
    }

    @Override
    public Frame view(AppState state) {
        ScreenFrame frame = ScreenFrame.whole(state);
        LabLayout layout = new LabLayout(state.size());
        return frame.frame(
                lab.title(MessageKey.RATES_HEADER, state),
                layout.indented(body(layout, state)),
                frame.foot(),
                commands(state));
    }

    /**
     * Returns the map and the path above the words. What is not about the chosen point leaves their least rows to them.
     */
    private List<Line> body(LabLayout layout, AppState state) {
        UiText texts = state.texts();
        List<Line> words = new ArrayList<>(List.of(legend(state)));
        words.addAll(LineWrapper.lines(words(chosen, texts), Style.STRONG, layout.width()));
        for (List<Line> more : List.of(
                LineWrapper.lines(bestWords(texts), Style.TEXT, layout.width()),
                LineWrapper.lines(texts.say(MessageKey.RATES_FORMULA), Style.MUTED, layout.width()))) {
            if (layout.bodyHeight() - words.size() - more.size() >= layout.leastChart()) {
                words.addAll(more);
            }
        }
        int rows = Math.max(1, layout.bodyHeight() - words.size());
        int left = Math.max(1, (layout.width() - GAP) * 3 / 5);
        Size beside = new Size(Math.max(1, layout.width() - GAP - left), rows);
        List<Line> drawn = drawn(new Size(left, rows), state);
        List<Line> path = path(beside, state);
        List<Line> body = new ArrayList<>();
        IntStream.range(0, rows)
                .mapToObj(row -> Line.join(drawn.get(row), Line.spaces(GAP), path.get(row)))
                .forEach(body::add);
        words.forEach(line -> body.add(line.truncate(layout.width())));
        return body;
    }

    /** Returns the meaning of the marks on the map, in a line of the whole width. */
    private Line legend(AppState state) {
        Line legend = Line.spaces(GAP);
        for (PointOfInterest point : points(state.captions())) {
            legend = Line.join(
                    legend,
                    Line.of(
                            new Span(state.raster().sign(point.mark()) + " ", Style.STRONG),
                            new Span(point.name() + "  ", Style.TEXT)));
        }
        UiText texts = state.captions();
        List<Span> spans = new ArrayList<>(List.of(
                new Span(state.raster().sign(Marker.DIVERGED) + " ", Style.WRONG),
                new Span(texts.say(MessageKey.RATES_MARK_NEVER) + "  ", Style.TEXT),
                new Span(texts.say(MessageKey.RATES_SLOW) + " ", Style.TEXT)));
        for (int level = Style.shades().size() - 1; level >= 0; level--) {
            Style shade = Style.shades().get(level);
            spans.add(new Span(String.valueOf(state.raster().shade(level)), shade));
        }
        spans.add(new Span(texts.say(MessageKey.RATES_FAST), Style.TEXT)); // behind the lowest shade, a space
        return Line.join(legend, Line.of(spans.toArray(new Span[0])));
    }

    /** Draws the number of steps over the logarithm of the learning rate and the memory. */
    private List<Line> drawn(Size size, AppState state) {
        UiText texts = state.captions();
        Range up = new Range(RateMap.BETAS.get(0), 1);
        List<PointOfInterest> unnamed = points(texts).stream()
                .map(point -> new PointOfInterest("", point.mark(), point.x(), point.y()))
                .toList();
        DoubleFunction<String> rate = exponent -> texts.encode(texts.numbers().threeDigits(rounded(exponent)));
        DoubleFunction<String> beta = value -> texts.encode(texts.numbers().threeDigits(value));
        Axis x = new Axis(texts.encode("η"), Scale.LINEAR, Optional.of(across()), rate, ticks -> rate, false);
        Axis y = new Axis(texts.encode("β"), Scale.LINEAR, Optional.of(up), beta, ticks -> beta, false);
        return new ContourMap(
                        (exponent, memory) -> map.steps(Math.pow(10, exponent), memory),
                        List.of(),
                        unnamed,
                        x,
                        y,
                        "",
                        OptionalInt.empty())
                .stretched("")
                .marking(Marker.DIVERGED)
                .drawing(size)
                .lines(state.raster());
    }

    /** Returns the range of the logarithm of the learning rate. */
    private Range across() {
        return new Range(place(0), place(map.rates().size() - 1));
    }

    /** Returns the marks on the map, with their names. */
    private List<PointOfInterest> points(UiText texts) {
        return List.of(
                mark(MessageKey.RATES_MARK_BEST, Marker.MINIMUM, map.best(), texts),
                mark(MessageKey.RATES_MARK_HERE, Marker.DISC, chosen, texts));
    }

    /** Marks a point; at the edge of the map if it lies outside. */
    private PointOfInterest mark(MessageKey name, Marker sign, RatePoint at, UiText texts) {
        double place = Math.max(across().min(), Math.min(Math.log10(at.rate()), across().max()));
        return new PointOfInterest(texts.say(name), sign, place, at.beta());
    }

    /** Returns a power of ten with two significant digits, for the numbers of the axis. */
    private static double rounded(double exponent) {
        double unit = Math.pow(10, Math.floor(exponent) - 1);
        return Math.round(Math.pow(10, exponent) / unit) * unit;
    }

    private double place(int column) {
        return Math.log10(map.rates().get(column));
    }

    /** Draws the path of the chosen point: over the bowl, or over the steps if the bowl has one coordinate. */
    private List<Line> path(Size size, AppState state) {
        Training training = map.trial(chosen).start();
        for (int step = 0; step < PATH && training.isRunning(); step++) {
            training.step();
        }
        int coordinates = map.trial().problem().coordinates().size();
        PlotRuns.View how = new PlotRuns.View(
                Set.of(), 0, coordinates == 2, false, OptionalInt.empty(), 0, false, Optional.of(new Range(0, PATH)));
        PlotRuns runs = new PlotRuns(
                List.of(new NamedRun(training.snapshot(), "", 0)), how, Optional.empty(), state.captions());
        LabPlot plot = coordinates == 2 ? LabPlot.LANDSCAPE : LabPlot.PATH;
        return plot.drawing(runs, size).lines(state.raster());
    }
}
