package descenso.train;

import descenso.train.run.Label;

/**
 * A closed form that says nothing of a run, since a condition of it does not hold there.
 *
 * @param condition the number of the first such condition among {@link TheoreticalValue#conditions}, from 0
 */
public record TheoryOmission(TheoreticalValue theory, Label label, int condition) {

    /** The condition as its author wrote it. */
    public String when() {
        return theory.conditions().get(condition).text();
    }
}
