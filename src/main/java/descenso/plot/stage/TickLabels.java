package descenso.plot.stage;

import descenso.plot.axis.Axis;
import descenso.plot.axis.Projection;
import descenso.plot.axis.Ticks;
import descenso.plot.shape.Anchor;
import descenso.plot.shape.Box;
import descenso.tui.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;

/**
 * The numbers below an axis: as many as fit side by side, and that of the cursor. The first and the last say how far the
 * axis goes, so the cursor's stands beside them; of the others, it takes the place.
 */
record TickLabels(Projection x, Axis axis, Box box, OptionalDouble cursor) {

    List<TickLabel> fitting(int most) {
        List<TickLabel> ticks = ticks(most);
        for (int count = most - 1; count > 0 && overlap(ticks); count--) {
            ticks = ticks(count);
        }
        List<TickLabel> tags = new ArrayList<>(overlap(ticks) ? ticks.subList(0, 1) : ticks);
        if (cursor.isPresent() && x.range().holds(cursor.getAsDouble())) {
            TickLabel read =
                    beside(tags, tag(cursor.getAsDouble(), axis.written().apply(cursor.getAsDouble()), Style.SELECTED));
            tags.removeIf(tag -> !tag.leavesRoomFor(read));
            tags.add(read);
        }
        tags.removeIf(tag -> tag.end() > box.right());
        return tags;
    }

    private TickLabel beside(List<TickLabel> ticks, TickLabel read) {
        for (int end : new int[] {0, ticks.size() - 1}) {
            if (end >= 0 && hides(read, ticks.get(end))) {
                return beside(ticks.get(end), read);
            }
        }
        return read;
    }

    /** On its own side of it, where there is room. */
    private TickLabel beside(TickLabel end, TickLabel read) {
        int width = read.text().length();
        int column = read.place() < end.place() ? end.column() - 1 - width : end.end() + 1;
        return column >= 0 && column + width <= box.right() ? read.at(column) : read;
    }

    /** Whether it would hide a number that says something else. */
    private static boolean hides(TickLabel read, TickLabel end) {
        return !end.leavesRoomFor(read) && !end.text().equals(read.text());
    }

    private List<TickLabel> ticks(int most) {
        List<Double> values = Ticks.of(x.range(), x.scale(), most).stream()
                .filter(value -> !axis.isWhole() || value == Math.rint(value))
                .toList();
        DoubleFunction<String> written = axis.ticks().apply(values);
        return values.stream()
                .map(value -> tag(value, written.apply(value), Style.MUTED))
                .toList();
    }

    private TickLabel tag(double value, String text, Style style) {
        double place = x.at(value);
        int column = Anchor.MIDDLE.column(Math.floor(place) + 0.5, text.length());
        return new TickLabel(place, Math.max(0, Math.min(column, box.right() - text.length())), text, style);
    }

    private static boolean overlap(List<TickLabel> tags) {
        for (int i = 1; i < tags.size(); i++) {
            if (!tags.get(i).leavesRoomFor(tags.get(i - 1))) {
                return true;
            }
        }
        return false;
    }
}
