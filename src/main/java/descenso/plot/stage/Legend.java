package descenso.plot.stage;

import descenso.plot.shape.Anchor;
import descenso.plot.shape.Box;
import descenso.plot.shape.LabelFitter;
import descenso.plot.shape.Points;
import descenso.plot.shape.Shape;
import descenso.plot.shape.ShapeList;
import descenso.plot.shape.Stroke;
import descenso.tui.Size;
import descenso.tui.Style;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Which mark is whose, beside the chart where there is room, else in rows below it; never over the data. Names are
 * shortened in their middle before any is left out; then a strong one comes first, and how many are missing is said.
 *
 * @param values the width to keep for what is read at a cursor; 0 for nothing
 */
public record Legend(List<Entry> entries, int values) {

    /** What has no name needs no words. */
    public Legend {
        entries = entries.stream().filter(entry -> !entry.name().isEmpty()).toList();
    }

    /** From so many columns on it stands beside the chart. */
    private static final int WIDE = 100;

    private static final int LONGEST_NAME = 28;
    private static final int SHORTEST_NAME = 4;

    /** Of the rows, this part at most. */
    private static final int SHARE = 6;

    private static final int LOWEST = 7;
    private static final int GAP = 2;

    /** The least in which every ink tells a dotted line from a solid one. */
    private static final int LINE = 4;

    /** The part of the drawing that it takes: columns at its right, rows at its bottom, or nothing. */
    public Box box(Size size) {
        if (entries.isEmpty() || size.rows() < LOWEST || size.columns() < breadth(0)) {
            return new Box(0, size.rows(), size.columns(), size.rows());
        }
        if (size.columns() >= WIDE && size.rows() > entries.size() + 2) {
            return new Box(size.columns() - breadth(Math.min(longest(), LONGEST_NAME)), 0, size.columns(), size.rows());
        }
        Grid grid = grid(size.columns(), Math.max(1, size.rows() / SHARE));
        return new Box(0, size.rows() - grid.rows(), size.columns(), size.rows());
    }

    /** @param indent the columns before it, where there is room for them */
    void draw(ShapeList scene, Box box, int indent) {
        if (box.isEmpty()) {
            return;
        }
        boolean stands = box.left() > 0;
        Grid grid = stands ? new Grid(1, entries.size(), box.columns() - breadth(0)) : grid(box.columns(), box.rows());
        int width = grid.columns() * (breadth(grid.name()) + GAP) - GAP;
        int end = grid.holds(entries.size()) || width + end() > box.columns() ? 0 : end();
        int left = box.left() + (stands ? 0 : Math.max(0, Math.min(indent, box.columns() - width - end)));
        int top = box.top() + (stands ? 1 : 0);
        List<Entry> shown = shown(grid);
        List<String> names = LabelFitter.together(
                grid.name(), entries.stream().map(Entry::name).toList());
        for (int i = 0; i < shown.size(); i++) {
            int column = left + i % grid.columns() * (breadth(grid.name()) + GAP);
            draw(
                    scene,
                    shown.get(i),
                    names.get(entries.indexOf(shown.get(i))),
                    column,
                    top + i / grid.columns() + 0.5,
                    grid.name());
        }
        if (end > 0) {
            String missing = missing(entries.size() - shown.size());
            scene.text(box.right(), box.bottom() - 0.5, Anchor.END, missing, Style.MUTED);
        }
    }

    /** The room for how many are missing, and a space before it. */
    private int end() {
        return 1 + missing(entries.size()).length();
    }

    private static String missing(int count) {
        return "+" + count;
    }

    private List<Entry> shown(Grid grid) {
        Comparator<Entry> strongFirst = Comparator.comparing(entry -> !entry.isStrong());
        return grid.holds(entries.size())
                ? entries
                : entries.stream().sorted(strongFirst).limit(grid.places()).toList();
    }

    private void draw(ShapeList scene, Entry entry, String name, int column, double y, int width) {
        if (hasLines()) {
            Points sample = Points.of(column + 0.25, y, column + LINE - 0.25, y);
            scene.add(new Shape.Polyline(sample, entry.style(), entry.stroke(), Optional.of(entry.mark())));
        }
        scene.add(new Shape.Sign(column + 0.5, y, entry.mark(), entry.style()));
        scene.text(column + lead() + 1, y, Anchor.START, name, entry.words());
        scene.text(column + breadth(width), y, Anchor.END, LabelFitter.shortened(values, entry.value()), Style.STRONG);
    }

    /** How many stand side by side, and in how many rows, names being so wide. */
    private record Grid(int columns, int rows, int name) {

        int places() {
            return columns * rows;
        }

        boolean holds(int count) {
            return count <= places();
        }
    }

    private Grid grid(int width, int rows) {
        Grid all = grid(width, longest(), rows);
        for (int name = all.name(); name > SHORTEST_NAME && !all.holds(entries.size()); name--) {
            all = grid(width, name - 1, rows);
        }
        boolean isTight = width - end() < breadth(SHORTEST_NAME);
        return isTight || all.holds(entries.size()) ? all : grid(width - end(), all.name(), rows);
    }

    private Grid grid(int width, int wanted, int most) {
        int name = Math.min(wanted, Math.max(0, width - breadth(0)));
        int columns = Math.max(1, Math.min(entries.size(), (width + GAP) / (breadth(name) + GAP)));
        return new Grid(columns, Math.min(most, (entries.size() + columns - 1) / columns), name);
    }

    private int longest() {
        return entries.stream().mapToInt(entry -> entry.name().length()).max().orElse(0);
    }

    /** Of one entry. */
    private int breadth(int name) {
        return lead() + 1 + name + (values > 0 ? 1 + values : 0);
    }

    /** What stands before a name: the mark, with a piece of line where lines differ. */
    private int lead() {
        return hasLines() ? LINE : 1;
    }

    private boolean hasLines() {
        return entries.stream().anyMatch(entry -> entry.stroke() == Stroke.DOTTED);
    }
}
