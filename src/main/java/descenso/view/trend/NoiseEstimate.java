package descenso.view.trend;

import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/**
 * Distinguishes noise from oscillation. Noise turns often and at irregular intervals: random values turn at two of
 * three values, oscillations once per half period.
 */
public record NoiseEstimate(SeriesTrend curve) {

    /** Minimum number of values for an estimate. */
    private static final int FEWEST = 20;

    /** Minimum share of values at which noise turns. */
    private static final double OFTEN = 0.1;

    /**
     * Minimum ratio of the standard deviation of the intervals between turns to their mean. It is about 0.5 for white
     * noise.
     */
    private static final double IRREGULAR = 0.4;

    /** Returns the mean jump relative to the values; empty if the curve is not noisy. */
    OptionalDouble share() {
        return curve.known() >= FEWEST && turnsAtRandom()
                ? DoubleStream.of(jump())
                        .filter(jump -> jump > SeriesTrend.SLIGHT)
                        .findFirst()
                : OptionalDouble.empty();
    }

    private boolean turnsAtRandom() {
        int turns = 0;
        double squares = 0;
        int previous = 0;
        for (int i = 1; i < curve.last(); i++) {
            if (turnsAt(i)) {
                squares += (double) (i - previous) * (i - previous);
                previous = i;
                turns++;
            }
        }
        double mean = (double) previous / turns;
        double deviation = Math.sqrt(Math.max(0, squares / turns - mean * mean));
        return turns >= OFTEN * curve.known() && deviation > IRREGULAR * mean;
    }

    private boolean turnsAt(int i) {
        double before = curve.at(i) - curve.at(i - 1);
        double after = curve.at(i + 1) - curve.at(i);
        return (before > 0 && after < 0) || (before < 0 && after > 0);
    }

    /** Returns the mean relative jump over the second half, where no initial fall hides it. */
    private double jump() {
        int half = curve.known() / 2;
        double sum = 0;
        for (int i = half; i < curve.known(); i++) {
            sum += jump(curve.at(i - 1), curve.at(i));
        }
        return sum / (curve.known() - half);
    }

    private static double jump(double from, double to) {
        double size = (Math.abs(from) + Math.abs(to)) / 2;
        return size > 0 ? Math.abs(to - from) / size : 0;
    }
}
