package descenso.course.experiment;

import descenso.expr.NumberText;
import descenso.optim.Hyperparameter;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A scale of values: the values that one step up or down leads to. */
@SuppressWarnings("ImmutableEnumChecker") // the lists are unmodifiable
public enum KnobScale {
    /** 1, 2 and 5 times powers of ten, such as for a learning rate; from 1e-12 to 1e12. */
    LOGARITHMIC(decades(-12)),
    /** 0, then 1, 2 and 5 times powers of ten from 1e-3 to 1e12, such as for noise. */
    FROM_ZERO(Stream.concat(Stream.of(0.0), decades(-3))),
    /** Fractions that approach 1, such as for a decay rate; from 0 to 0.9999. */
    SHARE(Stream.of(0.0, 0.5, 0.7, 0.8, 0.9, 0.95, 0.98, 0.99, 0.995, 0.998, 0.999, 0.9995, 0.9999)),
    /** Multiples of 0.1 from 0 to 1. */
    TENTHS(values(0, 10, step -> step / 10.0)),
    /** Multiples of 15 degrees from -90 to 90. */
    ANGLE(values(-6, 6, step -> step * 15.0)),
    /** Integers from 0. */
    WHOLE(Stream.of()),
    /** Powers of two from 1. */
    DOUBLING(values(0, 62, exponent -> Math.pow(2, exponent))),
    /** True or false. */
    SWITCH(Stream.of());

    /** Relative tolerance within which two values count as equal, so that rounding never makes a step. */
    private static final double SAME = 1e-9;

    /** The values in ascending order; empty for a scale that is computed. */
    private final List<Double> values;

    KnobScale(Stream<Double> values) {
        this.values = values.toList();
    }

    private static Stream<Double> values(int first, int last, IntToDoubleFunction value) {
        return IntStream.rangeClosed(first, last).mapToDouble(value).boxed();
    }

    /** Returns 1, 2 and 5 times the powers of ten from the given one to 1e11, and 1e12. */
    private static Stream<Double> decades(int first) {
        Stream<Double> steps = IntStream.range(first, 12)
                .boxed()
                .flatMap(power -> Stream.of("1e", "2e", "5e").map(digit -> Double.parseDouble(digit + power)));
        return Stream.concat(steps, Stream.of(1e12));
    }

    /** Returns the scale for a key of an experiment. */
    static KnobScale of(String key) {
        return switch (key) {
            case "noise" -> FROM_ZERO;
            case "probability" -> TENTHS;
            case "rotation", "angle" -> ANGLE;
            case "seed", "init" -> WHOLE;
            case "size" -> DOUBLING;
            case "standardise" -> SWITCH;
            default ->
                Hyperparameter.named(key).map(each -> of(each.progression())).orElse(LOGARITHMIC);
        };
    }

    private static KnobScale of(Hyperparameter.Progression progression) {
        return switch (progression) {
            case LOGARITHMIC, NONE -> LOGARITHMIC;
            case FROM_ZERO -> FROM_ZERO;
            case SHARE -> SHARE;
            case SWITCH -> SWITCH;
        };
    }

    /** Returns the value one step up or down, as YAML, from outside to the nearer end; empty at the end. */
    Optional<String> turned(String written, OptionalDouble number, boolean up) {
        if (this == SWITCH) {
            return Optional.of(Boolean.toString(!written.equals("true")));
        }
        return number.isPresent() ? next(number.getAsDouble(), up).map(NumberText::of) : Optional.empty();
    }

    private Optional<Double> next(double value, boolean up) {
        if (this == WHOLE) {
            double next = up ? Math.floor(value + SAME) + 1 : Math.ceil(value - SAME) - 1;
            return Optional.of(next).filter(whole -> up || whole >= 0);
        }
        boolean isPositive = values.get(0) > 0;
        double least = SAME * Math.abs(value);
        return values.stream()
                .filter(next -> up ? next - value > least : value - next > least)
                .reduce((one, other) -> up ? one : other)
                .filter(next -> value > 0 || !isPositive);
    }
}
