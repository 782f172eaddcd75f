package descenso.app.lab;

import descenso.app.lab.LabSelection.KnobEdit;
import descenso.app.lab.LabSelection.LabViewState;
import descenso.app.screen.AppState;
import descenso.app.screen.Race;
import descenso.app.screen.ScreenFrame;
import descenso.course.experiment.PredictionQuestion;
import descenso.phrases.MessageKey;
import descenso.plot.Drawing;
import descenso.plot.Marker;
import descenso.plot.Range;
import descenso.train.Outcome;
import descenso.train.run.Snapshot;
import descenso.train.run.Status;
import descenso.tui.Frame;
import descenso.tui.Line;
import descenso.tui.Size;
import descenso.tui.Style;
import descenso.view.chart.LabPlot;
import descenso.view.chart.PlotRuns;
import descenso.view.lab.ChallengesView;
import descenso.view.lab.KnobsText;
import descenso.view.lab.LabLayout;
import descenso.view.lab.LabRunTable;
import descenso.view.lab.RaceView;
import descenso.view.question.PredictionView;
import descenso.view.section.GridRenderer;
import descenso.view.section.Section;
import descenso.view.section.Wording;
import descenso.view.table.ExperimentLabels;
import descenso.view.table.RunDetails;
import descenso.view.table.RunLabels;
import descenso.view.table.RunStatusText;
import descenso.view.table.SweepMap;
import descenso.view.table.TheoryView;
import descenso.view.text.SentenceFormatter;
import descenso.view.text.UiText;
import descenso.widget.LineWrapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/**
 * The facts of an experiment in the lab, which plain mode tells, and the frame that shows them: the chart, the state of
 * the race with the knobs beside it, and below them the prediction, the table and the theory if there is room.
 */
record LabView(LabScreen lab, AppState state) {

    /** Size of an exported chart: columns and rows, in cells. */
    private static final Size EXPORT_SIZE = new Size(110, 34);
    /** Minimum height of a chart with a legend, in rows. The marks in the table replace the legend of a lower chart. */
    private static final int LEGEND_FROM = 13;
    /** Minimum height of a sidebar that shows the goal, in rows. In a lower one the knobs take its place. */
    private static final int GOAL_FROM = 12;
    /** Number of knobs that are shown before the hints on other keys get a row. */
    private static final int KNOBS = 2;
    /** Minimum height of the chart, in rows. */
    private static final int MIN_CHART_ROWS = 6;
    /** Minimum height of the chart beside theory, in rows. Theory is omitted if it would make the chart lower. */
    private static final int GOOD_CHART_ROWS = 14;
    /** Minimum height of the table, in rows. */
    private static final int LOWEST_TABLE = 2;
    /** Rows of the table in addition to the runs: the head of up to two rows, and the explanation of its signs. */
    private static final int TABLE_EXTRA = 3;

    private LabSession session() {
        return lab.session();
    }

    private UiText texts() {
        return state.texts();
    }

    ExperimentLabels names() {
        return lab.selection().naming(texts());
    }

    // charts

    /** Returns the chart that is shown, in the size for export. */
    Drawing exportedChart() {
        return chart(EXPORT_SIZE, true, texts());
    }

    private Drawing chart(Size size, boolean hasLegend, UiText texts) {
        LabPlot shown = lab.selection().chart();
        LabViewState choices = lab.viewState();
        boolean isFlipped = choices.flipped().contains(shown);
        return shown.drawing(plot(isFlipped, choices.isSmooth(), OptionalInt.empty(), hasLegend, texts), size);
    }

    /** Returns the coordinate over the steps, or the loss of a network, with one step marked. */
    List<Line> chartAt(int step, Size size) {
        return LabPlot.ofSteps(session().experiment())
                .drawing(plot(false, false, OptionalInt.of(step), true, state.captions()), size)
                .lines(state.raster());
    }

    /** Returns the runs, with the chosen run on top: the last one if the chosen row has none. */
    private PlotRuns plot(boolean isFlipped, boolean isSmooth, OptionalInt step, boolean hasLegend, UiText texts) {
        LabViewState choices = lab.viewState();
        int last = lab.selection().runs().size() - 1;
        int row = Math.max(0, Math.min(lab.selection().row(), last));
        Optional<Range> window = step.isEmpty() ? lab.selection().window() : Optional.empty();
        return plot(
                new PlotRuns.View(
                        lab.selection().drawn(),
                        row,
                        isFlipped,
                        isSmooth,
                        step,
                        choices.coordinate(),
                        hasLegend,
                        window),
                texts);
    }

    /** Returns the runs, with the map of a sweep if there is one: the results that all heats have so far. */
    private PlotRuns plot(PlotRuns.View how, UiText texts) {
        ExperimentLabels names = lab.selection().naming(texts);
        return new PlotRuns(
                lab.selection().shownRuns(names),
                how,
                SweepMap.of(session().race().trials(), session().progress().snapshots(), names),
                texts);
    }

