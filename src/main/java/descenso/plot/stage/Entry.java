package descenso.plot.stage;

import descenso.plot.axis.Curve;
import descenso.plot.shape.Marker;
import descenso.plot.shape.Stroke;
import descenso.tui.Style;

/**
 * The legend entry of one curve or sign.
 *
 * @param value the value at the cursor; may be empty
 * @param words the style of the name
 */
public record Entry(Marker mark, Style style, Stroke stroke, String name, String value, Style words) {

    public static Entry of(Curve curve) {
        return new Entry(curve.mark(), curve.style(), curve.stroke(), curve.name(), "", Style.TEXT);
    }

    public static Entry of(PointOfInterest spot) {
        return new Entry(spot.mark(), Style.STRONG, Stroke.SOLID, spot.name(), "", Style.TEXT);
    }

    public Entry reading(String newValue) {
        return new Entry(mark, style, stroke, name, newValue, words);
    }

    boolean isStrong() {
        return words == Style.STRONG;
    }

    public Entry strong() {
        return new Entry(mark, style, stroke, name, value, Style.STRONG);
    }
}
