package descenso.expr;

/** One operation of a tape, with the slots that its arguments stand in; those that it does not use repeat the first. */
record Instruction(Operation operation, int first, int second, int third) {

    double value(double[] slots) {
        return operation.value(slots[first], slots[second], slots[third]);
    }

    /**
     * Hands the adjoint of its value on to its arguments, times the derivative by each. The third only ever chooses, and
     * gets none.
     *
     * @param result the slot of its value
     */
    void passBack(double[] slots, int result, double[] adjoints) {
        double a = slots[first];
        double b = slots[second];
        double c = slots[third];
        double f = slots[result];
        add(adjoints, first, adjoints[result], operation.byFirst(a, b, c, f));
        add(adjoints, second, adjoints[result], operation.bySecond(a, b, c, f));
    }

    /** A derivative of 0 ends the chain, whatever the other factor is: √|x| has slope 0 at 0, not 0·∞. */
    private static void add(double[] adjoints, int slot, double adjoint, double derivative) {
        if (derivative != 0) {
            adjoints[slot] += adjoint * derivative;
        }
    }
}
