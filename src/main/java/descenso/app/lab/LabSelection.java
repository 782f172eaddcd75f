package descenso.app.lab;

import descenso.app.lab.LabSelection.LabViewState.Drawn;
import descenso.app.screen.Race;
import descenso.app.screen.RenderCache;
import descenso.classroom.SharedPlace.SharedPicture;
import descenso.classroom.SharedPlace.SharedZoom;
import descenso.course.experiment.FirstView;
import descenso.course.experiment.Knob;
import descenso.course.experiment.Setting;
import descenso.plot.Range;
import descenso.progress.AttemptLine;
import descenso.train.run.Snapshot;
import descenso.train.run.Status;
import descenso.train.run.Trial;
import descenso.view.chart.FormerRun;
import descenso.view.chart.LabPlot;
import descenso.view.chart.PlotRuns;
import descenso.view.table.ExperimentLabels;
import descenso.view.table.NamedRun;
import descenso.view.table.RunLabels;
import descenso.view.text.UiText;
import descenso.widget.TextField;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The selection in the lab: the heat shown, and the chosen row, knob and chart. The rows are the runs of that heat,
 * then the optimizers that are off. Knobs have the values of the pending load.
 */
public record LabSelection(LabSession session, LabViewState viewState, KnobEdit knobEdit) {

    /** Minimum length of a zoomed part, in steps or epochs: fewer show no curve. */
    private static final double LEAST_ZOOM = 4;

    /**
     * Returns the number of the heat that is shown, 0-based: the chosen one, or else the first if the author chose it,
     * or else the one that is running.
     */
    public int heat() {
        boolean isClaim = !session.experiment().first().where().isEmpty();
        int followed = isClaim ? 0 : session.progress().heat();
        return Math.min(
                viewState.heat().orElse(followed), session.race().heats().size() - 1);
    }

    /** Returns the numbers of the trials in the heat that is shown, 0-based. */
    public List<Integer> trials() {
        return session.race().heats().get(heat());
    }

    /** Returns the runs that are shown; empty if their heat has not begun. */
    public List<Snapshot> runs() {
        return session.progress().of(trials());
    }

    /** Returns the shown runs with their names and the curve numbers that they have when every optimizer is on. */
    public List<NamedRun> shownRuns(ExperimentLabels naming) {
        return named(runs(), naming);
    }

    private List<NamedRun> named(List<Snapshot> runs, ExperimentLabels naming) {
        List<String> names = RunLabels.names(runs, isPartial(), naming);
        List<Integer> curves = curves(runs);
        return IntStream.range(0, runs.size())
                .mapToObj(run -> new NamedRun(runs.get(run), names.get(run), curves.get(run)))
                .toList();
    }

    /**
     * Returns the curve numbers of runs, 0-based. If optimizers are off, several heats may be merged into one, in which
     * two runs could have the same number; the runs are numbered in their order then.
     */
    private List<Integer> curves(List<Snapshot> runs) {
        Race all = session.off().isEmpty()
                ? session.race()
                : new Race(session.experiment().comparison());
        List<Integer> own = runs.stream()
                .map(run -> all.positionInHeat(run.trial().label()))
                .toList();
        return own.stream().distinct().count() == own.size()
                ? own
                : IntStream.range(0, runs.size()).boxed().toList();
    }

    /**
     * Returns the positions, 0-based, of the runs that are drawn, which are the rows that matter; empty if all are. The
     * author's choice is that of the first chart. The chosen run is always drawn.
     */
    public Set<Integer> drawn() {
        List<Trial> trials = trials().stream().map(session.race().trials()::get).toList();
        int chosen = Math.min(row(), trials.size() - 1);
        Set<Integer> drawn =
                new HashSet<>(isClaim() ? session.experiment().first().drawn(trials) : List.of());
        if (!drawn.isEmpty() || viewState.drawn() == Drawn.ALONE) {
            drawn.add(chosen);
        }
        return drawn;
    }

    /**
     * Returns the steps or epochs that are drawn: those that the learner chose, or else those that the author wants to
     * be shown first, or else the stretch that is played; empty for all.
     */
    public Optional<Range> window() {
        return viewState
                .zoom()
                .or(() -> isClaim() ? PlotRuns.View.window(session.experiment().first()) : Optional.empty())
                .or(() -> chart().hasCurves()
                                && heat() == session.progress().heat()
                                && !session.progress().isOver()
                        ? session.playback().window(session.race())
                        : Optional.empty());
    }

