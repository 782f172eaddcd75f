package descenso.view.trend;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

/** Series of numbers for tests of trends. */
public final class CurveSeries {

    private CurveSeries() {}

    /** Reads numbers that are separated by spaces. */
    public static double[] read(String values) {
        return Arrays.stream(values.split(" ", -1))
                .filter(value -> !value.isEmpty())
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    /**
     * Returns a random series: long or short, smooth or noisy, huge or tiny, of either sign, and sometimes with one
     * value, mostly the last, that is zero, the largest double or not finite.
     */
    public static double[] any(Random random) {
        int size = random.nextInt(4) == 0 ? random.nextInt(4) : random.nextInt(200);
        double scale = Math.pow(10, random.nextInt(9) == 0 ? random.nextInt(600) - 300 : random.nextInt(12) - 6);
        double rate = random.nextGaussian() * 0.1;
        double swing = random.nextInt(2) * random.nextDouble();
        double noise = random.nextInt(2) * random.nextDouble();
        double shift = random.nextInt(3) == 0 ? random.nextGaussian() : 0;
        int digits = random.nextInt(3);
        double[] values = IntStream.range(0, size)
                .mapToDouble(
                        i -> Math.exp(rate * i) * (1 + swing * Math.cos(i * 0.7)) + noise * random.nextDouble() + shift)
                .map(value -> digits == 0 ? Math.rint(4 * value) : value)
                .map(value -> value * scale)
                .toArray();
        if (size > 0 && random.nextInt(4) == 0) {
            double[] odd = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.MAX_VALUE, 0.0};
            values[random.nextInt(3) == 0 ? random.nextInt(size) : size - 1] = odd[random.nextInt(odd.length)];
        }
        return values;
    }
}
