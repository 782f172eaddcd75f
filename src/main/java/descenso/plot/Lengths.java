package descenso.plot;

import java.util.Arrays;

/**
 * How long bars are, as shares of all the room that those to the left and to the right need together.
 *
 * @param negative the room of the longest to the left
 * @param positive the room of the longest to the right
 * @param least on a logarithmic scale, the magnitude without length
 */
record Lengths(double negative, double positive, Scale scale, double least) {

    static Lengths of(double[] values, Scale scale) {
        double smallest = Arrays.stream(values)
                .map(Math::abs)
                .filter(Scale.LOG::holds)
                .min()
                .orElse(1);
        double least = Math.max(Double.MIN_VALUE, Math.pow(10, Math.ceil(Math.log10(smallest)) - 1));
        Lengths unit = new Lengths(0, 1, scale, least);
        double negative =
                Arrays.stream(values).filter(v -> v < 0).map(unit::length).max().orElse(0);
        double positive =
                Arrays.stream(values).filter(v -> v > 0).map(unit::length).max().orElse(0);
        return new Lengths(negative, positive, scale, least);
    }

    /** From 0 to 1, whatever its sign. */
    double share(double value) {
        double all = negative + positive;
        return all > 0 ? length(value) / all : 0;
    }

    private double length(double value) {
        double magnitude = Math.abs(value);
        if (magnitude == 0 || !Double.isFinite(magnitude)) {
            return 0;
        }
        return switch (scale) {
            case LINEAR -> magnitude / 4;
            case LOG -> Math.log10(magnitude) - Math.log10(least);
        };
    }
}
