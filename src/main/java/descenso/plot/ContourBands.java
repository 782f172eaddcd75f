package descenso.plot;

import descenso.tui.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleBinaryOperator;

/**
 * The shading of a surface in bands; the heights of the borders have a constant ratio. Heights are measured from the lowest one in view. The
 * borders of the bands are evenly spaced in the logarithm of the height, from the smallest positive height (at least a
 * millionth of the highest) to the highest.
 */
record ContourBands(DoubleBinaryOperator surface, PlotArea area) {

    /** Smallest border, as a fraction of the highest height. */
    private static final double DEEPEST = 1e-6;

    /** Band of a cell without a finite height. */
    private static final int NONE = -1;

    List<Shape.Fill> fills() {
        Box box = area.box();
        double[] heights = heights();
        double[] borders = borders(heights);
        List<Shape.Fill> fills = new ArrayList<>();
        for (int row = 0; row < box.rows(); row++) {
            int from = 0;
            for (int column = 1; column <= box.columns(); column++) {
                int band = band(heights[row * box.columns() + from], borders);
                if (column == box.columns() || band(heights[row * box.columns() + column], borders) != band) {
                    add(fills, band, row, from, column);
                    from = column;
                }
            }
        }
        return fills;
    }

    private void add(List<Shape.Fill> fills, int band, int row, int from, int to) {
        Box box = area.box();
        if (band != NONE) {
            double top = box.top() + row;
            Style shade = Style.shades().get(band);
            fills.add(new Shape.Fill(box.left() + from, top, box.left() + to, top + 1, shade));
        }
    }

    /**
     * Returns half of each cell's height above the lowest, measured at the middle of the cell: rows × columns,
     * row-major. Half, so that the difference of two large heights does not overflow; NaN if the surface is not finite there.
     */
    private double[] heights() {
        Box box = area.box();
        double[] heights = new double[box.columns() * box.rows()];
        double lowest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < heights.length; i++) {
            double across = area.x().valueAt(box.left() + i % box.columns() + 0.5);
            double height = surface.applyAsDouble(across, area.y().valueAt(box.top() + i / box.columns() + 0.5));
            heights[i] = Double.isFinite(height) ? Scale.LINEAR.place(height) : Double.NaN;
            lowest = heights[i] < lowest ? heights[i] : lowest;
        }
        for (int i = 0; i < heights.length; i++) {
            heights[i] -= lowest;
        }
        return heights;
    }

    /** Returns the lower borders of all bands except the first, ascending, one fewer than shades. */
    private static double[] borders(double[] heights) {
        double highest = 0;
        double lowest = Double.POSITIVE_INFINITY;
        for (double height : heights) {
            highest = height > highest ? height : highest;
            lowest = height > 0 && height < lowest ? height : lowest;
        }
        double first = Math.log(Math.max(lowest, DEEPEST * highest));
        int bands = Style.shades().size();
        double[] borders = new double[bands - 1];
        for (int i = 0; i < borders.length; i++) {
            borders[i] = Math.exp(first + (i + 1.0) / bands * (Math.log(highest) - first));
        }
        return borders;
    }

    private static int band(double height, double[] borders) {
        if (Double.isNaN(height)) {
            return NONE;
        }
        int band = 0;
        while (band < borders.length && height >= borders[band]) {
            band++;
        }
        return band;
    }
}
