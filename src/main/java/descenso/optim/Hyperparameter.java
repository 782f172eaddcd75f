package descenso.optim;

import java.util.List;
import java.util.OptionalDouble;

/**
 * One number that a rule leaves to whoever uses it.
 *
 * @param name as experiments write it
 * @param fallback the value where none is given
 * @param range the values that make sense
 */
public record Hyperparameter(String name, Kind kind, double fallback, ValueRange range) {

    /** How a value is written. All are numbers inside; the words of a kind stand for 0, 1, … */
    public enum Kind {
        NUMBER,
        FLAG,
        /** Whether momentum adds gradients up or takes their running mean. */
        FORM;

        /** All that may be written; empty for numbers. */
        public List<String> words() {
            return switch (this) {
                case NUMBER -> List.of();
                case FLAG -> List.of("false", "true");
                case FORM -> List.of("sum", "average");
            };
        }
    }

    static Hyperparameter lr(double fallback) {
        return notNegative("lr", fallback);
    }

    static Hyperparameter epsilon(double fallback) {
        return notNegative("epsilon", fallback);
    }

    /** Adds l2·θ to the gradient: the gradient of a penalty of ½·l2·‖θ‖² on the loss. */
    static Hyperparameter l2() {
        return notNegative("l2", 0);
    }

    static Hyperparameter notNegative(String name, double fallback) {
        return new Hyperparameter(name, Kind.NUMBER, fallback, ValueRange.NOT_NEGATIVE);
    }

    /** The share of the past in a running mean; with 1 the mean would never begin. */
    static Hyperparameter average(String name, double fallback) {
        return new Hyperparameter(name, Kind.NUMBER, fallback, ValueRange.BELOW_ONE);
    }

    /** Momentum's β; with 1 nothing slows the ball. */
    static Hyperparameter momentum() {
        return new Hyperparameter("beta", Kind.NUMBER, 0.9, ValueRange.UP_TO_ONE);
    }

    static Hyperparameter form() {
        return new Hyperparameter("form", Kind.FORM, MomentumForm.SUM.value(), ValueRange.UP_TO_ONE);
    }

    static Hyperparameter biasCorrection() {
        return new Hyperparameter("biasCorrection", Kind.FLAG, 1, ValueRange.UP_TO_ONE);
    }

    /** Whether a rule can be made with it; never true of NaN and infinities. */
    public boolean allows(double value) {
        return range.contains(value) && (kind == Kind.NUMBER || value == Math.rint(value));
    }

    /** What one of the kind's words stands for; empty for any other word, and for every word where numbers are meant. */
    public OptionalDouble read(String word) {
        int value = kind.words().indexOf(word);
        return value < 0 ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /** Writes an allowed value, numbers in full precision. */
    public String write(double value) {
        return kind == Kind.NUMBER ? Double.toString(value) : kind.words().get((int) value);
    }

    double checked(double value) {
        if (!allows(value)) {
            throw new IllegalArgumentException(name + ": " + value);
        }
        return value;
    }
}
