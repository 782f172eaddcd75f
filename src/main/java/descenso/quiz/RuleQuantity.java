package descenso.quiz;

/**
 * The quantities of an update rule, in the order in which a step works them out. Formulas call them by their names, and
 * by {@link #before} what they were after the step before.
 */
enum RuleQuantity {
    /** The one that the rule goes by: the loss's, and the penalty's where there is one. */
    GRADIENT("g"),
    /** What of the gradient enters its running mean. */
    MEAN_NEWS("meanNews"),
    /** The running mean of gradients, or their running sum. */
    MEAN("mean"),
    /** What of the squared gradient enters its running mean. */
    SQUARE_NEWS("squareNews"),
    /** The running mean of squared gradients. */
    SQUARE("square"),
    MEAN_HAT("meanHat"),
    SQUARE_HAT("squareHat"),
    DIVISOR("divisor"),
    /** What the learning rate scales. */
    DIRECTION("direction"),
    /** What is added to the parameter. */
    STEP("step"),
    PARAMETER("x");

    private final String word;

    RuleQuantity(String word) {
        this.word = word;
    }

    /** As formulas write it. */
    String word() {
        return word;
    }

    /** As formulas write what it was a step before. */
    String before() {
        return word + "Before";
    }
}
