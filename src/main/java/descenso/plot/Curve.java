package descenso.plot;

import descenso.tui.Style;

/**
 * A named line of measurements, for example a loss over steps or a path on a map.
 *
 * @param name the name in the legend; empty if the curve is not listed there
 * @param number picks the colour and the mark, counted from 0; related curves share it
 * @param diverged whether the curve ends in a value that is not finite
 * @param fades whether the older part is dimmer, and the last positions of a trail are marked
 */
public record Curve(String name, int number, Shape.Stroke stroke, Samples samples, boolean diverged, boolean fades) {

    public static Curve of(String name, int number, Samples samples) {
        return new Curve(name, number, Shape.Stroke.SOLID, samples, false, false);
    }

    /** Returns this curve as a dotted line under another name, which is empty if the legend omits it. */
    public Curve dotted(String other) {
        return new Curve(other, number, Shape.Stroke.DOTTED, samples, diverged, fades);
    }

    /** Creates a curve that is drawn faintly, without marks, and not listed in the legend. */
    public static Curve faint(int number, Samples samples) {
        return new Curve("", number, Shape.Stroke.FAINT, samples, false, false);
    }

    /** Tests whether the curve is drawn faintly. */
    public boolean isFaint() {
        return stroke == Shape.Stroke.FAINT;
    }

    public Curve withDivergence() {
        return new Curve(name, number, stroke, samples, true, fades);
    }

    /** Returns this curve with a dimmer older part, as while it is played; a faint curve stays as it is. */
    Curve fading() {
        return new Curve(name, number, stroke, samples, diverged, !isFaint());
    }

    Curve withSamples(Samples other) {
        return new Curve(name, number, stroke, other, diverged, fades);
    }

    /** Returns this curve with a moving average in place of each value; see {@link Samples#smoothed}. */
    public Curve smoothed(double past) {
        return withSamples(samples.smoothed(past));
    }

    /** Returns this curve with the samples of now; samples that are added later stay invisible. */
    Curve snapshot() {
        return withSamples(samples.since(0));
    }

    public Style style() {
        return isFaint() ? Style.MUTED : Style.curve(number);
    }

    /** Returns the style of the older part of a curve that fades. */
    Style trailStyle() {
        return Style.trail(number);
    }

    public Marker mark() {
        return Marker.of(number);
    }
}
