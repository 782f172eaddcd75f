package descenso.plot;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Chooses round numbers of a range: the bounds of an axis and the numbers that it labels. */
final class Ticks {

    /** Candidate distances between two ticks, in decades, tried in this order until the ticks fit. */
    private static final List<Integer> EVERY = List.of(1, 2, 3, 5, 10, 20, 50, 100, 200);

    private static final List<Integer> MANTISSAS = List.of(1, 2, 5);

    private Ticks() {}

    /** Returns about {@code most} ticks of a range, at least 1 and at most one more, in ascending order. */
    static List<Double> of(Range range, Scale scale, int most) {
        return scale == Scale.LINEAR ? linear(range, most) : log(range, most);
    }

    private static List<Double> linear(Range range, int most) {
        Step step = Step.atLeast(range.max() / most - range.min() / most);
        if (step.isTooFine(range)) {
            return List.of(range.min());
        }
        List<Double> values = step.multiples(range);
        // fewer than two ticks show no distance; two may fit with a finer step
        for (Step finer = step.finer();
                most > 1 && values.size() < 2 && !finer.isTooFine(range);
                finer = finer.finer()) {
            values = thinned(finer.multiples(range), most + 1);
        }
        return values;
    }

    /** Returns powers of ten; 1, 2, 5, 10, … if there are fewer than two; linear ticks if these are too few. */
    private static List<Double> log(Range range, int most) {
        List<Double> fine = fine(range.min(), range.max());
        List<Double> values = fine;
        for (int i = 0; values.size() > most && i < EVERY.size(); i++) {
            values = powers(range, EVERY.get(i));
        }
        return values.size() >= 2 ? values : fine.size() >= 2 ? thinned(fine, most) : linear(range, most);
    }

    /** Returns every n-th value from the first on, for the smallest n that leaves at most {@code most} values. */
    private static List<Double> thinned(List<Double> values, int most) {
        int every = (values.size() + most - 1) / most;
        return IntStream.range(0, values.size())
                .filter(i -> i % every == 0)
                .mapToObj(values::get)
                .toList();
    }

    /** Returns a power of ten: 0 if the exponent is below −323, infinity if it is above 308. */
    static double power(int exponent) {
        return BigDecimal.ONE.scaleByPowerOfTen(exponent).doubleValue();
    }

    /** Returns the largest of 1, 2, 5, 10, … that is no larger than a value. */
    static double below(double value) {
        List<Double> candidates = fine(power(exponent(value)), value);
        return candidates.isEmpty() ? value : candidates.get(candidates.size() - 1);
    }

    /** Returns the smallest of 1, 2, 5, 10, … that is no smaller than a value. */
    static double above(double value) {
        List<Double> candidates = fine(value, power(exponent(value) + 1));
        return candidates.isEmpty() ? value : candidates.get(0);
    }

    /** Returns the numbers 1, 2, 5, 10, … from min to max, both inclusive, in ascending order. */
    private static List<Double> fine(double min, double max) {
        return IntStream.rangeClosed(exponent(min), exponent(max))
                .boxed()
                .flatMap(exponent -> MANTISSAS.stream().map(mantissa -> new Step(mantissa, exponent).times(1)))
                .filter(value -> isShown(value) && value >= min && value <= max)
                .toList();
    }

    /** Returns the powers of ten in a range, in ascending order, whose exponents {@code every} divides. */
    private static List<Double> powers(Range range, int every) {
        return IntStream.rangeClosed(exponent(range.min()), exponent(range.max()))
                .filter(exponent -> exponent % every == 0)
                .mapToObj(Ticks::power)
                .filter(value -> isShown(value) && range.holds(value))
                .toList();
    }

    private static boolean isShown(double value) {
        return value > 0 && value <= Double.MAX_VALUE;
    }

    /** Returns the exponent of the smallest power of ten that is no smaller than a value. */
    static int exponentAbove(double value) {
        int exponent = exponent(value);
        return power(exponent) < value ? exponent + 1 : exponent;
    }

    /** Returns the decimal exponent of the first digit; zero counts as the least number, infinity as the largest. */
    static int exponent(double value) {
        int exponent = (int) Math.floor(Math.log10(Math.max(Double.MIN_VALUE, Math.min(value, Double.MAX_VALUE))));
        return power(exponent + 1) <= value ? exponent + 1 : power(exponent) > value ? exponent - 1 : exponent;
    }

    /** A round distance between ticks: a mantissa of 1, 2 or 5 times a power of ten. */
    record Step(int mantissa, int exponent) {

        /** Tolerance for rounding errors of a division, relative or in multiples of the step. */
        private static final double ROUNDING = 1e-9;
        /** Number of steps from zero beyond which neighbouring multiples are no longer distinct doubles. */
        private static final double FINEST = 1e15;

        /** Returns the smallest step that is no smaller than a size. */
        static Step atLeast(double size) {
            int exponent = size > 0 ? (int) Math.floor(Math.log10(size)) : 0;
            return MANTISSAS.stream()
                    .map(mantissa -> new Step(mantissa, exponent))
                    .filter(step -> step.times(1) >= size * (1 - ROUNDING))
                    .findFirst()
                    .orElse(new Step(1, exponent + 1));
        }

        private Step finer() {
            return mantissa == 1 ? new Step(5, exponent - 1) : new Step(mantissa / 2, exponent);
        }

        /** Returns a multiple of this step, without the rounding error of a floating-point product. */
        private double times(long count) {
            return BigDecimal.valueOf(count * mantissa)
                    .scaleByPowerOfTen(exponent)
                    .doubleValue();
        }

        /** Returns the multiples in a range, in ascending order. */
        private List<Double> multiples(Range range) {
            return LongStream.rangeClosed(firstAbove(range.min()), lastBelow(range.max()))
                    .mapToObj(this::times)
                    .toList();
        }

        /** Returns the largest multiple up to a value, or the value itself if the step is too fine for it. */
        double below(double value) {
            return isTooFine(value) ? value : times(lastBelow(value));
        }

        /** Returns the smallest multiple from a value on, or the value itself if the step is too fine for it. */
        double above(double value) {
            return isTooFine(value) ? value : times(firstAbove(value));
        }

        /** Tests whether neighbouring multiples near a value are not distinct doubles. */
        private boolean isTooFine(double value) {
            return !(Math.abs(value / times(1)) < FINEST);
        }

        private boolean isTooFine(Range range) {
            return range.min() == range.max() || isTooFine(range.min()) || isTooFine(range.max());
        }

        private long lastBelow(double value) {
            return (long) Math.floor(value / times(1) + ROUNDING);
        }

        private long firstAbove(double value) {
            return (long) Math.ceil(value / times(1) - ROUNDING);
        }
    }
}
