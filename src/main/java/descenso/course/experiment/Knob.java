package descenso.course.experiment;

import descenso.expr.Expression;
import descenso.expr.ExpressionException;
import descenso.expr.NumberText;
import descenso.optim.Hyperparameter;
import descenso.quiz.NumberAnswer;
import descenso.train.run.Trial;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A value of an experiment that a learner may change.
 *
 * @param path path of the value, in the form of {@link Setting#path()}
 * @param name its key: {@code lr}, {@code rotation}, {@code k}
 * @param optimizer label of the optimizer that has it; empty for a value of the problem
 * @param written the value as YAML
 * @param number the value if it is a single number; that of one run, at first the first, if it depends on variables
 * @param isDependent whether it is computed from the experiment's variables; setting it ends this dependence
 * @param choices the values that the author allows, as YAML; empty if any number is allowed
 * @param scale the scale of its steps up and down
 */
public record Knob(
        String path,
        String name,
        Optional<String> optimizer,
        String written,
        OptionalDouble number,
        boolean isDependent,
        List<String> choices,
        KnobScale scale) {

    public Knob {
        choices = List.copyOf(choices);
    }

    /** Returns the finite value of a number or of an expression without variables; empty for any other text. */
    public static OptionalDouble number(String text) {
        try {
            double value = Expression.parse(text, List.of()).value();
            return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
        } catch (ExpressionException e) {
            return OptionalDouble.empty();
        }
    }

    /** Returns the value one step up or down, as YAML; empty if the scale or the choices have none. */
    public Optional<String> turned(boolean up) {
        return choices.isEmpty() ? scale.turned(written, number, up) : chosen(up);
    }

    private Optional<String> chosen(boolean up) {
        int now = choices.indexOf(written);
        int next = now < 0 ? 0 : now + (up ? 1 : -1);
        return next >= 0 && next < choices.size() ? Optional.of(choices.get(next)) : Optional.empty();
    }

    /** Tests whether the first number lies strictly between this knob's and the second; false without numbers. */
    public boolean isBetween(String first, String second) {
        double start = number.orElse(Double.NaN);
        double middle = number(first).orElse(Double.NaN);
        return (middle - start) * (number(second).orElse(Double.NaN) - middle) > 0;
    }

    /** Returns this knob after it was set to the given value. */
    public Knob withValue(String value) {
        return new Knob(path, name, optimizer, value, number(value), false, choices, scale);
    }

    /** Returns this knob with the value that it has in a trial, if it depends on variables; unchanged otherwise. */
    public Knob in(Trial trial) {
        Double value = trial.rule().hyperparameters().get(name);
        return isDependent && optimizer.isPresent() && value != null
                ? new Knob(path, name, optimizer, written, OptionalDouble.of(value), true, choices, scale)
                : this;
    }

    /** Tests whether its value is a list; a learner may have typed only its beginning. */
    public boolean isList() {
        return written.startsWith("[") && written.endsWith("]");
    }

    /** Returns one knob per value of its list; only this knob if the value is not a list. */
    public List<Knob> each() {
        return isList()
                ? Stream.of(written.substring(1, written.length() - 1).split(", *"))
                        .map(this::withValue)
                        .toList()
                : List.of(this);
    }

    /** Tests whether a setting would leave this knob unchanged. */
    public boolean isAlready(Setting change) {
        boolean isSame =
                written.equals(change.value()) || (number.isPresent() && number.equals(number(change.value())));
        return path.equals(change.path()) && !isDependent && isSame;
    }

    public Setting set(String value) {
        return new Setting(path, value);
    }

    /**
     * Returns the setting for a typed text: an expression unchanged, a number in the learner's notation converted to
     * YAML, or several of these separated as in a displayed list, by semicolons or by commas with a space after them.
     */
    public Setting typed(String text) {
        return set(value(text).or(() -> list(text)).orElse(text));
    }

    private static Optional<String> list(String text) {
        String[] items = text.split(text.contains(";") ? ";" : ",\\s+", -1);
        List<String> values =
                Stream.of(items).flatMap(item -> value(item).stream()).toList();
        return values.size() > 1 && values.size() == items.length
                ? Optional.of("[" + String.join(", ", values) + "]")
                : Optional.empty();
    }

    /** Returns a typed number in the notation of a file; empty if it is no number. */
    private static Optional<String> value(String text) {
        OptionalDouble answer = NumberAnswer.read(text).value();
        return answer.isEmpty()
                ? Optional.empty()
                : Optional.of(number(text).isPresent() ? text.strip() : NumberText.of(answer.getAsDouble()));
    }

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
                    Hyperparameter.named(key)
                            .map(each -> of(each.progression()))
                            .orElse(LOGARITHMIC);
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
}
