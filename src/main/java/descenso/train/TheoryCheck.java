package descenso.train;

import descenso.train.run.Label;

/**
 * Theory beside the measurement.
 *
 * @param of whom the theory speaks of, as the author wrote it
 * @param label of the run
 * @param tolerance absolute
 */
public record TheoryCheck(String name, String of, Label label, double theory, double measured, double tolerance) {

    /** Whether theory and measurement agree. */
    public boolean holds() {
        return Math.abs(theory - measured) <= tolerance;
    }
}
