package descenso.plot;

import descenso.tui.Style;
import java.util.List;

/** A marked point of a chart, such as a minimum, in units of the axes. Its name is empty if the legend omits it. */
public record PointOfInterest(String name, Marker mark, double x, double y) {

    /** Draws the mark of this point unless it lies outside the area. */
    void draw(List<Shape> shapes, PlotArea area, Style style) {
        if (area.shows(x, y) && area.box().holds(area.x().at(x), area.y().at(y))) {
            shapes.add(new Shape.Sign(area.x().at(x), area.y().at(y), mark, style));
        }
    }
}
