package descenso.optim;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * A number of an update rule that its user chooses.
 *
 * @param name name in experiment files and in the lines of the rule
 * @param symbol symbol in formulas, in LaTeX; empty for an option, which has words instead
 * @param progression which values follow one another
 */
public record Hyperparameter(
        String name, String symbol, Kind kind, double fallback, ValueRange range, Progression progression) {

    /** Ways to write a value. Internally all values are numbers; the words of a kind represent 0, 1, … */
    public enum Kind {
        NUMBER,
        FLAG,
        /** The form of momentum: a sum of gradients or their running mean. */
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

    /** The values that one step up or down leads to. */
    public enum Progression {
        /** 1, 2 and 5 times powers of ten. */
        LOGARITHMIC,
        /** 0, then as {@link #LOGARITHMIC}. */
        FROM_ZERO,
        /** Fractions that approach 1. */
        SHARE,
        /** The two words of a flag. */
        SWITCH,
        /** Words without an order. */
        NONE
    }

    /** Creates the learning rate η, at least 0. */
    static Hyperparameter lr(double fallback) {
        return notNegative("lr", "\\eta", fallback, Progression.LOGARITHMIC);
    }

    /** Creates the ε, at least 0, that keeps a denominator above 0. */
    static Hyperparameter epsilon(double fallback) {
        return notNegative("epsilon", "\\varepsilon", fallback, Progression.LOGARITHMIC);
    }

    /** Creates the factor of a penalty ½·l2·‖θ‖² on the loss; its gradient l2·θ is added to the loss's. */
    static Hyperparameter l2() {
        return notNegative("l2", "\\text{L2}", 0, Progression.FROM_ZERO);
    }

    /** Creates the fraction of θ that one step with η = 1 removes. */
    static Hyperparameter weightDecay(double fallback) {
        return notNegative("weightDecay", "\\lambda", fallback, Progression.FROM_ZERO);
    }

    /** Creates the ψ of NAdam, the speed at which μ rises to β₁. */
    static Hyperparameter momentumDecay(double fallback) {
        return notNegative("momentumDecay", "\\psi", fallback, Progression.LOGARITHMIC);
    }

    private static Hyperparameter notNegative(String name, String symbol, double fallback, Progression progression) {
        return new Hyperparameter(name, symbol, Kind.NUMBER, fallback, ValueRange.NOT_NEGATIVE, progression);
    }

    static Hyperparameter beta1(double fallback) {
        return average("beta1", "\\beta_1", fallback);
    }

    static Hyperparameter beta2(double fallback) {
        return average("beta2", "\\beta_2", fallback);
    }

    static Hyperparameter beta(double fallback) {
        return average("beta", "\\beta", fallback);
    }

    static Hyperparameter rho(double fallback) {
        return average("rho", "\\rho", fallback);
    }

    /** Creates the weight of the previous value in a running mean. Below 1: with 1 the mean would stay at 0. */
    private static Hyperparameter average(String name, String symbol, double fallback) {
        return new Hyperparameter(name, symbol, Kind.NUMBER, fallback, ValueRange.BELOW_ONE, Progression.SHARE);
    }

    /** Creates the β of momentum. May be 1: the velocity then never decays. */
    static Hyperparameter momentum() {
        return new Hyperparameter("beta", "\\beta", Kind.NUMBER, 0.9, ValueRange.UP_TO_ONE, Progression.SHARE);
    }

    /** Creates the form of momentum, by default a sum. */
    static Hyperparameter form() {
        return new Hyperparameter("form", "", Kind.FORM, 0, ValueRange.UP_TO_ONE, Progression.NONE);
    }

    /** Creates the flag for the bias correction of running means, on by default. */
    static Hyperparameter biasCorrection() {
        return new Hyperparameter("biasCorrection", "", Kind.FLAG, 1, ValueRange.UP_TO_ONE, Progression.SWITCH);
    }

    /** Returns the hyperparameter with a name, as the first rule that has it defines it; empty if no rule has it. */
    public static Optional<Hyperparameter> named(String name) {
        return Stream.of(OptimizerKind.values())
                .flatMap(rule -> rule.hyperparameters().stream())
                .filter(each -> each.name().equals(name))
                .findFirst();
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

    /**
     * The allowed values of a hyperparameter, as data, so that an error message can name them.
     *
     * @param lowest smallest allowed value, inclusive
     * @param highest upper bound, may be infinite; infinity itself is never allowed
     * @param open whether {@code highest} is exclusive
     */
    public record ValueRange(double lowest, double highest, boolean open) {

        static final ValueRange NOT_NEGATIVE = new ValueRange(0, Double.POSITIVE_INFINITY, true);
        static final ValueRange UP_TO_ONE = new ValueRange(0, 1, false);
        static final ValueRange BELOW_ONE = new ValueRange(0, 1, true);

        /** Tests whether a value is allowed. False for NaN. */
        public boolean contains(double value) {
            return value >= lowest && (open ? value < highest : value <= highest);
        }
    }
}
