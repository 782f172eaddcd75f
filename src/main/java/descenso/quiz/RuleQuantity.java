package descenso.quiz;

/**
 * The quantities of an update rule, in the order in which a step computes them. Formulas use their words, and
 * {@link #before} for the value of the step before.
 */
enum RuleQuantity {
    /** Gradient that the rule uses: that of the loss, plus that of the penalty if there is one. */
    GRADIENT("g"),
    /** New term of the running mean of gradients. */
    MEAN_TERM("meanNews"),
    /** Running mean of gradients, or their running sum. */
    MEAN("mean"),
    /** New term of the running mean of squared gradients. */
    SQUARE_TERM("squareNews"),
    /** Running mean of squared gradients. */
    SQUARE("square"),
    MEAN_HAT("meanHat"),
    SQUARE_HAT("squareHat"),
    DIVISOR("divisor"),
    /** Factor of the learning rate in the step. */
    DIRECTION("direction"),
    /** Change of the parameter. */
    STEP("step"),
    PARAMETER("x");

    private final String word;

    RuleQuantity(String word) {
        this.word = word;
    }

    /** Returns the name in formulas. */
    String word() {
        return word;
    }

    /** Returns the name in formulas of the value of the step before. */
    String before() {
        return word + "Before";
    }
}
