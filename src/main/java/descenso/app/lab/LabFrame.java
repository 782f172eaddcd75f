package descenso.app.lab;

import descenso.app.lab.LabSelection.KnobEdit;
import descenso.app.screen.AppState;
import descenso.app.screen.CommandTable.ScreenCommands;
import descenso.app.screen.Race;
import descenso.app.screen.ScreenFrame;
import descenso.phrases.MessageKey;
import descenso.plot.Marker;
import descenso.tui.Frame;
import descenso.tui.Line;
import descenso.tui.Size;
import descenso.tui.Span;
import descenso.tui.Style;
import descenso.view.frame.Layout;
import descenso.view.lab.KnobsText;
import descenso.view.lab.LabLayout;
import descenso.view.lab.LabRunTable;
import descenso.view.section.GridRenderer;
import descenso.view.section.Section;
import descenso.view.table.RunStatusText;
import descenso.view.text.UiText;
import descenso.widget.LineWrapper;
import descenso.widget.Viewport;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The frame of the lab: the chart, the state of the race with the knobs beside it, and below them the prediction, the
 * table and the theory. The chart keeps its least rows; the other parts share the rest, and what they leave is its own.
 */
record LabFrame(LabScreen lab, AppState state) {

    /** Minimum height of a sidebar that shows the goal, in rows. In a lower one the knobs take its place. */
    private static final int GOAL_FROM = 13;
    /** Number of knobs that are shown before the hints on other keys get a row. */
    private static final int KNOBS = 2;
    /** Minimum height of the table, in rows: its head, the chosen run, and the names of the others. */
    private static final int LEAST_TABLE = 3;
    /** Rows of the table in addition to the runs: the head of up to two rows, and the explanation of its signs. */
    private static final int TABLE_EXTRA = 3;
    /** Maximum number of rows of a prediction or its verdict, which Enter unfolds. */
    private static final int STRIP = 2;
    /** The first row below the header, 0-based. */
    private static final int FIRST_ROW = 2;

    private LabView view() {
        return new LabView(lab, state);
    }

    private UiText texts() {
        return state.texts();
    }

    private LabLayout layout() {
        return new LabLayout(state.size());
    }

    /** Returns the frame of the lab, with what to look at in the foot. */
    Frame frame() {
        String title = lab.session().experiment().title().in(state.language());
        return frame(
                lab.viewState().isOfBet()
                        ? texts().say(MessageKey.LESSON_EXPERIMENT, title)
                        : lab.title(MessageKey.LAB_TITLE, state),
                lab.commands(state));
    }

    /** Returns the frame of the lab under a title, with the given commands. */
    Frame frame(String title, ScreenCommands<?> commands) {
        ScreenFrame frame = ScreenFrame.whole(state);
        List<Line> strip = strip();
        List<Line> foot =
                lab.viewState().isOfBet() ? bet() : lab.viewState().isWhole() ? List.of(inShort()) : foot(strip);
        return frame.frame(
                title,
                lab.viewState().isWhole() ? wholeChart(foot.size()) : body(strip, foot.size()),
                state.notice().isPresent() && !lab.viewState().isOfBet() ? frame.foot() : foot,
                commands);
    }

    /** Returns what to look at, or what to do after a verdict, in the rows that the other parts leave. */
    private List<Line> foot(List<Line> strip) {
        Optional<String> remark = lab.showsVerdict() ? Optional.of(view().next()) : view().look();
        int room = layout().rows() - layout().leastChart() - strip.size() - LEAST_TABLE;
        return remark.map(words -> ScreenFrame.whole(state).headerFooter().remark(words))
                .filter(lines -> lines.size() <= room)
                .orElse(List.of());
    }

    /** Returns the prediction or its verdict in at most two lines, and the key that unfolds what they leave out. */
    private List<Line> strip() {
        List<Span> words = new ArrayList<>();
        for (Section section : view().prediction()) {
            if (section instanceof Section.Paragraph paragraph) {
                words.addAll(words.isEmpty() ? List.of() : List.of(new Span(" ", Style.TEXT)));
                words.addAll(paragraph.text().row());
            }
        }
        String sign = texts().characters().select("…   ", "...   ");
        String key = lab.showsVerdict() ? texts().say(MessageKey.LAB_UNFOLD) : "";
        Line end = Line.of(new Span(sign, Style.TEXT), new Span(key, Style.MUTED));
        return words.isEmpty() ? List.of() : LineWrapper.first(words, layout().width(), STRIP, end);
    }

    /**
     * The lab while it asks a question.
     *
     * @param foot the row above the keys: a notice, or the number of lines below the window
     * @param row the row of the chosen option on the screen, 0-based
     */
    record Asked(List<Line> body, List<Line> foot, int row) {}

