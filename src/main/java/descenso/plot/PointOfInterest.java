package descenso.plot;

import descenso.tui.Style;

/**
 * A marked point of a chart, such as the start of the runs or a minimum.
 *
 * @param name the name in the legend; empty if the point is not listed there
 * @param x the position on the horizontal axis, in units of that axis
 * @param y the position on the vertical axis, in units of that axis
 */
public record PointOfInterest(String name, Marker mark, double x, double y) {

    /** Draws the mark of this point unless it lies outside the area. */
    void draw(Drawing.Builder shapes, PlotArea area) {
        if (area.shows(x, y) && area.box().holds(area.x().at(x), area.y().at(y))) {
            shapes.add(new Shape.Sign(area.x().at(x), area.y().at(y), mark, Style.STRONG));
        }
    }
}
