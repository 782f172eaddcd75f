package descenso.plot;

import descenso.plot.Shape.Anchor;
import descenso.tui.Size;
import descenso.tui.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.DoublePredicate;
import java.util.stream.Stream;

/**
 * A bar chart with one bar per row, in groups: for example the step of each coordinate, for every optimizer. Bars of
 * negative numbers go to the left. On a logarithmic scale, a bar's length is the distance of the number's magnitude
 * from the decade below the smallest magnitude. A number that is not finite has no bar, only its text. A free row below
 * the bars has the numbers of the scale. If not all groups fit, the chart shows those around the selected one.
 *
 * @param written formats the number at the end of a bar
 * @param selected the index of the selected group, 0-based
 */
public record Bars(List<Group> groups, Scale scale, String title, DoubleFunction<String> written, int selected)
        implements Chart {

    /** The bars that are compared with each other, such as the steps along one coordinate. */
    public record Group(String name, List<Item> items) {
        public Group {
            items = List.copyOf(items);
        }
    }

    /** A bar. Its number picks the colour and the mark, counted from 0. */
    public record Item(String name, int number, double value) {}

    public Bars {
        groups = List.copyOf(groups);
    }

    @Override
    public Drawing drawing(Size size) {
        return new BarLayout(this, size).drawing();
    }

    private Stream<Item> items() {
        return groups.stream().flatMap(group -> group.items.stream());
    }

    /** The arrangement of a bar chart in one size. */
    private static final class BarLayout {

        /** Minimum number of rows for a title. */
        private static final int TITLE_FROM = 5;
        /** Minimum number of columns for the names of groups and bars. */
        private static final int NAMES_FROM = 24;
        /** Approximate number of numbers of the scale on a side. */
        private static final int TICKS = 4;
        /** Minimum number of rows for a note of what is left out. With fewer rows, all of them show bars. */
        private static final int NOTE_FROM = 3;

        private final Bars bars;
        private final Size size;
        private final List<Shape> shapes = new ArrayList<>();
        private final int groupWidth;
        private final int nameWidth;
        /** Column of the marks of the bars, 0-based. */
        private final int start;
        /** Column after the group, the mark and the name, 0-based. */
        private final int left;
        /** First row below the title, 0-based. */
        private final int top;
        /** Whether there is room for an empty row between groups. */
        private final boolean isLoose;
        /** Whether there are more bars than rows: then only the whole groups around the selected one are drawn. */
        private final boolean isTooMuch;
        /** Whether the last row names what is left out. */
        private final boolean hasNote;
        /** Maximum number of bars of a group. */
        private final int most;

        private final VisibleRange shown;
        /**
         * Magnitude that determines the lengths: the largest on a linear scale, that of length 0 on a logarithmic one.
         */
        private final double unit;
        /** Lengths of the longest bars of both sides together, as {@link #length} measures them. */
        private final double span;
        /** Column at which bars begin, in cells. */
        private final double zero;
        /** Width of the bars of both sides together, in cells. */
        private final double room;

        BarLayout(Bars bars, Size size) {
            this.bars = bars;
            this.size = size;
            boolean hasNames = size.columns() >= NAMES_FROM;
            this.groupWidth = hasNames
                    ? Math.min(LabelFitter.longest(bars.groups.stream().map(Group::name)), size.columns() / 5)
                    : 0;
            this.nameWidth =
                    hasNames ? Math.min(LabelFitter.longest(bars.items().map(Item::name)), size.columns() / 4) : 0;
            this.start = groupWidth + (groupWidth > 0 ? 1 : 0);
            this.left = start + 2 + nameWidth + (nameWidth > 0 ? 1 : 0);
            this.top = size.rows() >= TITLE_FROM && !bars.title.isEmpty() ? 1 : 0;
            int rows = size.rows() - top;
            int groups = bars.groups.size();
            long all = bars.items().count();
            this.isLoose = all + groups - 1 <= rows;
            this.isTooMuch = all > rows;
            this.hasNote = isTooMuch && rows >= NOTE_FROM;
            int forBars = Math.max(0, hasNote ? rows - 1 : rows);
            this.most = isTooMuch ? forBars : Integer.MAX_VALUE;
            int highest = bars.groups.stream()
                    .mapToInt(group -> group.items.size())
                    .max()
                    .orElse(1);
            int visible = isTooMuch ? Math.max(1, forBars / Math.max(1, highest)) : groups;
            this.shown = VisibleRange.around(bars.selected, groups, visible);
            this.unit = unit();
            double negative = longest(value -> value < 0);
            this.span = negative + longest(value -> value > 0);
            int numberWidth = 1 + LabelFitter.longest(bars.items().map(item -> bars.written.apply(item.value)));
            int from = left + (bars.items().anyMatch(item -> item.value < 0) ? numberWidth : 0);
            int to = size.columns() - (bars.items().allMatch(item -> item.value < 0) ? 0 : numberWidth);
            this.room = Math.max(0, to - from - 1);
            this.zero = from + 0.5 + room * share(negative);
        }

        private double unit() {
            double[] magnitudes = bars.items()
                    .mapToDouble(item -> Math.abs(item.value))
                    .filter(Scale.LOG::holds)
                    .sorted()
                    .toArray();
            if (bars.scale == Scale.LINEAR) {
                return magnitudes.length == 0 ? 1 : magnitudes[magnitudes.length - 1];
            }
            double smallest = magnitudes.length == 0 ? 1 : magnitudes[0];
            return Math.max(Double.MIN_VALUE, Ticks.power(Ticks.exponentAbove(smallest) - 1));
        }

        private double longest(DoublePredicate side) {
            return bars.items()
                    .mapToDouble(Item::value)
                    .filter(side)
                    .map(this::length)
                    .max()
                    .orElse(0);
        }

        /**
         * Returns the length of a value's bar, regardless of the sign: a multiple of the unit on a linear scale, a
         * number of decades on a logarithmic one; 0 for a value that is not finite.
         */
        private double length(double value) {
            double magnitude = Math.abs(value);
            if (magnitude == 0 || !Double.isFinite(magnitude)) {
                return 0;
            }
            return bars.scale == Scale.LINEAR ? magnitude / unit : Math.log10(magnitude) - Math.log10(unit);
        }

        private double share(double length) {
            return span > 0 ? length / span : 0;
        }

        Drawing drawing() {
            if (top > 0) {
                text(0, 0.5, LabelFitter.shortened(size.columns(), bars.title));
            }
            int end = drawGroups();
            if (hasNote) {
                drawNote();
            } else if (isTooMuch) {
                shapes.add(new Shape.Sign(0.5, size.rows() - 0.5, Marker.BELOW, Style.STRONG));
            } else if (end < size.rows() && room >= 1) {
                drawScale(end);
            }
            return new Drawing(size, shapes);
        }

        private void text(double x, double y, String text) {
            shapes.add(new Shape.Text(x, y, Anchor.START, text, Style.TEXT));
        }

        private List<Group> visible() {
            return bars.groups.subList(shown.from(), shown.to());
        }

        /** Draws the bars. Returns the row below the last one. */
        private int drawGroups() {
            int row = top;
            for (Group group : visible()) {
                if (row < size.rows()) {
                    text(0, row + 0.5, LabelFitter.shortened(groupWidth, group.name));
                }
                List<String> names = LabelFitter.together(
                        nameWidth, group.items.stream().map(Item::name).toList());
                for (int i = 0; i < Math.min(most, names.size()); i++) {
                    draw(group.items.get(i), names.get(i), row++);
                }
                row += isLoose ? 1 : 0;
            }
            return isLoose ? row - 1 : row;
        }

        /** Draws the numbers of the scale at their distances from the axis, from left to right, where they fit. */
        private void drawScale(int row) {
            double largest = bars.items()
                    .mapToDouble(item -> Math.abs(item.value))
                    .filter(Scale.LOG::holds)
                    .max()
                    .orElse(0);
            double least = bars.scale == Scale.LINEAR ? 0 : unit;
            List<Double> values = largest > least ? Ticks.of(new Range(least, largest), bars.scale, TICKS) : List.of();
            List<Double> numbers = Stream.concat(
                            values.stream().filter(value -> value > 0).map(value -> -value), values.stream())
                    .filter(value -> value == 0 || bars.items().anyMatch(item -> item.value * value > 0))
                    .sorted()
                    .toList();
            int next = 0;
            for (double value : numbers) {
                String number = bars.written.apply(value);
                double end = Math.floor(zero) + 0.5 + Math.signum(value) * (0.5 + share(length(value)) * room);
                int column = (int) Math.floor(end - number.length() / 2.0);
                if (column >= next && column + number.length() <= size.columns()) {
                    shapes.add(new Shape.Text(column, row + 0.5, Anchor.START, number, Style.MUTED));
                    next = column + number.length() + 1;
                }
            }
        }

        /** Draws the last row: what is left out above and below. Each side has half of the row if both are present. */
        private void drawNote() {
            int missing = visible().stream()
                    .mapToInt(group -> Math.max(0, group.items.size() - most))
                    .sum();
            String after = names(shown.to(), bars.groups.size());
            String below = ((missing > 0 ? "+" + missing : "") + " " + after).strip();
            int middle = below.isEmpty() ? size.columns() : size.columns() / 2;
            int next = note(0, middle, Marker.ABOVE, names(0, shown.from()));
            note(next, size.columns(), Marker.BELOW, below);
        }

        /** Returns the names of consecutive groups; empty if there are none. */
        private String names(int from, int to) {
            if (from == to) {
                return "";
            }
            String first = bars.groups.get(from).name;
            return to == from + 1 ? first : first + "–" + bars.groups.get(to - 1).name;
        }

        /** Draws one side of the note between two columns. Returns the column after it. */
        private int note(int column, int end, Marker mark, String words) {
            if (words.isEmpty() || column >= end) {
                return column;
            }
            double y = size.rows() - 0.5;
            String fitting = LabelFitter.shortened(end - column - 2, words);
            shapes.add(new Shape.Sign(column + 0.5, y, mark, Style.STRONG));
            shapes.add(new Shape.Text(column + 2, y, Anchor.START, fitting, Style.MUTED));
            return Math.min(end, column + 2 + fitting.length() + 2);
        }

        private void draw(Item item, String name, int row) {
            if (row >= size.rows()) {
                return;
            }
            double y = row + 0.5;
            Style style = Style.curve(item.number);
            Marker mark = Marker.of(item.number);
            String number = bars.written.apply(item.value);
            shapes.add(new Shape.Sign(start + 0.5, y, mark, style));
            text(start + 2, y, name);
            if (room < 1) {
                text(left, y, LabelFitter.shortened(size.columns() - left, number));
                return;
            }
            double axis = Math.floor(zero) + 0.5;
            double length = share(length(item.value)) * room;
            shapes.add(new Shape.Rule(axis, row, axis, row + 1.0, Style.RULE));
            if (item.value < 0) {
                double end = axis - 0.5 - length;
                shapes.add(new Shape.Bar(end, axis - 0.5, y, style, mark));
                shapes.add(new Shape.Text(Math.floor(end), y, Anchor.END, number + " ", Style.TEXT));
            } else {
                double end = axis + 0.5 + length;
                shapes.add(new Shape.Bar(axis + 0.5, end, y, style, mark));
                text(Math.ceil(end), y, " " + number);
            }
        }
    }
}
