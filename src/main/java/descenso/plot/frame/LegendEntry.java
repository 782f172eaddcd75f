package descenso.plot.frame;

import descenso.plot.axis.Curve;
import descenso.plot.shape.Marker;
import descenso.plot.shape.Stroke;
import descenso.tui.Style;

/**
 * The legend entry of one curve or sign.
 *
 * @param value the value at the cursor; may be empty
 * @param nameStyle the style of the name
 */
public record LegendEntry(Marker mark, Style style, Stroke stroke, String name, String value, Style nameStyle) {

    public static LegendEntry of(Curve curve) {
        return new LegendEntry(curve.mark(), curve.style(), curve.stroke(), curve.name(), "", Style.TEXT);
    }

    public static LegendEntry of(PointOfInterest spot) {
        return new LegendEntry(spot.mark(), Style.STRONG, Stroke.SOLID, spot.name(), "", Style.TEXT);
    }

    public LegendEntry withValue(String newValue) {
        return new LegendEntry(mark, style, stroke, name, newValue, nameStyle);
    }

    boolean isStrong() {
        return nameStyle == Style.STRONG;
    }

    public LegendEntry withEmphasis() {
        return new LegendEntry(mark, style, stroke, name, value, Style.STRONG);
    }
}