    /** Returns the length of the axis of steps or epochs, of the heat that is shown. */
    int axisLength() {
        return Playback.axisLength(session.trained(), heat());
    }

    /**
     * Returns the view with a part of the curves: a factor as long, which begins later by a share of the length. All of
     * them if the window begins after their end. Empty if it is the part that is drawn already.
     */
    Optional<LabViewState> zoomed(double factor, double shift) {
        int turns = axisLength();
        Range all = new Range(0, turns);
        Range now = window().orElse(all);
        double end = Math.min(now.max(), turns);
        if (now.min() >= end) {
            return turns == 0 ? Optional.empty() : Optional.of(viewState.withZoom(Optional.of(all)));
        }
        double length = Math.max(Math.min(LEAST_ZOOM, turns), Math.min(turns, factor * (end - now.min())));
        double from = Math.max(0, Math.min(turns - length, now.min() + shift * length));
        Range part = new Range(Math.floor(from), Math.ceil(from + length));
        return part.min() == now.min() && part.max() == end
                ? Optional.empty()
                : Optional.of(viewState.withZoom(Optional.of(part)));
    }

    /**
     * Tests whether a chart has the scale other than its default: as it was chosen, or else as the runs need it, as
     * soon as they are trained to their end.
     *
     * @param cache keeps the scale that the runs need, for which all their steps are read
     */
    boolean isFlipped(LabPlot shown, RenderCache cache) {
        Boolean chosen = viewState.scales().get(shown);
        if (chosen != null) {
            return chosen;
        }
        List<Snapshot> whole = session.trained().of(trials());
        return whole.size() == trials().size()
                && whole.stream().noneMatch(run -> run.status() == Status.RUNNING)
                && cache.scale(
                        List.of(whole, shown, viewState.coordinate()),
                        () -> shown.needsOtherScale(whole, viewState.coordinate()));
    }

    /** Returns the shown runs as they are trained to the end; empty if they are not, or are shown to their end. */
    Optional<List<NamedRun>> laterRuns(ExperimentLabels naming) {
        boolean isPlayed = session.playback().isFinal()
                && heat() == session.progress().heat()
                && !session.progress().isOver();
        return isPlayed ? Optional.of(named(session.trained().of(trials()), naming)) : Optional.empty();
    }

    /** Tests whether what the author wants to be shown first is shown. */
    private boolean isClaim() {
        return viewState.drawn() == Drawn.CLAIM && chartNumber() == 0;
    }

    /** Returns the view of what the author wants to be shown first: the first of the runs chosen, on the scale. */
    LabViewState atClaim() {
        List<Trial> trials = trials().stream().map(session.race().trials()::get).toList();
        FirstView first = session.experiment().first();
        LabViewState scaled = first.isFlipped() ? viewState.withScale(chart(), true) : viewState;
        return scaled.withRow(first.drawn(trials).stream().findFirst().orElse(0));
    }

    /**
     * Returns the view with the next choice of what is drawn: that of the author if there is one, all, the chosen run.
     */
    public LabViewState nextDrawn() {
        boolean isCut = !drawn().isEmpty() || window().isPresent();
        return viewState.withDrawn(
                switch (viewState.drawn()) {
                    case CLAIM -> isCut ? Drawn.ALL : Drawn.ALONE;
                    case ALL -> Drawn.ALONE;
                    case ALONE -> Drawn.CLAIM;
                });
    }

    /** Returns the heats that have begun, as their numbers, 0-based, in the order of the experiment. */
    public List<Integer> begunHeats() {
        List<List<Integer>> heats = session.race().heats();
        return IntStream.rangeClosed(0, session.progress().heat())
                .boxed()
                .sorted(Comparator.comparing(heat -> heats.get(heat).get(0)))
                .toList();
    }

    private int rows() {
        return trials().size() + session.off().size();
    }

    /** Returns the number of the chosen row, 0-based. */
    public int row() {
        return Math.min(viewState.row(), rows() - 1);
    }

