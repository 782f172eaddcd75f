package descenso.progress;

import descenso.review.Grade;
import java.util.List;
import java.util.Optional;

/**
 * One time that a question was asked, and answered until it was left alone.
 *
 * @param turns the answers, in their order; at least one
 * @param regrade the learner's latest word on it
 */
public record ItemSession(List<Attempt> turns, Optional<SelfGrade> regrade) {

    public ItemSession {
        turns = List.copyOf(turns);
    }

    static ItemSession begun(Attempt first) {
        return new ItemSession(List.of(first), Optional.empty());
    }

    public Attempt first() {
        return turns.get(0);
    }

    public Attempt last() {
        return turns.get(turns.size() - 1);
    }

    /** Whether it counts, for memory and for whoever looks at what was answered. */
    public boolean counts() {
        return !regrade.equals(Optional.of(SelfGrade.UNDO));
    }

    /** How well it was remembered; empty where the meeting does not count. */
    public Optional<Grade> grade() {
        return regrade.isPresent() ? regrade.get().grade() : Optional.of(answered());
    }

    /** By the first answer: what comes after it was no longer remembered, but found out. */
    private Grade answered() {
        return switch (first().grade()) {
            case RIGHT -> first().effort().hints() == 0 ? Grade.GOOD : Grade.HARD;
            case PARTLY -> Grade.HARD;
            case WRONG, UNKNOWN, UNDECIDED, PENDING -> Grade.AGAIN;
        };
    }
}
