package descenso.expr;

/**
 * One operation of a tape with the slots of its arguments. Arguments that the operation does not use repeat the first.
 *
 * @param first slot of the first argument, 0-based
 * @param second slot of the second argument
 * @param third slot of the condition of {@link Operation#IF}
 */
record Instruction(Operation operation, int first, int second, int third) {

    /**
     * Returns the value of the operation.
     *
     * @param slots values of the tape's slots
     */
    double value(double[] slots) {
        return operation.value(slots[first], slots[second], slots[third]);
    }

    /**
     * Adds to the adjoints of the arguments: the adjoint of the result times the derivative by each argument. The third
     * argument only chooses between the others, so that its adjoint does not change.
     *
     * @param slots values of the tape's slots
     * @param result slot of the operation's value
     * @param adjoints derivatives of the whole expression by the slots
     */
    void passBack(double[] slots, int result, double[] adjoints) {
        double a = slots[first];
        double b = slots[second];
        double c = slots[third];
        double f = slots[result];
        add(adjoints, first, adjoints[result], operation.byFirst(a, b, c, f));
        add(adjoints, second, adjoints[result], operation.bySecond(a, b, c, f));
    }

    /**
     * Adds adjoint · derivative to a slot's adjoint. Skips a derivative of 0, even if the other factor is infinite or
     * NaN: √|x| has slope 0 at 0, not 0·∞.
     */
    private static void add(double[] adjoints, int slot, double adjoint, double derivative) {
        if (derivative != 0) {
            adjoints[slot] += adjoint * derivative;
        }
    }
}