    /** Returns the label of the optimizer in the chosen row. */
    public String label() {
        int trials = trials().size();
        return row() < trials ? label(trials().get(row())) : off().get(row() - trials);
    }

    private String label(int trial) {
        return session.race().trials().get(trial).label().optimizer();
    }

    /** Returns the labels of the optimizers that are off, in the order of the experiment. */
    public List<String> off() {
        return session.experiment().labels().stream()
                .filter(session.off()::contains)
                .toList();
    }

    /** Returns the chosen run; empty if its optimizer is off or its heat has not begun. */
    public Optional<Snapshot> run() {
        List<Snapshot> runs = runs();
        return row() < runs.size() ? Optional.of(runs.get(row())) : Optional.empty();
    }

    /** Returns the knobs of the chosen optimizer, with their values in the chosen run, and those of the problem. */
    public List<Knob> knobs() {
        String label = label();
        Optional<Trial> chosen =
                trials().stream().skip(row()).findFirst().map(session.race().trials()::get);
        return session.experiment().knobs().stream()
                .filter(knob -> knob.optimizer().map(label::equals).orElse(true))
                .map(knob -> chosen.map(knob::in).orElse(knob))
                .map(knobEdit::requested)
                .toList();
    }

    /** Returns the number of the chosen knob, 0-based; 0 if there are no knobs. */
    public int knobNumber() {
        return Math.max(0, Math.min(viewState.knob(), knobs().size() - 1));
    }

    public Optional<Knob> knob() {
        List<Knob> knobs = knobs();
        return knobs.isEmpty() ? Optional.empty() : Optional.of(knobs.get(knobNumber()));
    }

    /** Returns the kinds of charts that the experiment has. */
    public List<LabPlot> charts() {
        return LabPlot.of(session.experiment());
    }

    public LabPlot chart() {
        return charts().get(chartNumber());
    }

    /** Returns the number of the chosen chart, 0-based; at most the last one after a change of settings. */
    private int chartNumber() {
        return Math.min(viewState.chart(), charts().size() - 1);
    }

    /** Returns the choices of what is shown, for other labs. */
    SharedPicture picture() {
        LabPlot chart = chart();
        return new SharedPicture(
                chart.key(),
                viewState.row(),
                AttemptLine.key(viewState.drawn()),
                viewState.heat().orElse(-1),
                viewState.knob(),
                viewState.coordinate(),
                Optional.ofNullable(viewState.scales().get(chart)),
                viewState.isSmooth(),
                viewState.isWhole(),
                viewState.zoom().map(part -> new SharedZoom(part.min(), part.max())));
    }

    /** Returns the view with the choices of another lab. */
    LabViewState picturing(SharedPicture picture) {
        List<LabPlot> charts = charts();
        int chart =
                Math.max(0, LabPlot.find(picture.chart()).map(charts::indexOf).orElse(0));
        Drawn drawn = AttemptLine.constant(Drawn.values(), picture.drawn()).orElse(Drawn.CLAIM);
        return new LabViewState(
                Math.max(0, picture.row()),
                drawn,
                picture.heat() < 0 ? OptionalInt.empty() : OptionalInt.of(picture.heat()),
                Math.max(0, picture.knob()),
                chart,
                Math.max(0, Math.min(picture.coordinate(), coordinates() - 1)),
                picture.isFlipped()
                        .map(flipped -> Map.of(charts.get(chart), flipped))
                        .orElse(Map.of()),
                picture.isSmooth(),
                picture.isWhole() ? LabViewState.Extent.CHART : LabViewState.Extent.ALL,
                picture.zoom().filter(part -> part.from() < part.to()).map(part -> new Range(part.from(), part.to())));
    }

    /** Returns the view with the next row chosen (1), or the previous one (-1); wraps around. */
    public LabViewState row(int by) {
        return viewState.withRow(round(row() + by, rows()));
    }

    /** Returns the view with the first run of an optimizer chosen, or its row among the optimizers that are off. */
    public LabViewState rowOf(String label) {
        int runs = (int) trials().stream()
                .takeWhile(trial -> !label(trial).equals(label))
                .count();
        return viewState.withRow(runs + Math.max(0, off().indexOf(label)));
    }

