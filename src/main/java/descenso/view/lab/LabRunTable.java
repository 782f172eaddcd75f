package descenso.view.lab;

import descenso.course.experiment.Experiment;
import descenso.phrases.MessageKey;
import descenso.train.run.Snapshot;
import descenso.train.run.Status;
import descenso.tui.Line;
import descenso.tui.NameShortener;
import descenso.tui.Span;
import descenso.tui.Style;
import descenso.view.section.GridRenderer;
import descenso.view.section.Section;
import descenso.view.table.ExperimentLabels;
import descenso.view.table.NamedRun;
import descenso.view.table.RunColumn;
import descenso.view.table.RunColumn.Cell;
import descenso.view.table.RunColumn.Flag;
import descenso.view.table.RunStatusText;
import descenso.view.text.SentenceFormatter;
import descenso.view.text.UiText;
import descenso.view.trend.Metric;
import descenso.view.trend.RunComparison;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The dynamics of runs side by side. Drawn as a row per run, with as many columns as fit, the most informative ones
 * first. Plain mode says a paragraph per run, then which run is the best in each quantity.
 *
 * @param drawn the positions of the runs that the chart draws, 0-based, which a low table prefers; empty for all
 * @param judged the positions of the runs of which the verdict speaks, 0-based, which a low table prefers to all others
 * @param marks the sign, one cell wide, of the curve with the given number, from 0
 */
