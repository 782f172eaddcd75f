package descenso.app.lab;

import descenso.app.screen.AppState;
import descenso.app.screen.ScreenFrame;
import descenso.phrases.MessageKey;
import descenso.plot.Marker;
import descenso.tui.Frame;
import descenso.tui.Line;
import descenso.tui.Size;
import descenso.tui.Style;
import descenso.view.lab.KnobsView;
import descenso.view.lab.LabLayout;
import descenso.view.section.GridRenderer;
import descenso.view.section.Section;
import descenso.view.table.RunStatusText;
import descenso.widget.LineWrapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Draws the lab: the chart, the state of the race with the knobs beside it, and below them the prediction, the table
 * and the theory if there is room. What to look at is in the foot.
 */
record LabScreenView(LabScreen lab, AppState state) {

    /**
     * Minimum height of a chart with a legend, in rows. The marks in the table replace the legend of a lower chart.
     */
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

    Frame frame() {
        ScreenFrame frame = ScreenFrame.whole(state);
        boolean isJudged =
                lab.progress().prediction().isShown() && !lab.progress().isAsking();
        Optional<String> remark = isJudged ? Optional.of(facts().next()) : facts().look();
        List<Line> foot = remark.map(frame.headerFooter()::remark).orElse(List.of(Line.blank()));
        return frame.frame(
                lab.title(MessageKey.LAB_TITLE, state),
                body(foot.size()),
                state.notice().isPresent() ? frame.foot() : foot,
                lab.commands(state));
    }

    /**
     * Returns the rows of the body.
     *
     * @param foot number of rows of the foot without a notice; a notice may cover the end of the body
     */
    private List<Line> body(int foot) {
        LabLayout layout = new LabLayout(state.size());
        Size size = new Size(layout.width(), layout.bodyHeight() + 1 - foot);
        List<Line> below = state.renderCache().results(lab.resultsKey(state, size), () -> below(size));
        int top = Math.max(1, size.rows() - below.size() - 1);
        Size chart = layout.chartSize(top);
        List<Line> drawn =
                state.renderCache().plot(lab.plotKey(state, chart), () -> facts().chart(chart, top >= LEGEND_FROM));
        return layout.body(drawn, side(layout.sideWidth(), top), below);
    }

    private LabViewModel facts() {
        return new LabViewModel(lab, state);
    }

    /** Returns the state of the race with the name of the chart, cut so that two more rows fit, and the knobs. */
    private List<Line> side(int width, int height) {
        LabSelection selection = lab.selection();
        List<Line> race = new ArrayList<>(facts().race().lines(height < GOAL_FROM ? "" : goal(), width));
        race.add(line(
                width, Style.MUTED, MessageKey.LAB_PICTURE, selection.chart().name(state.texts())));
        race.add(Line.blank());
        List<Line> lines = new ArrayList<>(race.subList(0, Math.max(0, Math.min(race.size(), height - 2))));
        lines.add(
                line(width, Style.HEADING, MessageKey.LAB_KNOBS, facts().names().optimizer(selection.label())));
        KnobEdit edit = lab.knobEdit();
        KnobsView knobs =
                new KnobsView(selection.knobs(), selection.knobNumber(), edit.text(), edit.isTyping(), facts().names());
        List<Line> off = off(width);
        int room = height - lines.size() - off.size();
        boolean hasElsewhere = room > Math.min(KNOBS, knobs.knobs().size());
        lines.addAll(knobs.lines(width, Math.max(1, hasElsewhere ? room - 1 : room)));
        lines.addAll(off);
        if (lines.size() + 2 <= height) {
            lines.add(Line.blank());
        }
        if (hasElsewhere) {
            boolean hasChallenges = !lab.session().experiment().challenges().isEmpty();
            lines.add(line(
                    width,
                    Style.MUTED,
                    hasChallenges ? MessageKey.LAB_ELSEWHERE_CHALLENGES : MessageKey.LAB_ELSEWHERE));
        }
        return lines;
    }

    private Line line(int width, Style style, MessageKey key, String... arguments) {
        return Line.of(state.texts().say(key, arguments), style).truncate(width);
    }

    /** Returns the optimizers that are off. The chosen one has a pointer, because it has no row in the table. */
    private List<Line> off(int width) {
        String pointer = GridRenderer.pointer(state.texts().characters()) + "\u00A0";
        String off = lab.selection().off().stream()
                .map(label -> (label.equals(lab.selection().label()) ? pointer : "")
                        + facts().names().optimizer(label))
                .collect(Collectors.joining(", "));
        return off.isEmpty()
                ? List.of()
                : LineWrapper.lines(state.texts().say(MessageKey.LAB_OFF, off), Style.MUTED, width);
    }

    private String goal() {
        return lab.selection().run().map(new RunStatusText(state.texts())::goal).orElse("");
    }

    /**
     * Returns the rows below the chart: the prediction, the table with a row for each run, as far as there is room, and
     * theory if there is room for that.
     *
     * @param size the size of the chart and of these rows together, in cells
     */
    private List<Line> below(Size size) {
        List<Line> lines = new ArrayList<>(drawn(facts().prediction(), size.columns()));
        if (!lines.isEmpty()) {
            lines.add(Line.blank());
        }
        int room = size.rows() - 1 - MIN_CHART_ROWS - lines.size();
        int height =
                Math.max(LOWEST_TABLE, Math.min(room, lab.selection().runs().size() + TABLE_EXTRA));
        List<Line> table = facts().table(
                        curve -> Character.toString(state.raster().sign(Marker.of(curve))))
                .lines(size.columns(), height, lab.selection().row());
        lines.addAll(table);
        List<Line> theory = drawn(facts().theory().sections(), size.columns());
        if (!theory.isEmpty() && table.size() + 1 + theory.size() <= room + MIN_CHART_ROWS - GOOD_CHART_ROWS) {
            lines.add(Line.blank());
            lines.addAll(theory);
        }
        return lines;
    }

    private List<Line> drawn(List<Section> sections, int width) {
        return new GridRenderer(state.texts(), width).lines(sections);
    }
}