    /** Returns the paragraphs of a chart, for plain mode. */
    List<String> description(LabPlot plot) {
        return plot.description(plot(PlotRuns.View.ofAll(lab.viewState().coordinate()), texts()));
    }

    // results and tasks

    /** Returns the theoretical values; without checks before all measures are taken. */
    TheoryView theory() {
        Outcome outcome = session().progress().outcome().orElseGet(() -> new Outcome(List.of(), List.of(), false));
        return new TheoryView(session().experiment(), outcome, texts());
    }

    /** Returns a text; empty if there is nothing to read. Plain mode leaves out the question before a verdict. */
    List<Section> text(LabTextScreen.Subject subject) {
        return switch (subject) {
            case CHALLENGES ->
                new ChallengesView(
                                session().experiment().challenges(),
                                lab.progress().challenges().best(),
                                texts())
                        .sections();
            case THEORY -> theory().sections();
            case DETAILS ->
                lab.selection().run().stream()
                        .<Section>map(run -> new RunDetails(session().experiment(), run, texts()))
                        .toList();
            case VERDICT ->
                lab.progress().prediction().isRevealed()
                        ? List.of(new Section.Shown(List.of(predictionView().ask())), new Section.Group(verdict()))
                        : List.of();
        };
    }

    /** Returns the table of the shown runs, with the sign of each curve of a 0-based number. */
    LabRunTable table(IntFunction<String> marks) {
        return new LabRunTable(session().experiment(), lab.selection().shownRuns(names()), marks, texts());
    }

    private boolean hasChallenges() {
        return !session().experiment().challenges().isEmpty();
    }

    /** Returns the answer that waits for its verdict, or a verdict that is not dismissed; empty if there is neither. */
    List<Section> prediction() {
        LabProgress.PredictionState made = lab.progress().prediction();
        Optional<PredictionQuestion> question = lab.progress().question();
        if (question.isEmpty() || made.answer().isEmpty() || made.isDismissed()) {
            return List.of();
        }
        if (made.isRevealed()) {
            return verdict();
        }
        PredictionView view = PredictionView.before(question.get(), texts());
        MessageKey given = session().isAuthors() ? MessageKey.PREDICT_GIVEN : MessageKey.PREDICT_WAITS;
        String shown = texts().say(given, view.answer(made.answer().get()));
        String told = texts().say(given, view.told(made.answer().get()));
        return List.of(new Section.Paragraph(Wording.of(shown, Style.QUESTION, SentenceFormatter.ended(told))));
    }

    /** Returns the prediction with the values known so far. The experiment must have a prediction. */
    private PredictionView predictionView() {
        return new PredictionView(
                lab.progress().question().orElseThrow(),
                lab.progress().prediction().figures(),
                texts());
    }

    /** Returns the verdict on the prediction, which must have one. */
    private List<Section> verdict() {
        LabProgress.PredictionState made = lab.progress().prediction();
        return predictionView()
                .verdict(made.answer().orElseThrow(), made.verdict().orElseThrow());
    }

    /** Returns what to look at; a request for an open prediction instead, because the text may reveal its answer. */
    Optional<String> look() {
        return lab.progress().isAsking()
                ? Optional.of(texts().say(MessageKey.LAB_FIRST))
                : session().experiment().look().map(look -> look.in(state.language()));
    }

    /** Returns what the learner may do after the race. */
    String next() {
        return texts().say(hasChallenges() ? MessageKey.LAB_NEXT_CHALLENGES : MessageKey.LAB_NEXT);
    }

    // state of the race

    RaceView race() {
        LabSelection selection = lab.selection();
        List<Snapshot> runs = selection.runs();
        String heat = selection.isPartial() && !runs.isEmpty() ? RunLabels.shared(runs.get(0), names()) : "";
        int limit = selection.trials().stream()
                .map(session().race().trials()::get)
                .mapToInt(trial -> trial.limit().steps())
                .max()
                .orElse(0);
        RaceView.Pace pace = new RaceView.Pace(
                session().speed().stepsPerSecond(), session().progress().share(), secondsLeft());
        return new RaceView(raceState(), selection.shownRuns(names()), limit, heat, pace, texts());
    }

    /** Returns the remaining time in seconds, from the speed or the time so far; negative if unknown. */
    private long secondsLeft() {
        Race.RaceProgress progress = session().progress();
        if (!session().speed().isFastest()) {
            return progress.stepsLeft() / session().speed().stepsPerSecond();
        }
        double share = progress.share();
        return share <= 0 ? -1 : Math.round(progress.elapsed().toMillis() * (1 - share) / share / 1000);
    }

    private RaceView.State raceState() {
        Race.RaceProgress progress = session().progress();
        if (progress.isOver()) {
            return RaceView.State.OVER;
        }
        boolean isEnded = progress.snapshots().stream()
                .allMatch(snapshot ->
                        snapshot.filter(run -> run.status() != Status.RUNNING).isPresent());
        if (isEnded) {
            return RaceView.State.MEASURING;
        }
        if (session().isRunning()) {
            return RaceView.State.RUNNING;
        }
        return progress.isFresh() ? RaceView.State.READY : RaceView.State.PAUSED;
    }

