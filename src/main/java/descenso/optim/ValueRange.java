package descenso.optim;

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
