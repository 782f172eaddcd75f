package descenso.plot;

import descenso.tui.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;

/**
 * The numbers below an axis: as many as fit side by side, and the number at the cursor. The first and the last number
 * show the range of the axis, so the number at the cursor is placed beside them; it replaces other numbers that it
 * would overlap.
 */
record TickLabels(Projection x, Axis axis, Box box, OptionalDouble cursor) {

    /** A number below an axis: the x of the labelled value in cells, and the 0-based column of the first character. */
    record Tick(double position, int column, String text, Style style) {

        /** Returns the column after the last character. */
        int end() {
            return column + text.length();
        }

        /** Tests whether at least one column is free between two labels. */
        private boolean leavesRoomFor(Tick other) {
            return other.end() < column || other.column > end();
        }
    }

    /** Returns the labels that fit, at most {@code most}, which is at least 1. */
    List<Tick> fitting(int most) {
        List<Tick> ticks = ticks(most);
        for (int count = most - 1; count > 0 && overlap(ticks); count--) {
            ticks = ticks(count);
        }
        List<Tick> tags = new ArrayList<>(overlap(ticks) ? ticks.subList(0, 1) : ticks);
        if (cursor.isPresent() && x.range().holds(cursor.getAsDouble())) {
            double at = cursor.getAsDouble();
            Tick reading = beside(tags, tag(at, axis.written().apply(at), Style.SELECTED));
            tags.removeIf(tag -> !tag.leavesRoomFor(reading));
            tags.add(reading);
        }
        tags.removeIf(tag -> tag.end() > box.right());
        return tags;
    }

    /** Returns the cursor's label beside the first or the last label if it would hide a different number there. */
    private Tick beside(List<Tick> ticks, Tick reading) {
        for (int i = 0; i < ticks.size(); i += Math.max(1, ticks.size() - 1)) {
            Tick end = ticks.get(i);
            if (!end.leavesRoomFor(reading) && !end.text().equals(reading.text())) {
                return beside(end, reading);
            }
        }
        return reading;
    }

    /** Returns the cursor's label beside a label of the range, on the side on which the cursor is, if there is room. */
    private Tick beside(Tick end, Tick reading) {
        int width = reading.text().length();
        int column = reading.position() < end.position() ? end.column() - 1 - width : end.end() + 1;
        return column >= 0 && column + width <= box.right()
                ? new Tick(reading.position(), column, reading.text(), reading.style())
                : reading;
    }

    private List<Tick> ticks(int most) {
        List<Double> values = Ticks.of(x.range(), x.scale(), most).stream()
                .filter(value -> !axis.isWhole() || value == Math.rint(value))
                .toList();
        DoubleFunction<String> written = axis.ticks().apply(values);
        return values.stream()
                .map(value -> tag(value, written.apply(value), Style.MUTED))
                .toList();
    }

    private Tick tag(double value, String text, Style style) {
        double place = x.at(value);
        int column = Anchor.MIDDLE.column(Math.floor(place) + 0.5, text.length());
        return new Tick(place, Math.max(0, Math.min(column, box.right() - text.length())), text, style);
    }

    private static boolean overlap(List<Tick> tags) {
        for (int i = 1; i < tags.size(); i++) {
            if (!tags.get(i).leavesRoomFor(tags.get(i - 1))) {
                return true;
            }
        }
        return false;
    }
}