    // frame

    /** Returns the frame of the lab, with what to look at in the foot. */
    Frame frame() {
        ScreenFrame frame = ScreenFrame.whole(state);
        boolean isJudged =
                lab.progress().prediction().isShown() && !lab.progress().isAsking();
        Optional<String> remark = isJudged ? Optional.of(next()) : look();
        List<Line> foot = remark.map(frame.headerFooter()::remark).orElse(List.of(Line.blank()));
        return frame.frame(
                lab.title(MessageKey.LAB_TITLE, state),
                body(foot.size()),
                state.notice().isPresent() ? frame.foot() : foot,
                lab.commands(state));
    }

    /** Returns the body above a number of rows of the foot without a notice, which may cover the end of the body. */
    private List<Line> body(int foot) {
        LabLayout layout = new LabLayout(state.size());
        Size size = new Size(layout.width(), layout.bodyHeight() + 1 - foot);
        List<Line> below = state.renderCache().results(lab.resultsKey(state, size), () -> below(size));
        int top = Math.max(1, size.rows() - below.size() - 1);
        Size chart = layout.chartSize(top);
        List<Line> drawn = state.renderCache()
                .plot(
                        lab.plotKey(state, chart),
                        () -> chart(chart, top >= LEGEND_FROM, state.captions()).lines(state.raster()));
        return layout.body(drawn, side(layout.sideWidth(), top), below);
    }

    /** Returns the state of the race with the name of the chart, cut so that two more rows fit, and the knobs. */
    private List<Line> side(int width, int height) {
        LabSelection selection = lab.selection();
        String goal = height < GOAL_FROM
                ? ""
                : selection.run().map(new RunStatusText(texts())::goal).orElse("");
        List<Line> race = new ArrayList<>(race().lines(goal, width));
        race.add(line(
                width, Style.MUTED, MessageKey.LAB_PICTURE, selection.chart().name(texts())));
        race.add(Line.blank());
        List<Line> lines = new ArrayList<>(race.subList(0, Math.max(0, Math.min(race.size(), height - 2))));
        lines.add(line(width, Style.HEADING, MessageKey.LAB_KNOBS, names().optimizer(selection.label())));
        KnobEdit edit = lab.knobEdit();
        KnobsText.Rows knobs =
                new KnobsText.Rows(selection.knobs(), selection.knobNumber(), edit.text(), edit.isTyping(), names());
        List<Line> off = off(width);
        int room = height - lines.size() - off.size();
        boolean hasElsewhere = room > Math.min(KNOBS, knobs.knobs().size());
        lines.addAll(knobs.lines(width, Math.max(1, hasElsewhere ? room - 1 : room)));
        lines.addAll(off);
        if (lines.size() + 2 <= height) {
            lines.add(Line.blank());
        }
        if (hasElsewhere) {
            MessageKey elsewhere = hasChallenges() ? MessageKey.LAB_ELSEWHERE_CHALLENGES : MessageKey.LAB_ELSEWHERE;
            lines.add(line(width, Style.MUTED, elsewhere));
        }
        return lines;
    }

    private Line line(int width, Style style, MessageKey key, String... arguments) {
        return Line.of(texts().say(key, arguments), style).truncate(width);
    }

    /** Returns the optimizers that are off. The chosen one has a pointer, because it has no row in the table. */
    private List<Line> off(int width) {
        String pointer = GridRenderer.pointer(texts().characters()) + "\u00A0";
        String off = lab.selection().off().stream()
                .map(label -> (label.equals(lab.selection().label()) ? pointer : "") + names().optimizer(label))
                .collect(Collectors.joining(", "));
        return off.isEmpty() ? List.of() : LineWrapper.lines(texts().say(MessageKey.LAB_OFF, off), Style.MUTED, width);
    }

    /** Returns prediction, table and theory, as far as there is room in a size that also holds the chart. */
    private List<Line> below(Size size) {
        GridRenderer renderer = new GridRenderer(texts(), size.columns());
        List<Line> lines = new ArrayList<>(renderer.lines(prediction()));
        if (!lines.isEmpty()) {
            lines.add(Line.blank());
        }
        int room = size.rows() - 1 - MIN_CHART_ROWS - lines.size();
        int height =
                Math.max(LOWEST_TABLE, Math.min(room, lab.selection().runs().size() + TABLE_EXTRA));
        List<Line> table = table(curve -> Character.toString(state.raster().sign(Marker.of(curve))))
                .lines(size.columns(), height, lab.selection().row());
        lines.addAll(table);
        List<Line> theory = renderer.lines(theory().sections());
        if (!theory.isEmpty() && table.size() + 1 + theory.size() <= room + MIN_CHART_ROWS - GOOD_CHART_ROWS) {
            lines.add(Line.blank());
            lines.addAll(theory);
        }
        return lines;
    }
}