    /**
     * Returns the lab with a question below the chart, or beside it if the options would not fit below. Options that
     * still do not fit are shown in a window around the chosen one.
     */
    Asked asked(Section question, List<Section> answers, int chosen) {
        LabLayout layout = layout();
        GridRenderer renderer = new GridRenderer(texts(), questionWidth());
        List<Line> asked = renderer.lines(List.of(question));
        GridRenderer.Drawn options = renderer.draw(answers);
        int count = options.lines().size();
        int room = layout.rows() - 1 - layout.leastChart();
        boolean isBeside = asked.size() + options.ends().get(options.ends().size() - 1) >= room;
        List<Line> below = new ArrayList<>();
        if (!isBeside) {
            int spare = room - asked.size() - count;
            below.addAll(spare > 1 ? List.of(Line.blank()) : List.of());
            below.addAll(asked);
            below.addAll(spare > 0 ? List.of(Line.blank()) : List.of());
        }
        Viewport window = new Viewport(0, Math.min(Math.max(1, room - below.size()), count), count)
                .showing(options.ends().get(chosen))
                .showing(options.options().get(chosen));
        int top = layout.rows() - 1 - below.size() - window.height();
        int row = top + below.size() + options.options().get(chosen) - window.top();
        below.addAll(window.of(options.lines()));
        List<Line> side = isBeside ? beside(question, layout.sideWidth(), top) : side(layout.sideWidth(), top, true);
        return new Asked(
                layout.body(chart(layout.chartSize(top), layout.holdsLegend(top)), side, below),
                ScreenFrame.whole(state).foot(window),
                FIRST_ROW + row);
    }

    /** Returns a question beside the chart, and the knobs if they fit below it. */
    private List<Line> beside(Section question, int width, int height) {
        List<Line> lines = new ArrayList<>(new GridRenderer(texts(), width).lines(List.of(question)));
        int room = height - lines.size() - 2;
        if (room > 0) {
            lines.addAll(List.of(Line.blank(), knobsHeading(width)));
            lines.addAll(knobs().lines(width, room));
        }
        return lines;
    }

    /** Returns the width of a question and its options, in cells. */
    int questionWidth() {
        return Math.min(layout().width(), Layout.TEXT_WIDTH);
    }

    /**
     * Returns the bet with the state of the race below it, or the result: always as many rows, so that the chart stays.
     */
    private List<Line> bet() {
        int width = layout().width();
        List<Section> bet = view().prediction();
        List<Line> words = bet.isEmpty() ? List.of() : new GridRenderer(texts(), width).lines(bet.subList(0, 1));
        List<Line> rows = new ArrayList<>(layout().indented(words));
        rows.addAll(
                state.notice().isPresent()
                        ? ScreenFrame.whole(state).foot()
                        : lab.showsVerdict() ? List.of() : List.of(inShort()));
        rows.addAll(Collections.nCopies(Math.max(0, STRIP - rows.size()), Line.blank()));
        return rows.subList(0, STRIP);
    }

    /** Returns the chart on the whole screen. */
    private List<Line> wholeChart(int foot) {
        Size size = layout().wide(layout().rows() - foot);
        return layout().indented(chart(size, true));
    }

    /** Returns the state of the race and the chosen knob in one row, as the foot of the chart on the whole screen. */
    private Line inShort() {
        List<Line> race = view().race().lines("", layout().width());
        Line gap = Line.spaces(3);
        Line knob = knobs().knobs().isEmpty() || lab.viewState().isOfBet()
                ? Line.blank()
                : knobs().lines(layout().sideWidth(), 1).get(0);
        return Line.join(race.get(0), gap, race.get(1), gap, knob)
                .truncate(layout().width())
                .indented(1);
    }

    /** Returns the body above a number of rows of the foot without a notice, which may cover the end of the body. */
    private List<Line> body(List<Line> strip, int foot) {
        return lab.showsVerdict()
                ? drawnBody(strip, foot)
                : shared(
                        List.of(
                                state.size(),
                                strip,
                                foot,
                                lab.viewState(),
                                lab.knobEdit(),
                                lab.session().isRunning(),
                                view().pace()),
                        () -> drawnBody(strip, foot));
    }

    private List<Line> drawnBody(List<Line> strip, int foot) {
        LabLayout layout = layout();
        Size size = new Size(layout.width(), layout.rows() - foot);
        List<Line> below = state.renderCache().results(lab.resultsKey(state, size), () -> below(strip, size));
        int top = Math.max(1, size.rows() - below.size());
        return layout.body(
                chart(layout.chartSize(top), layout.holdsLegend(top)), side(layout.sideWidth(), top, false), below);
    }

    private List<Line> chart(Size size, boolean hasLegend) {
        return state.renderCache()
                .plot(
                        lab.plotKey(state, size),
                        () -> shared(
                                List.of(size, hasLegend, isFlipped()),
                                () -> view().chart(size, hasLegend, state.captions())
                                        .lines(state.raster())));
    }

    private boolean isFlipped() {
        return lab.selection().isFlipped(lab.selection().chart(), state.renderCache());
    }