    /** Returns the view with the next knob chosen (1), or the previous one (-1); wraps around. */
    public LabViewState knob(int by) {
        return viewState.withKnob(round(knobNumber() + by, knobs().size()));
    }

    /** Returns the view with the next chart chosen (1), or the previous one (-1); wraps around. */
    public LabViewState chart(int by) {
        return viewState.withChart(round(chartNumber() + by, charts().size()));
    }

    /** Returns the view of the next heat (1), or the previous one (-1), limited to those that have begun. */
    public LabViewState heat(int by) {
        List<Integer> begun = begunHeats();
        int now = begun.contains(heat()) ? begun.indexOf(heat()) : begun.size();
        int next = Math.max(0, Math.min(now + by, begun.size() - 1));
        return viewState.withHeat(OptionalInt.of(begun.get(next)));
    }

    /** Returns the view with the next coordinate drawn; wraps around. */
    public LabViewState nextCoordinate() {
        return viewState.withCoordinate(round(viewState.coordinate() + 1, coordinates()));
    }

    /** Returns the number of coordinates that the runs record. */
    public int coordinates() {
        return session.race().trials().get(0).problem().coordinates().size();
    }

    /** Returns the labels of the experiment in a language and character set. */
    public ExperimentLabels naming(UiText texts) {
        return ExperimentLabels.of(session.experiment(), texts);
    }

    /** Tests whether runs with other values of the variables are hidden. */
    public boolean isPartial() {
        return session.race().heats().size() > 1;
    }

    private static int round(int number, int count) {
        return count == 0 ? 0 : Math.floorMod(number, count);
    }

    /**
     * The learner's choices on what the lab shows and what a key changes.
     *
     * @param row the number of the chosen run in its heat, 0-based; higher numbers are the optimizers that are off
     * @param drawn which runs are drawn
     * @param heat the number of the heat that is shown, 0-based; empty to follow the heat that is running
     * @param knob the number of the chosen knob, 0-based
     * @param chart the number of the chart that is shown, 0-based
     * @param coordinate the coordinate in the charts of paths and steps, 0-based
     * @param scales whether a chart has the scale other than its default, by chart; only those that someone chose
     * @param isSmooth whether curves are smoothed
     * @param extent how much of the lab is shown
     * @param zoom the steps, or epochs of networks, that are drawn; empty if the learner has chosen none
     */
    public record LabViewState(
            int row,
            Drawn drawn,
            OptionalInt heat,
            int knob,
            int chart,
            int coordinate,
            Map<LabPlot, Boolean> scales,
            boolean isSmooth,
            Extent extent,
            Optional<Range> zoom) {

        public LabViewState {
            scales = Map.copyOf(scales);
        }

        /** The parts of the lab that are shown. */
        public enum Extent {
            /** The chart, the knobs and the table. */
            ALL,
            /** The chart, and the state of the race in a row. */
            CHART,
            /** The race of a bet that was made on a page, and its result: it leads back to the page. */
            BET
        }

        /** The choices of the runs that are drawn. */
        public enum Drawn {
            /** The runs that the author chose for the first chart; all runs in the other charts. */
            CLAIM,
            ALL,
            /** Only the chosen run. */
            ALONE
        }

        public static LabViewState first() {
            return new LabViewState(
                    0, Drawn.CLAIM, OptionalInt.empty(), 0, 0, 0, Map.of(), false, Extent.ALL, Optional.empty());
        }

        public LabViewState withRow(int other) {
            return new LabViewState(other, drawn, heat, knob, chart, coordinate, scales, isSmooth, extent, zoom);
        }

        LabViewState withDrawn(Drawn other) {
            return new LabViewState(row, other, heat, knob, chart, coordinate, scales, isSmooth, extent, zoom);
        }

        /** Returns the view of a heat; of the running heat if {@code other} is empty. */
        public LabViewState withHeat(OptionalInt other) {
            return new LabViewState(row, drawn, other, knob, chart, coordinate, scales, isSmooth, extent, zoom);
        }

        public LabViewState withKnob(int other) {
            return new LabViewState(row, drawn, heat, other, chart, coordinate, scales, isSmooth, extent, zoom);
        }

        public LabViewState withChart(int other) {
            return new LabViewState(row, drawn, heat, knob, other, coordinate, scales, isSmooth, extent, zoom);
        }

        public LabViewState withCoordinate(int other) {
            return new LabViewState(row, drawn, heat, knob, chart, other, scales, isSmooth, extent, zoom);
        }

        /** Returns the view with a chart on the scale other than its default, or on its default scale. */
        public LabViewState withScale(LabPlot shown, boolean isOther) {
            Map<LabPlot, Boolean> others = new HashMap<>(scales);
            others.put(shown, isOther);
            return new LabViewState(row, drawn, heat, knob, chart, coordinate, others, isSmooth, extent, zoom);
        }

        public LabViewState withSmoothingToggled() {
            return new LabViewState(row, drawn, heat, knob, chart, coordinate, scales, !isSmooth, extent, zoom);
        }

        LabViewState withZoom(Optional<Range> other) {
            return new LabViewState(row, drawn, heat, knob, chart, coordinate, scales, isSmooth, extent, other);
        }

        public LabViewState withWholeToggled() {
            return with(isWhole() ? Extent.ALL : Extent.CHART);
        }

        LabViewState with(Extent other) {
            return new LabViewState(row, drawn, heat, knob, chart, coordinate, scales, isSmooth, other, zoom);
        }

        /** Tests whether the chart takes the whole screen. */
        public boolean isWhole() {
            return extent != Extent.ALL;
        }

        /** Tests whether only the race of a bet is shown. */
        public boolean isOfBet() {
            return extent == Extent.BET;
        }
    }

