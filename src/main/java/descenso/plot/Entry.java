package descenso.plot;

import descenso.tui.Style;

/**
 * What a legend says of one curve or sign.
 *
 * @param value what is read at the cursor; may be empty
 * @param words how the name looks
 */
record Entry(Marker mark, Style style, Stroke stroke, String name, String value, Style words) {

    static Entry of(Curve curve) {
        return new Entry(curve.mark(), curve.style(), curve.stroke(), curve.name(), "", Style.TEXT);
    }

    static Entry of(PointOfInterest spot) {
        return new Entry(spot.mark(), Style.STRONG, Stroke.SOLID, spot.name(), "", Style.TEXT);
    }

    Entry reading(String read) {
        return new Entry(mark, style, stroke, name, read, words);
    }

    boolean isStrong() {
        return words == Style.STRONG;
    }

    Entry strong() {
        return new Entry(mark, style, stroke, name, value, Style.STRONG);
    }
}
