package descenso.train;

/**
 * Theory beside the measurement.
 *
 * @param label of the run
 * @param tolerance absolute
 */
public record TheoryCheck(String name, Label label, double theory, double measured, double tolerance) {

    /** Whether theory and measurement agree. */
    public boolean holds() {
        return Math.abs(theory - measured) <= tolerance;
    }
}
