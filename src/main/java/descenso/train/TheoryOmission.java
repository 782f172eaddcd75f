package descenso.train;

import descenso.train.run.Label;

/**
 * A theoretical value that is not valid for a run, because one of its conditions fails there.
 *
 * @param condition index of the first failed condition in {@link TheoreticalValue#conditions}, 0-based
 */
public record TheoryOmission(TheoreticalValue theory, Label label, int condition) {

    /** Returns the text of the failed condition, as its author wrote it. */
    public String when() {
        return theory.conditions().get(condition).text();
    }
}
