package descenso.testing;

import descenso.progress.Attempt;
import descenso.progress.Attempt.AttemptEffort;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Creates attempts for tests. Days are 0-based; an attempt is made at noon in UTC, and day 0 is 1 March 2026. */
public final class AttemptFixture {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    /** Seconds in a day. */
    private static final int SECONDS = 24 * 60 * 60;

    private AttemptFixture() {}

    /** Creates a graded answer to a question: the first turn, without hints. */
    public static Attempt question(String item, int day, Attempt.Grade grade, String... mistakes) {
        return turn(item, day, grade, new AttemptEffort(1, 0, List.of(mistakes)));
    }

    /** Creates a graded answer to a question, with the turn, hints and mistakes of the effort. */
    public static Attempt turn(String item, int day, Attempt.Grade grade, AttemptEffort effort) {
        return attempt(Attempt.Kind.QUESTION, "screen", item, day, "an answer", grade, effort);
    }

    /**
     * Creates the learner's own grade for an earlier answer.
     *
     * @param answer the word of a {@link descenso.progress.SelfGrade}, or any other text
     */
    public static Attempt regrade(String item, int day, String answer) {
        return attempt(Attempt.Kind.REGRADE, "screen", item, day, answer, Attempt.Grade.UNDECIDED, AttemptEffort.LEAST);
    }

    /** Creates a graded prediction on an experiment. */
    public static Attempt prediction(String experiment, int day, Attempt.Grade grade) {
        return attempt(Attempt.Kind.PREDICTION, experiment, "predict", day, "1", grade, AttemptEffort.LEAST);
    }

    /** Creates a reached challenge of an experiment. */
    public static Attempt challenge(String experiment, String item, int day) {
        return attempt(Attempt.Kind.CHALLENGE, experiment, item, day, "", Attempt.Grade.RIGHT, AttemptEffort.LEAST);
    }

    private static Attempt attempt(
            Attempt.Kind kind,
            String subject,
            String item,
            int day,
            String answer,
            Attempt.Grade grade,
            AttemptEffort effort) {
        Instant time = NOON.plusSeconds((long) day * SECONDS);
        return new Attempt(Attempt.VERSION, time, kind, subject, item, List.of(), answer, grade, Map.of(), effort);
    }
}
