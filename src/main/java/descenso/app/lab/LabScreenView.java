package descenso.app.lab;

import descenso.app.screen.AppState;
import descenso.app.screen.ScreenFrame;
import descenso.course.task.PredictionQuestion;
import descenso.phrases.MessageKey;
import descenso.plot.Marker;
import descenso.plot.Raster;
import descenso.quiz.PredictionAnswer;
import descenso.train.run.Snapshot;
import descenso.tui.Frame;
import descenso.tui.Line;
import descenso.tui.Size;
import descenso.tui.Style;
import descenso.view.frame.HeaderFooter;
import descenso.view.lab.KnobsView;
import descenso.view.lab.LabLayout;
import descenso.view.lab.LabRunTable;
import descenso.view.lab.RaceView;
import descenso.view.question.PredictionView;
import descenso.view.run.RunStatusText;
import descenso.view.section.GridRenderer;
import descenso.view.text.Pointer;
import descenso.widget.LineWrapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Draws the lab: the chart, the state of the race with the knobs beside it, and below them the prediction, the table
 * and the theory if there is room. What to look at is in the foot.
 */
record LabScreenView(LabScreen lab, AppState state) {

    /**
     * Minimum height of a chart with a legend, in rows. The marks in the table replace the legend of a lower chart.
     */
    private static final int LEGEND_FROM = 13;

    /**
     * Minimum height of a sidebar that shows the goal, in rows. In a lower one the knobs take its place; the details
     * contain the goal too.
     */
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

    Frame frame() {
        ScreenFrame frame = ScreenFrame.whole(state);
        HeaderFooter headerFooter = frame.headerFooter();
        List<Line> look = look(headerFooter);
        return headerFooter.frame(
                headerFooter.header(lab.title(MessageKey.LAB_TITLE, state)),
                body(look.size()),
                state.notice().isPresent() ? frame.foot() : look,
                frame.help(lab.commands(state)));
    }

    /**
     * Returns the rows of the body.
     *
     * @param foot number of rows of the foot without a notice; a notice may cover the end of the body
     */
    private List<Line> body(int foot) {
        LabLayout layout = new LabLayout(state.size());
        int height = layout.bodyHeight() + 1 - foot;
        List<Line> below = results(new Size(layout.width(), height));
        int top = Math.max(1, height - below.size() - 1);
        return layout.body(chart(layout.chartSize(top), top >= LEGEND_FROM), side(layout.sideWidth(), top), below);
    }

    private List<Line> chart(Size size, boolean hasLegend) {
        return state.renderCache()
                .plot(
                        LabRenderKey.ofPlot(lab, state, size),
                        () -> LabChart.ofScreen(lab, state).lines(size, hasLegend));
    }

    private List<Line> results(Size size) {
        return state.renderCache()
                .results(LabRenderKey.ofResults(lab, state, size), () -> below(size.columns(), size.rows()));
    }

    /**
     * Returns the rows of the foot: what to look at. While a verdict is shown, suggests other things to try.
     */
    private List<Line> look(HeaderFooter headerFooter) {
        Optional<String> look =
                lab.progress().prediction().isShown() && !lab.progress().isAsking()
                        ? Optional.of(facts().next())
                        : facts().look();
        return look.map(headerFooter::remark).orElse(List.of(Line.blank()));
    }

    private LabViewModel facts() {
        return new LabViewModel(lab, state);
    }

    /** Returns the state of the race, and the knobs. */
    private List<Line> side(int width, int height) {
        List<Line> lines = new ArrayList<>(progress(width, height));
        String label = facts().names().optimizer(lab.selection().label());
        lines.add(Line.of(state.texts().say(MessageKey.LAB_KNOBS, label), Style.HEADING)
                .truncate(width));
        List<Line> off = off(width);
        int room = height - lines.size() - off.size();
        boolean hasElsewhere = room > Math.min(KNOBS, knobs().knobs().size());
        lines.addAll(knobs().lines(width, Math.max(1, hasElsewhere ? room - 1 : room)));
        lines.addAll(off);
        if (lines.size() + 2 <= height) {
            lines.add(Line.blank());
        }
        if (hasElsewhere) {
            lines.add(Line.of(elsewhere(), Style.MUTED).truncate(width));
        }
        return lines;
    }

    /** Returns the state of the race and the name of the chart, cut so that the heading and one knob still fit. */
    private List<Line> progress(int width, int height) {
        List<Line> lines = new ArrayList<>(race(height).lines(width));
        String chart = lab.selection().chart().name(state.texts());
        lines.add(Line.of(state.texts().say(MessageKey.LAB_PICTURE, chart), Style.MUTED)
                .truncate(width));
        lines.add(Line.blank());
        return lines.subList(0, Math.max(0, Math.min(lines.size(), height - 2)));
    }

