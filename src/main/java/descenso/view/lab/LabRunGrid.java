package descenso.view.lab;

import descenso.tui.Line;
import descenso.tui.NameShortener;
import descenso.view.naming.NamedRun;
import descenso.view.table.RunCell;
import descenso.view.table.RunColumn;
import descenso.view.table.SplitTable;
import descenso.view.text.Pointer;
import descenso.view.text.UiText;
import descenso.widget.Grid;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Fits the table of runs into a width: as many columns as fit with their whole headers, the most informative ones
 * first. Run names are shortened if the columns need the space, and then use the space that the columns leave.
 *
 * @param marks the sign, one cell wide, of the curve with the given number, from 0
 * @param selected index of the run that is shown as selected; negative for none
 */
record LabRunGrid(
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
            List<RunColumn> narrow =
                    inOrder(kept).stream().map(each -> each.narrowed(highest)).toList();
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
