package descenso.train;

import descenso.train.run.Label;

/**
 * A theoretical value beside the measured one.
 *
 * @param name name of the theoretical value
 * @param of runs that the formula is about, as the author wrote them
 * @param theory predicted value
 * @param measured measured value; NaN if the run lacks the measure
 * @param tolerance largest allowed difference, absolute, in the unit of the measure
 */
public record TheoryCheck(String name, String of, Label label, double theory, double measured, double tolerance) {

    /** Tests whether the predicted and the measured value differ by at most the tolerance. */
    public boolean holds() {
        return Math.abs(theory - measured) <= tolerance;
    }
}
