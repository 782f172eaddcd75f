package descenso.view.lab;

import descenso.tui.Line;
import descenso.tui.Size;
import java.util.ArrayList;
import java.util.List;

/** Where things stand in the lab: the picture, what can be done beside it, the table of the runs below. */
public record LabLayout(Size size) {

    private static final int MARGIN = 1;
    private static final int GAP = 2;

    /** Header, a blank row, the row for a notice, and the keys. */
    private static final int CHROME = 4;

    private static final int NARROW = 24;
    private static final int WIDE = 34;
    private static final int WIDE_SCREEN = 110;

    public int bodyHeight() {
        return Math.max(1, size.rows() - CHROME);
    }

    public int sideWidth() {
        return size.columns() >= WIDE_SCREEN ? WIDE : NARROW;
    }

    /** All that there is between the margins. */
    public int width() {
        return size.columns() - 2 * MARGIN;
    }

    /** Of a picture of that height. */
    public Size pictureSize(int height) {
        return new Size(Math.max(1, width() - GAP - sideWidth()), Math.max(1, height));
    }

    /** All of the width, in that height. */
    public Size wide(int height) {
        return new Size(width(), height);
    }

    /** The rows, between the margins. */
    public List<Line> indented(List<Line> rows) {
        return rows.stream().map(row -> row.indented(MARGIN)).toList();
    }

    /** The rows of the body, from the left edge of the screen. */
    public List<Line> body(List<Line> picture, List<Line> side, List<Line> below) {
        List<Line> rows = new ArrayList<>();
        for (int row = 0; row < picture.size(); row++) {
            Line words = row < side.size() ? side.get(row).truncate(sideWidth()) : Line.blank();
            rows.add(Line.join(picture.get(row), Line.spaces(GAP), words).indented(MARGIN));
        }
        rows.add(Line.blank());
        below.forEach(line -> rows.add(line.indented(MARGIN)));
        return rows;
    }
}
