package descenso.plot.axis;

import descenso.plot.shape.Marker;
import descenso.plot.shape.Samples;
import descenso.plot.shape.Stroke;
import descenso.tui.Style;

/**
 * A line of measurements: over steps, or from place to place.
 *
 * @param number picks its colour and its mark: what belongs together shares it
 * @param diverged whether it ends in what is not finite
 */
public record Curve(String name, int number, Stroke stroke, Samples samples, boolean diverged) {

    public static Curve of(String name, int number, Samples samples) {
        return new Curve(name, number, Stroke.SOLID, samples, false);
    }

    public Curve dotted() {
        return new Curve(name, number, Stroke.DOTTED, samples, diverged);
    }

    /** Without a place in the legend. */
    public Curve nameless() {
        return new Curve("", number, stroke, samples, diverged);
    }

    public Curve diverging() {
        return new Curve(name, number, stroke, samples, true);
    }

    /** With a running mean in place of each value; see {@link ExponentialMovingAverage}. */
    public Curve smoothed(double past) {
        return with(ExponentialMovingAverage.of(samples, past));
    }

    public Curve with(Samples other) {
        return new Curve(name, number, stroke, other, diverged);
    }

    public Style style() {
        return Style.curve(number);
    }

    public Marker mark() {
        return Marker.of(number);
    }
}
