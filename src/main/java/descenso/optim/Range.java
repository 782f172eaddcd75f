package descenso.optim;

/**
 * The values that a hyperparameter may have, as data, so that whoever refuses one can say what would be right.
 *
 * @param lowest is in the range
 * @param highest may be infinite; infinity itself is in no range
 * @param open whether {@code highest} is left out
 */
public record Range(double lowest, double highest, boolean open) {

    static final Range NOT_NEGATIVE = new Range(0, Double.POSITIVE_INFINITY, true);
    static final Range UP_TO_ONE = new Range(0, 1, false);
    static final Range BELOW_ONE = new Range(0, 1, true);

    /** Never true of what is not a number. */
    public boolean contains(double value) {
        return value >= lowest && (open ? value < highest : value <= highest);
    }
}
