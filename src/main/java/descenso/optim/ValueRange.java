package descenso.optim;

/**
 * The values that a hyperparameter may have, as data, so that whoever refuses one can say what would be right.
 *
 * @param lowest is in the range
 * @param highest may be infinite; infinity itself is in no range
 * @param open whether {@code highest} is left out
 */
public record ValueRange(double lowest, double highest, boolean open) {

    static final ValueRange NOT_NEGATIVE = new ValueRange(0, Double.POSITIVE_INFINITY, true);
    static final ValueRange UP_TO_ONE = new ValueRange(0, 1, false);
    static final ValueRange BELOW_ONE = new ValueRange(0, 1, true);

    /** Never true of what is not a number. */
    public boolean contains(double value) {
        return value >= lowest && (open ? value < highest : value <= highest);
    }
}
