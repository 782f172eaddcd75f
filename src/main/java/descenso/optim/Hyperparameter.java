package descenso.optim;

import java.util.List;
import java.util.OptionalDouble;

/**
 * A number of an update rule that its user chooses.
 *
 * @param name name in experiment files
 * @param kind how values are written
 * @param fallback default value
 * @param range allowed values
 */
public record Hyperparameter(String name, Kind kind, double fallback, ValueRange range) {

    /** Ways to write a value. Internally all values are numbers; the words of a kind represent 0, 1, … */
    public enum Kind {
        NUMBER,
        FLAG,
        /** The form of momentum: a sum of gradients or their running mean. See {@link MomentumForm}. */
        FORM;

        /** Returns the words of this kind; the index in the list is the value. Empty for numbers. */
        public List<String> words() {
            return switch (this) {
                case NUMBER -> List.of();
                case FLAG -> List.of("false", "true");
                case FORM -> List.of("sum", "average");
            };
        }
    }

    /** Creates the learning rate η, at least 0. */
    static Hyperparameter lr(double fallback) {
        return notNegative("lr", fallback);
    }

    /** Creates the ε, at least 0, that keeps a denominator above 0. */
    static Hyperparameter epsilon(double fallback) {
        return notNegative("epsilon", fallback);
    }

    /** Creates the factor of a penalty ½·l2·‖θ‖² on the loss; its gradient l2·θ is added to the loss's. */
    static Hyperparameter l2() {
        return notNegative("l2", 0);
    }

    /** Creates a number that is at least 0, without an upper bound. */
    static Hyperparameter notNegative(String name, double fallback) {
        return new Hyperparameter(name, Kind.NUMBER, fallback, ValueRange.NOT_NEGATIVE);
    }

    /**
     * Creates the weight of the previous value in a running mean. Less than 1: with 1 the mean would stay at its start,
     * 0.
     */
    static Hyperparameter average(String name, double fallback) {
        return new Hyperparameter(name, Kind.NUMBER, fallback, ValueRange.BELOW_ONE);
    }

    /** Creates the β of momentum. May be 1: the velocity then never decays. */
    static Hyperparameter momentum() {
        return new Hyperparameter("beta", Kind.NUMBER, 0.9, ValueRange.UP_TO_ONE);
    }

    /** Creates the form of momentum, by default a sum. */
    static Hyperparameter form() {
        return new Hyperparameter("form", Kind.FORM, MomentumForm.SUM.value(), ValueRange.UP_TO_ONE);
    }

    /** Creates the flag for the bias correction of running means, on by default. */
    static Hyperparameter biasCorrection() {
        return new Hyperparameter("biasCorrection", Kind.FLAG, 1, ValueRange.UP_TO_ONE);
    }

    /** Tests whether a value is in the range, and whole unless this is a number. False for NaN and infinities. */
    public boolean allows(double value) {
        return range.contains(value) && (kind == Kind.NUMBER || value == Math.rint(value));
    }

    /** Returns the value of one of the kind's words. Empty for any other word, and always if the kind is a number. */
    public OptionalDouble read(String word) {
        int value = kind.words().indexOf(word);
        return value < 0 ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /** Writes an allowed value: a number in full precision, otherwise the word of the kind. */
    public String write(double value) {
        return kind == Kind.NUMBER ? Double.toString(value) : kind.words().get((int) value);
    }

    /**
     * Returns the value.
     *
     * @throws IllegalArgumentException if the value is not allowed
     */
    double checked(double value) {
        if (!allows(value)) {
            throw new IllegalArgumentException(name + ": " + value);
        }
        return value;
    }
}