    /**
     * The changes of knobs in progress: a value being typed, and settings being loaded.
     *
     * @param typed the field with the value of the chosen knob; empty if no value is being typed
     * @param requested all settings of the learner while the experiment is loaded with them; empty if no load is
     *     pending
     * @param isReset whether the pending load restores the author's values and switches all optimizers on
     * @param former the runs that the last change has replaced
     * @param before the lab before that change, which is drawn until the new runs have a step
     */
    public record KnobEdit(
            Optional<TextField> typed,
            Optional<List<Setting>> requested,
            boolean isReset,
            List<FormerRun> former,
            Optional<LabScreen> before) {

        public KnobEdit {
            former = List.copyOf(former);
        }

        public static KnobEdit none() {
            return new KnobEdit(Optional.empty(), Optional.empty(), false, List.of(), Optional.empty());
        }

        /** Returns no edit in progress after a change that has replaced runs. */
        public static KnobEdit after(List<FormerRun> former) {
            return none().withFormer(former, Optional.empty());
        }

        KnobEdit withFormer(List<FormerRun> others, Optional<LabScreen> shown) {
            return new KnobEdit(typed, requested, isReset, others, shown);
        }

        public boolean isTyping() {
            return typed.isPresent();
        }

        /** Returns the text that is being typed; empty if there is none. */
        public String text() {
            return typed.map(TextField::text).orElse("");
        }

        public KnobEdit withTyped(Optional<TextField> field) {
            return new KnobEdit(field, requested, isReset, former, before);
        }

        /** Returns this edit with settings that are being loaded. */
        public KnobEdit withRequested(List<Setting> changes) {
            return new KnobEdit(typed, Optional.of(List.copyOf(changes)), isReset, former, before);
        }

        /** Returns this edit with the first settings being loaded, to which all optimizers return too. */
        public KnobEdit withReset(List<Setting> first) {
            return new KnobEdit(typed, Optional.of(List.copyOf(first)), true, former, before);
        }

        /** Returns this edit without a pending load. */
        public KnobEdit withoutRequest() {
            return new KnobEdit(typed, Optional.empty(), false, former, before);
        }

        /** Tests whether these are the settings that are being loaded. */
        public boolean awaits(List<Setting> changes) {
            return requested.filter(changes::equals).isPresent();
        }

        /** Returns a knob with its value from the pending load; unchanged if the load does not set it. */
        Knob requested(Knob knob) {
            return requested.stream()
                    .flatMap(List::stream)
                    .filter(change -> change.path().equals(knob.path()))
                    .reduce((earlier, later) -> later)
                    .map(change -> knob.withValue(change.value()))
                    .orElse(knob);
        }
    }
}
