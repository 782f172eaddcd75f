package descenso.classroom;

import descenso.progress.Attempt;
import descenso.progress.Attempt.Grade;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The rule of thumb of peer instruction: what helps most after a vote. Talk among learners convinces those who are
 * wrong if enough of the others are right, but not almost all.
 */
public enum Advice {
    EXPLAIN,
    TALK,
    GO_ON;

    /** Smallest share of right answers at which talk helps, in percent. */
    private static final int LEAST_FOR_TALK = 35;

    /** Largest share of right answers at which talk is still worth its time, in percent. */
    private static final int MOST_FOR_TALK = 70;

    private static final int PERCENT = 100;

    /** Returns the advice after a vote; empty if no answer of it is graded. */
    public static Optional<Advice> of(Collection<Attempt> votes) {
        List<Grade> grades =
                votes.stream().map(Attempt::grade).filter(Advice::isGraded).toList();
        if (grades.isEmpty()) {
            return Optional.empty();
        }
        long right = grades.stream().filter(grade -> grade == Grade.RIGHT).count() * PERCENT;
        if (right < (long) LEAST_FOR_TALK * grades.size()) {
            return Optional.of(EXPLAIN);
        }
        return Optional.of(right <= (long) MOST_FOR_TALK * grades.size() ? TALK : GO_ON);
    }

    /** Tests whether a grade says how good an answer is. "I don't know" is not right. */
    static boolean isGraded(Grade grade) {
        return grade != Grade.PENDING && grade != Grade.UNDECIDED;
    }
}
