package descenso.testing;

import static descenso.testing.AttemptFixture.prediction;
import static descenso.testing.AttemptFixture.question;
import static descenso.testing.AttemptFixture.turn;

import descenso.progress.Attempt;
import descenso.progress.Attempt.AttemptEffort;
import descenso.progress.Learner;
import descenso.progress.LearningRecord;
import descenso.progress.ReviewSchedule;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** Learners of the small course on their third day, for tests. */
public final class LearnerFixture {

    /** The third day of the learners. */
    public static final LocalDate TODAY = LocalDate.of(2026, 3, 3);

    private LearnerFixture() {}

    /** Creates a learner from attempts. */
    public static Learner learner(String name, Attempt... attempts) {
        LearningRecord learning = LearningRecord.of(List.of(attempts));
        return new Learner(name, learning, ReviewSchedule.of(learning, ZoneOffset.UTC, TODAY));
    }

    /** Returns attempts of every decided grade; one is on a question that the course no longer has. */
    public static Attempt[] anas() {
        return new Attempt[] {
            prediction("ball", 0, Attempt.Grade.WRONG),
            question("step-why", 0, Attempt.Grade.PARTLY),
            question("step-number", 1, Attempt.Grade.WRONG, "no-rate", "step-grows", "a-trap"),
            turn("step-number", 1, Attempt.Grade.RIGHT, new AttemptEffort(2, 1, List.of())),
            question("valley-rate", 1, Attempt.Grade.RIGHT),
            question("momentum", 2, Attempt.Grade.UNKNOWN),
            question("gone-from-the-course", 0, Attempt.Grade.WRONG, "sign")
        };
    }

    /** Creates the learner with the attempts of {@link #anas}. */
    public static Learner ana() {
        return learner("ana", anas());
    }

    /** Creates a learner whose answers reveal misconceptions. */
    public static Learner ben() {
        return learner(
                "benjamín",
                question("valley-rate", 0, Attempt.Grade.WRONG, "step-grows"),
                question("momentum", 0, Attempt.Grade.WRONG, "memory-averages"),
                question("valley-rate", 1, Attempt.Grade.WRONG, "step-grows"),
                question("momentum", 2, Attempt.Grade.RIGHT));
    }
}
