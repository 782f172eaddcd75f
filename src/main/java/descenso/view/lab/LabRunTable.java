package descenso.view.lab;

import descenso.course.experiment.Experiment;
import descenso.phrases.Language;
import descenso.phrases.MessageKey;
import descenso.tui.Line;
import descenso.tui.NameShortener;
import descenso.tui.Span;
import descenso.tui.Style;
import descenso.view.naming.ExperimentLabels;
import descenso.view.naming.NamedRun;
import descenso.view.table.Footnote;
import descenso.view.table.RunCell;
import descenso.view.table.RunColumn;
import descenso.view.table.SplitTable;
import descenso.view.text.Pointer;
import descenso.view.text.UiText;
import descenso.view.trend.RunComparison;
import descenso.widget.Grid;
import descenso.widget.Viewport;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Renders the dynamics of runs side by side: a row per run, as many columns as fit, the most informative ones first.
 *
 * @param marks the sign, one cell wide, of the curve with the given number, from 0
 */
public record LabRunTable(
        Experiment experiment, List<NamedRun> runs, IntFunction<String> marks, Language language, UiText texts) {

    /** Column of the curve's mark, from 0: the pointer and a space come before it. */
    private static final int MARK = 2;

    /** Minimum number of rows to keep. The legend is shown only if this many rows, or all, stay visible. */
    private static final int FEW_ROWS = 4;

    /** Minimum height of the table, in lines: a header and a row. */
    private static final int LOWEST = 2;

    /** Maximum height of the header, in lines. More would take space from the chart. */
    private static final int HIGHEST_HEAD = 2;

    public LabRunTable {
        runs = List.copyOf(runs);
    }

    /**
     * Returns the table at the given size. It is wider than that only if not even the column of the loss fits.
     *
     * @param width in cells
     * @param height in lines, at least 2; if there are more runs, those around the selected one are shown
     * @param selected index of the run that is shown as selected; negative for none
     */
    public List<Line> lines(int width, int height, int selected) {
        if (runs.isEmpty()) {
            return List.of();
        }
        return lines(table(grid(width, height, selected), width, height), width, height, selected);
    }

    /**
     * Returns the table with titles in two lines if all rows still fit, or if titles in one line would leave out a
     * column with an author's title and some rows still fit. Otherwise, the titles take one line.
     */
    private FittedGrid.Table table(FittedGrid grid, int width, int height) {
        FittedGrid.Table high = grid.table(HIGHEST_HEAD);
        if (high.head().size() == 1 || fits(high, width, height)) {
            return high;
        }
        FittedGrid.Table low = grid.table(1);
        boolean leavesRows = height - HIGHEST_HEAD >= Math.min(FEW_ROWS, runs.size());
        return low.titles() < high.titles() && leavesRows ? high : low;
    }

    /** Tests whether a higher header costs neither a row nor the legend, which the runs may need later. */
    private boolean fits(FittedGrid.Table table, int width, int height) {
        int head = table.head().size();
        return head <= HIGHEST_HEAD
                && head + runs.size() + footnote(table.columns()).most(width) <= height;
    }

    private List<Line> lines(FittedGrid.Table table, int width, int height, int selected) {
        List<Line> legend = legend(table.columns(), width);
        int room = height - table.head().size();
        boolean hasLegend = room - legend.size() >= Math.min(FEW_ROWS, runs.size());
        List<Line> lines = new ArrayList<>(table.head());
        lines.addAll(rows(table.rows(), hasLegend ? room - legend.size() : room, width, selected));
        lines.addAll(hasLegend ? legend : List.of());
        return lines;
    }

    /** Returns all rows, or a window of them and a line with their numbers. */
    private List<Line> rows(List<Line> table, int room, int width, int selected) {
        List<Line> rows = new ArrayList<>();
        for (int run = 0; run < runs.size(); run++) {
            rows.add(painted(table.get(run), run, width, run == selected));
        }
        if (rows.size() <= room) {
            return rows;
        }
        int height = Math.max(1, room - 1);
        Viewport window = new Viewport(Math.max(0, selected) - height / 2, height, rows.size());
        List<Line> shown = new ArrayList<>(window.of(rows));
        if (room > 1) {
            shown.add(rowRange(window.top() + 1, window.top() + height));
        }
        return shown;
    }

    private Line rowRange(int first, int last) {
        if (first == last) {
            return Line.of(row(first), Style.MUTED);
        }
        return Line.of(
                texts.say(
                        MessageKey.DYNAMICS_ROWS,
                        Integer.toString(first),
                        Integer.toString(last),
                        Integer.toString(runs.size())),
                Style.MUTED);
    }

    /** Draws the mark in the colour of its curve, and the whole row as selected if it is. */
    private Line painted(Line row, int run, int width, boolean isSelected) {
        List<Span> spans = new ArrayList<>();
        int column = 0;
        for (Span span : row.fitted(width).spans()) {
            Style style = isSelected ? Style.SELECTED : span.style();
            int before = within(MARK - column, span);
            int after = within(MARK + 1 - column, span);
            spans.add(new Span(span.cut(0, before).text(), style));
            spans.add(new Span(
                    span.cut(before, after).text(), Style.curve(runs.get(run).curve())));
            spans.add(new Span(span.cut(after, span.width()).text(), style));
            column += span.width();
        }
        return new Line(spans.stream().filter(span -> span.width() > 0).toList());
    }

    private static int within(int column, Span span) {
        return Math.max(0, Math.min(column, span.width()));
    }

    private FittedGrid grid(int width, int height, int selected) {
        return new FittedGrid(runs, columns().all(), corner(height, selected), marks, width, selected, texts);
    }

    /** Returns all columns, of which a small width drops some. */
    LabRunColumns columns() {
        return new LabRunColumns(comparison(), asked(), ExperimentLabels.of(experiment, language, texts));
    }

    /**
     * Returns the header of the first column. It holds the number of the row if there is no space for a line below the
     * rows.
     */
    private String corner(int height, int selected) {
        return height > LOWEST || runs.size() == 1 ? texts.say(MessageKey.TABLE_RUN) : row(Math.max(0, selected) + 1);
    }

    /**
     * Returns the position of a row among all rows.
     *
     * @param number the number of the row, from 1
     */
    private String row(int number) {
        return texts.say(MessageKey.DYNAMICS_ROW, Integer.toString(number), Integer.toString(runs.size()));
    }

    private List<Line> legend(List<RunColumn> columns, int width) {
        return footnote(columns).lines(width);
    }

    private Footnote footnote(List<RunColumn> columns) {
        boolean isOneContest = comparison().fields().size() == 1;
        MessageKey best = isOneContest ? MessageKey.DYNAMICS_BEST : MessageKey.DYNAMICS_BEST_AMONG;
        return new Footnote(columns, texts.say(best), texts.say(MessageKey.DYNAMICS_BAD));
    }

    /** Returns the measures that the explanation of the experiment uses. */
    private Set<String> asked() {
        return experiment
                .prediction()
                .map(question -> question.figures().read())
                .orElse(Set.of());
    }

    private RunComparison comparison() {
        return RunComparison.of(runs.stream().map(NamedRun::run).toList());
    }

    /**
     * Fits the table of runs into a width: as many columns as fit with their whole headers, the most informative ones
     * first. Run names are shortened if the columns need the space, and then use the space that the columns leave.
     *
     * @param marks the sign, one cell wide, of the curve with the given number, from 0
     * @param selected index of the run that is shown as selected; negative for none
     */
    private record FittedGrid(
            List<NamedRun> runs,
            List<LabRunColumn> all,
            String corner,
            IntFunction<String> marks,
            int width,
            int selected,
            UiText texts) {

        /** Width before a run's name, in cells: the pointer, the mark of the curve, and spaces. */
        private static final int NAME = 4;

        /** Maximum share of the width for run names, from 0 to 1, if the columns need the space. */
        private static final double LARGEST_SHARE = 0.4;

        /**
         * The lines of the header and the rows, without the rule between them.
         *
         * @param columns the columns that fit
         * @param titles the number of columns with an author's title
         */
        record Table(List<RunColumn> columns, int titles, List<Line> head, List<Line> rows) {

            Table {
                head = List.copyOf(head);
                rows = List.copyOf(rows);
            }
        }

        /** Returns the table with a header of at most {@code highest} lines. */
        Table table(int highest) {
            List<LabRunColumn> kept = kept(highest);
            List<RunColumn> columns =
                    kept.stream().map(column -> column.headed(highest)).toList();
            List<Line> lines = grid(columns, roomForNames(columns)).lines(width, texts.characters());
            int rows = lines.size() - runs.size();
            int titles = (int) kept.stream().filter(LabRunColumn::isTitled).count();
            return new Table(columns, titles, lines.subList(0, rows - 1), lines.subList(rows, lines.size()));
        }

        /** Returns the columns that fit, chosen by rank, in reading order. */
        private List<LabRunColumn> kept(int highest) {
            List<LabRunColumn> kept = new ArrayList<>();
            all.stream().sorted(Comparator.comparingInt(LabRunColumn::rank)).forEach(column -> {
                kept.add(column);
                List<RunColumn> narrow = inOrder(kept).stream()
                        .map(each -> each.narrowed(highest))
                        .toList();
                if (kept.size() > 1 && spare(narrow) < 0) {
                    kept.remove(column);
                }
            });
            return inOrder(kept);
        }

        private List<LabRunColumn> inOrder(List<LabRunColumn> some) {
            return all.stream().filter(some::contains).toList();
        }

        private int spare(List<RunColumn> columns) {
            return width - grid(columns, share()).naturalWidth();
        }

        /**
         * Returns the space for run names, in cells: the width of the shortened names, and the space that the columns
         * leave.
         */
        private int roomForNames(List<RunColumn> columns) {
            int widest = shown(share()).stream().mapToInt(String::length).max().orElse(0);
            return widest + Math.max(0, spare(columns));
        }

        private int share() {
            return (int) (LARGEST_SHARE * width) - NAME;
        }

        private Grid grid(List<RunColumn> columns, int names) {
            return new SplitTable(names(names), columns).whole();
        }

        private RunColumn names(int room) {
            List<String> shown = shown(room);
            List<RunCell> cells = IntStream.range(0, runs.size())
                    .mapToObj(run -> RunCell.of(pointer(run == selected) + " "
                            + marks.apply(runs.get(run).curve()) + " " + shown.get(run)))
                    .toList();
            return new RunColumn("\u00A0".repeat(NAME) + corner, cells).withoutBreaks();
        }

        private List<String> shown(int room) {
            List<String> names = runs.stream().map(NamedRun::name).toList();
            return new NameShortener(names, texts.characters().select("…", "...")).shorten(room);
        }

        private String pointer(boolean isSelected) {
            return isSelected ? Pointer.sign(texts.characters()) : " ";
        }
    }
}