public record LabRunTable(
        Experiment experiment,
        List<NamedRun> runs,
        Set<Integer> drawn,
        Set<Integer> judged,
        IntFunction<String> marks,
        UiText texts) {

    /** Column of the curve's mark, from 0: the pointer and a space come before it. */
    private static final int MARK = 2;

    /** Width before a run's name, in cells: the pointer, the mark of the curve, and spaces. */
    private static final int NAME = 4;

    /** Maximum share of the width for run names, from 0 to 1, if the columns need the space. */
    private static final double LARGEST_SHARE = 0.4;

    /** Minimum number of rows to keep. The legend is shown only if this many rows, or all, stay visible. */
    private static final int FEW_ROWS = 4;

    /** Maximum height of the header, in lines. More would take space from the chart. */
    private static final int HIGHEST_HEAD = 2;

    /** Creates the table of runs that the chart draws all. */
    public LabRunTable(Experiment experiment, List<NamedRun> runs, IntFunction<String> marks, UiText texts) {
        this(experiment, runs, Set.of(), Set.of(), marks, texts);
    }

    public LabRunTable {
        runs = List.copyOf(runs);
        drawn = Set.copyOf(drawn);
        judged = Set.copyOf(judged);
    }

    /**
     * Returns the table at the given size. It is wider than that only if not even the column of the loss fits.
     *
     * @param width in cells
     * @param height in lines, at least 2; if there are more runs, those that matter have a row and a line names the
     *     others
     * @param selected index of the run that is shown as selected; negative for none
     */
    public List<Line> lines(int width, int height, int selected) {
        if (runs.isEmpty()) {
            return List.of();
        }
        FittedTable table = new FittedGrid(width, height, selected).table();
        Predicate<Flag> isUsed = flag -> table.columns.stream().anyMatch(column -> column.has(flag));
        int room = height - table.head.size();
        boolean isWhole = room - legend(isUsed, true, width).size() >= runs.size();
        List<Line> legend = legend(isUsed, isWhole, width);
        boolean hasLegend = hasRoom(room, legend);
        List<Line> lines = new ArrayList<>(table.head);
        lines.addAll(rows(table, hasLegend ? room - legend.size() : room, width, selected));
        lines.addAll(hasLegend ? legend : List.of());
        return lines;
    }

    private boolean hasRoom(int room, List<Line> legend) {
        return room - legend.size() >= Math.min(FEW_ROWS, runs.size());
    }

    /** Returns all rows, or those of the runs that matter and a line with the marks and names of the others. */
    private List<Line> rows(FittedTable table, int room, int width, int selected) {
        List<Line> rows = IntStream.range(0, runs.size())
                .mapToObj(run -> painted(table.rows.get(run), run, width, run == selected))
                .toList();
        if (rows.size() <= room) {
            return rows;
        }
        List<Integer> kept = IntStream.range(0, runs.size())
                .boxed()
                .sorted(Comparator.comparingInt((Integer run) -> rank(run, table.columns, selected))
                        .thenComparingInt(run -> Math.abs(run - Math.max(0, selected))))
                .limit(Math.max(1, room - 1))
                .toList();
        List<Line> shown = new ArrayList<>();
        IntStream.range(0, runs.size()).filter(kept::contains).forEach(run -> shown.add(rows.get(run)));
        if (room > 1) {
            IntStream hidden = IntStream.range(0, runs.size()).filter(run -> !kept.contains(run));
            shown.add(others(hidden.boxed().toList(), width));
        }
        return shown;
    }

    /**
     * Returns the rank of a run, from 0: the selected one, those judged and drawn, judged, drawn, best, diverged,
     * others.
     */
    private int rank(int run, List<RunColumn> columns, int selected) {
        if (run == selected) {
            return 0;
        }
        Predicate<Flag> has = flag ->
                columns.stream().anyMatch(column -> column.cells().get(run).flag() == flag);
        boolean isDrawn = drawn.contains(run);
        if (judged.contains(run)) {
            return isDrawn ? 1 : 2;
        }
        return isDrawn ? 3 : has.test(Flag.BEST) ? 4 : has.test(Flag.BAD) ? 5 : 6;
    }

    /** Returns a line with the marks and whole names of runs that have no row: of as many as fit, those drawn first. */
    private Line others(List<Integer> hidden, int width) {
        String cut = " " + texts.characters().select("…", "...");
        Line line = Line.of("  " + texts.say(MessageKey.DYNAMICS_MORE, Integer.toString(hidden.size())), Style.MUTED);
        List<Integer> drawnFirst = hidden.stream()
                .sorted(Comparator.comparing(run -> !isDrawn(run)))
                .toList();
        for (int i = 0; i < drawnFirst.size(); i++) {
            int run = drawnFirst.get(i);
            Span mark = new Span(
                    (isDrawn(run) ? "  " : " ") + mark(run),
                    Style.curve(runs.get(run).curve()));
            Line longer = Line.join(line, new Line(List.of(mark, new Span(" " + ownName(run), Style.MUTED))));
            boolean isLast = i == drawnFirst.size() - 1;
            if (longer.width() > (isLast ? width : width - cut.length())) {
                return Line.join(line, Line.of(cut, Style.MUTED)).truncate(width);
            }
            line = longer;
        }
        return line;
    }

    /** Returns the name of a run without the words up to a comma with which the names of all runs begin. */
    private String ownName(int run) {
        String name = runs.get(run).name();
        String shared = name.substring(0, name.indexOf(", ") + 1);
        return runs.stream().allMatch(each -> each.name().startsWith(shared))
                ? name.substring(shared.length()).strip()
                : name;
    }

    private boolean isDrawn(int run) {
        return drawn.isEmpty() || drawn.contains(run);
    }

    private String mark(int run) {
        return isDrawn(run) ? marks.apply(runs.get(run).curve()) : " ";
    }

    /** Draws the mark in the colour of its curve, and the whole row as selected or as not drawn if it is. */
    private Line painted(Line row, int run, int width, boolean isSelected) {
        List<Span> spans = new ArrayList<>();
        int column = 0;
        for (Span span : row.fitted(width).spans()) {
            Style style = isSelected ? Style.SELECTED : isDrawn(run) ? span.style() : Style.MUTED;
            int before = Math.max(0, Math.min(MARK - column, span.width()));
            int after = Math.max(0, Math.min(MARK + 1 - column, span.width()));
            spans.add(new Span(span.cut(0, before).text(), style));
            spans.add(new Span(
                    span.cut(before, after).text(), Style.curve(runs.get(run).curve())));
            spans.add(new Span(span.cut(after, span.width()).text(), style));
            column += span.width();
        }
        return new Line(spans.stream().filter(span -> span.width() > 0).toList());
    }

    /** Returns the explanation of the flags, and if it {@code isWhole} that of rows without a mark. */
    private List<Line> legend(Predicate<Flag> isUsed, boolean isWhole, int width) {
        boolean isOneContest = comparison().fields().size() == 1;
        boolean isExplained = isWhole && !IntStream.range(0, runs.size()).allMatch(this::isDrawn);
        String undrawn = !isExplained ? "" : texts.say(MessageKey.DYNAMICS_UNDRAWN);
        MessageKey best = isOneContest ? MessageKey.DYNAMICS_BEST : MessageKey.DYNAMICS_BEST_AMONG;
        return Flag.legend(isUsed, texts.say(best), texts.say(MessageKey.DYNAMICS_BAD), undrawn, width);
    }

    /** Returns all columns, of which a small width drops some. */
    LabRunColumns columns() {
        Set<String> asked = experiment
                .prediction()
                .map(question -> question.figures().read())
                .orElse(Set.of());
        return new LabRunColumns(comparison(), asked, ExperimentLabels.of(experiment, texts));
    }

    private RunComparison comparison() {
        return RunComparison.of(snapshots());
    }

    private List<Snapshot> snapshots() {
        return runs.stream().map(NamedRun::run).toList();
    }

    /** The columns that fit, the number of those with an author's title, and the lines, without the rule. */
    private record FittedTable(List<RunColumn> columns, int titles, List<Line> head, List<Line> rows) {}

    /**
     * Fits as many columns as possible with whole headers, by rank. Shortens run names if the columns need the space.
     */
    private final class FittedGrid {

        private final List<LabRunColumns.Column> all = columns().all();
        private final GridRenderer renderer;
        private final int width;
        private final int height;
        private final int selected;

        /** The names in their share of the width. */
        private final List<String> names;

        FittedGrid(int width, int height, int selected) {
            this.renderer = new GridRenderer(texts, width);
            this.width = width;
            this.height = height;
            this.selected = selected;
            this.names = shortened((int) (LARGEST_SHARE * width) - NAME);
        }

        /**
         * Returns the table with titles in two lines if all rows still fit, or if titles in one line would leave out a
         * column with an author's title and some rows still fit. Otherwise, the titles take one line.
         */
        FittedTable table() {
            FittedTable high = table(HIGHEST_HEAD);
            int head = high.head.size();
            int mostLegend = legend(flag -> true, true, width).size();
            if (head == 1 || (head <= HIGHEST_HEAD && head + runs.size() + mostLegend <= height)) {
                return high;
            }
            FittedTable low = table(1);
            boolean leavesRows = height - HIGHEST_HEAD >= Math.min(FEW_ROWS, runs.size());
            return low.titles < high.titles && leavesRows ? high : low;
        }

        /** Returns the table with a header of at most {@code highest} lines. */
        private FittedTable table(int highest) {
            List<LabRunColumns.Column> kept = kept(highest);
            List<RunColumn> columns =
                    kept.stream().map(column -> column.headed(highest)).toList();
            int widest = names.stream().mapToInt(String::length).max().orElse(0);
            // the names also use the space that the columns leave
            List<String> longer = shortened(widest + Math.max(0, spare(columns)));
            List<Line> lines = renderer.lines(List.of(grid(longer, columns)));
            int rows = lines.size() - runs.size();
            int titles =
                    (int) kept.stream().filter(LabRunColumns.Column::isTitled).count();
            return new FittedTable(columns, titles, lines.subList(0, rows - 1), lines.subList(rows, lines.size()));
        }

        /** Returns the columns that fit, chosen by rank, in reading order. */
        private List<LabRunColumns.Column> kept(int highest) {
            List<RunColumn> narrow =
                    all.stream().map(column -> column.narrowed(highest)).toList();
            BitSet kept = new BitSet();
            IntStream.range(0, all.size())
                    .boxed()
                    .sorted(Comparator.comparingInt(column -> all.get(column).rank()))
                    .forEach(column -> {
                        kept.set(column);
                        if (kept.cardinality() > 1
                                && spare(kept.stream().mapToObj(narrow::get).toList()) < 0) {
                            kept.clear(column);
                        }
                    });
            return kept.stream().mapToObj(all::get).toList();
        }

        private int spare(List<RunColumn> columns) {
            return width - renderer.naturalWidth(grid(names, columns));
        }

        private Section.Table grid(List<String> shown, List<RunColumn> columns) {
            List<Cell> cells = IntStream.range(0, runs.size())
                    .mapToObj(run -> Cell.of((run == selected ? GridRenderer.pointer(texts.characters()) : " ") + " "
                            + mark(run) + " " + shown.get(run)))
                    .toList();
            return RunColumn.table(
                    new RunColumn("\u00A0".repeat(NAME) + texts.say(MessageKey.TABLE_RUN), cells).withoutBreaks(),
                    columns);
        }

        private List<String> shortened(int room) {
            List<String> names = runs.stream().map(NamedRun::name).toList();
            return new NameShortener(names, texts.characters().select("…", "...")).shorten(room);
        }
    }

    /** Returns one paragraph per run and the comparison. Empty if there are no runs. */
    public List<String> spoken() {
        if (runs.isEmpty()) {
            return List.of();
        }
        LabRunColumns all = columns();
        List<RunColumn> columns = Stream.concat(all.results().stream(), all.hyperparameters().stream())
                .map(LabRunColumns.Column::values)
                .toList();
        Stream<Snapshot> arrived = snapshots().stream().filter(run -> run.status() == Status.STOPPED);
        return SentenceFormatter.paragraphs(Stream.concat(
                IntStream.range(0, runs.size()).mapToObj(run -> describeRun(run, columns)),
                Stream.of(best(columns), new RunStatusText(texts).goals(arrived))));
    }

    private String describeRun(int number, List<RunColumn> columns) {
        Snapshot run = runs.get(number).run();
        Stream<String> values = columns.stream()
                .filter(column -> {
                    OptionalInt time = column.cells().get(number).time();
                    // the status names the steps to the goal, and a best value may be the last
                    return column.metric()
                            .filter(metric -> metric == Metric.STEPS_TO_GOAL
                                    || (time.isPresent() && metric.isNow(time.getAsInt(), run)))
                            .isEmpty();
                })
                .map(column -> column.spoken(number, texts));
        String parts = Stream.concat(Stream.of(new RunStatusText(texts).status(run)), values)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("; "));
        return texts.say(MessageKey.LAB_TOLD_NAMED, runs.get(number).name(), parts);
    }

    /** Returns the best runs by quantity; an empty string if there are none. */
    private String best(List<RunColumn> columns) {
        boolean isOver = snapshots().stream().noneMatch(run -> run.status() == Status.RUNNING);
        MessageKey key = isOver ? MessageKey.LAB_TOLD_BEST : MessageKey.LAB_TOLD_BEST_SO_FAR;
        List<String> best = new ArrayList<>();
        for (RunColumn column : columns) {
            // a column that gives a time with each value has no best run
            boolean isDated =
                    column.cells().stream().anyMatch(cell -> cell.time().isPresent());
            List<String> winners = IntStream.range(0, runs.size())
                    .filter(run -> !isDated && column.cells().get(run).flag() == Flag.BEST)
                    .mapToObj(run -> texts.say(
                            MessageKey.LAB_TOLD_WITH,
                            runs.get(run).name(),
                            column.cells().get(run).text()))
                    .toList();
            if (!winners.isEmpty()) {
                best.add(texts.say(key, column.fullName(texts), texts.and(winners)));
            }
        }
        if (!best.isEmpty() && comparison().fields().size() > 1) {
            best.add(texts.say(MessageKey.LAB_TOLD_BEST_AMONG));
        }
        return String.join(" ", best);
    }
}