    /**
     * Returns lines that others who watch the same race may see too.
     *
     * @param what the lines show, apart from the moment of the race
     */
    private List<Line> shared(List<?> what, Supplier<List<Line>> draw) {
        return lab.knobEdit().former().isEmpty()
                ? lab.session().trained().pictures().of(lab.lastStep(), List.of(what, moment()), draw)
                : draw.get(); // the runs before the last change are the learner's own
    }

    /** Returns what a picture of the shown moment depends on, for all who have the same display. */
    private List<?> moment() {
        LabSession session = lab.session();
        Race.RaceProgress now = session.progress();
        return List.of(
                List.of(
                        now.snapshots(),
                        now.heat(),
                        now.isOver(),
                        session.playback().isFinal()),
                List.of(session.experiment(), session.settings(), session.off()),
                List.of(lab.viewState().withKnob(0), lab.selection().window()),
                List.of(state.language(), texts().characters(), state.theme(), state.raster(), state.isPlainMode()));
    }

    /** Returns the state of the race with the name of the chart, cut so that two more rows fit, and the knobs. */
    private List<Line> side(int width, int height, boolean isAsking) {
        LabSelection selection = lab.selection();
        String goal = height < GOAL_FROM
                ? ""
                : selection.run().map(new RunStatusText(texts())::goal).orElse("");
        List<Line> race = new ArrayList<>(view().race().lines(goal, width));
        race.add(line(
                width, Style.MUTED, MessageKey.LAB_PICTURE, selection.chart().name(texts())));
        race.add(Line.blank());
        List<Line> lines = new ArrayList<>(race.subList(0, Math.max(0, Math.min(race.size(), height - 2))));
        lines.add(knobsHeading(width));
        List<Line> off = off(width);
        int room = height - lines.size() - off.size();
        boolean hasElsewhere = !isAsking
                && !lab.isLed()
                && !view().state().isProjector()
                && room > Math.min(KNOBS, knobs().knobs().size());
        lines.addAll(knobs().lines(width, Math.max(1, hasElsewhere ? room - 1 : room)));
        lines.addAll(off);
        if (lines.size() + 2 <= height) {
            lines.add(Line.blank());
        }
        if (hasElsewhere) {
            lines.add(line(
                    width,
                    Style.MUTED,
                    view().hasChallenges() ? MessageKey.LAB_ELSEWHERE_CHALLENGES : MessageKey.LAB_ELSEWHERE));
        }
        return lines;
    }

    private Line knobsHeading(int width) {
        String optimizer = view().names().optimizer(lab.selection().label());
        return line(width, Style.HEADING, MessageKey.LAB_KNOBS, optimizer);
    }

    private KnobsText.Rows knobs() {
        LabSelection selection = lab.selection();
        KnobEdit edit = lab.knobEdit();
        return new KnobsText.Rows(
                selection.knobs(), selection.knobNumber(), edit.text(), edit.isTyping(), view().names());
    }

    private Line line(int width, Style style, MessageKey key, String... arguments) {
        return Line.of(texts().say(key, arguments), style).truncate(width);
    }

    /** Returns the optimizers that are off. The chosen one has a pointer, because it has no row in the table. */
    private List<Line> off(int width) {
        String pointer = GridRenderer.pointer(texts().characters()) + "\u00A0";
        String off = lab.selection().off().stream()
                .map(label -> (label.equals(lab.selection().label()) ? pointer : "")
                        + view().names().optimizer(label))
                .collect(Collectors.joining(", "));
        return off.isEmpty() ? List.of() : LineWrapper.lines(texts().say(MessageKey.LAB_OFF, off), Style.MUTED, width);
    }

    /** Returns prediction, table and theory, set apart by blank rows, as far as a size has room for them. */
    private List<Line> below(List<Line> strip, Size size) {
        int room = size.rows() - layout().leastChart();
        int height = Math.max(
                LEAST_TABLE,
                Math.min(room - strip.size(), lab.selection().runs().size() + TABLE_EXTRA));
        LabRunTable runs =
                view().table(curve -> Character.toString(state.raster().sign(Marker.of(curve))));
        List<Line> table = shared(
                List.of(size.columns(), height, runs.judged()),
                () -> runs.lines(size.columns(), height, lab.selection().row()));
        List<Line> theory =
                new GridRenderer(texts(), size.columns()).lines(view().theory().sections());
        List<Line> lines = new ArrayList<>();
        int used = strip.size() + table.size();
        boolean hasTheory = !theory.isEmpty() && used + theory.size() + 3 <= room;
        for (List<Line> part : List.of(strip, table, hasTheory ? theory : List.<Line>of())) {
            if (!part.isEmpty()) {
                boolean isApart = lines.isEmpty() ? used + 1 <= room : used + 2 <= room;
                lines.addAll(isApart ? List.of(Line.blank()) : List.of());
                lines.addAll(part);
            }
        }
        return lines;
    }
}