    private KnobsView knobs() {
        KnobEdit knobEdit = lab.knobEdit();
        LabSelection selection = lab.selection();
        return new KnobsView(
                selection.knobs(), selection.knobNumber(), knobEdit.text(), knobEdit.isTyping(), facts().names());
    }

    private List<Line> off(int width) {
        String off =
                String.join(", ", lab.selection().off().stream().map(this::off).toList());
        return off.isEmpty()
                ? List.of()
                : LineWrapper.lines(state.texts().say(MessageKey.LAB_OFF, off), Style.MUTED, width);
    }

    /**
     * Returns the name of an optimizer that is off, after the pointer if it is the chosen one: it has no row in the
     * table.
     */
    private String off(String label) {
        String sign = Pointer.sign(state.texts().characters()) + "\u00A0";
        return (label.equals(lab.selection().label()) ? sign : "")
                + facts().names().optimizer(label);
    }

    /** Returns the hints on keys that a student would not look for. */
    private String elsewhere() {
        int challenges = lab.session().experiment().challenges().size();
        return challenges == 0
                ? state.texts().say(MessageKey.LAB_ELSEWHERE)
                : state.texts().say(MessageKey.LAB_ELSEWHERE_CHALLENGES);
    }

    private RaceView race(int height) {
        LabSession session = lab.session();
        List<Snapshot> runs = lab.selection().runs();
        return new RaceView(
                facts().raceState(),
                session.speed().stepsPerSecond(),
                runs.stream().mapToInt(Snapshot::steps).max().orElse(0),
                facts().limit(),
                height < GOAL_FROM ? "" : goal(),
                facts().heat(),
                session.progress().share(session.race()),
                secondsLeft(),
                state.texts());
    }

    private String goal() {
        return lab.selection()
                .run()
                .map(new RunStatusText(state.language(), state.texts())::goal)
                .orElse("");
    }

    /**
     * Returns the remaining time in seconds: from the chosen speed or, at maximum speed, from the time so far. Negative
     * if unknown.
     */
    private long secondsLeft() {
        LabSession session = lab.session();
        if (!session.speed().isFastest()) {
            return session.progress().stepsLeft(session.race())
                    / session.speed().stepsPerSecond();
        }
        double share = session.progress().share(session.race());
        long elapsed = session.progress().elapsed().toMillis();
        return share <= 0 ? -1 : Math.round(elapsed * (1 - share) / share / 1000);
    }

    /**
     * Returns the rows below the chart.
     *
     * @param width width in cells
     * @param height height of the chart and of these rows together, in rows
     */
    private List<Line> below(int width, int height) {
        List<Line> lines = new ArrayList<>(prediction(width));
        if (!lines.isEmpty()) {
            lines.add(Line.blank());
        }
        lines.addAll(table(width, height - 1 - MIN_CHART_ROWS - lines.size()));
        return lines;
    }

    private List<Line> prediction(int width) {
        PredictionState prediction = lab.progress().prediction();
        if (!facts().hasPrediction()) {
            return List.of();
        }
        PredictionAnswer answer = prediction.answer().orElseThrow();
        if (prediction.isRevealed()) {
            return new GridRenderer(state.texts(), width).lines(facts().verdict());
        }
        PredictionQuestion question = lab.progress().question().orElseThrow();
        String given =
                PredictionView.before(question, state.language(), state.texts()).answer(answer);
        return LineWrapper.lines(state.texts().say(facts().given(), given), Style.QUESTION, width);
    }

    /**
     * Returns the table with a row for each run, as far as there is room, and theory below it if there is room for
     * that.
     *
     * @param room rows left by the chart at its minimum height
     */
    private List<Line> table(int width, int room) {
        List<Line> theory =
                new GridRenderer(state.texts(), width).lines(facts().theory().sections());
        int height =
                Math.max(LOWEST_TABLE, Math.min(room, lab.selection().runs().size() + TABLE_EXTRA));
        List<Line> lines =
                new ArrayList<>(runTable().lines(width, height, lab.selection().row()));
        if (!theory.isEmpty() && lines.size() + 1 + theory.size() <= room + MIN_CHART_ROWS - GOOD_CHART_ROWS) {
            lines.add(Line.blank());
            lines.addAll(theory);
        }
        return lines;
    }

    private LabRunTable runTable() {
        return new LabRunTable(lab.session().experiment(), facts().runs(), this::mark, state.language(), state.texts());
    }

    private String mark(int curve) {
        Marker mark = Marker.of(curve);
        return Character.toString(state.raster() == Raster.ASCII ? mark.ascii() : mark.unicode());
    }
}
