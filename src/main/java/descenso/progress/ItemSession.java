package descenso.progress;

import descenso.memory.Rating;
import java.util.List;
import java.util.Optional;

/**
 * A session of a question: it is asked once and answered in one or more turns.
 *
 * @param turns the answers in order, at least one
 * @param regrade the learner's latest correction of the session's grade
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

    /** Tests whether the session counts, for the memory model and for statistics. */
    public boolean counts() {
        return !regrade.equals(Optional.of(SelfGrade.UNDO));
    }

    /** Returns how well the question was remembered; empty if the session does not count. */
    public Optional<Rating> rating() {
        return regrade.isPresent() ? regrade.get().rating() : Optional.of(answered());
    }

    /** Returns the rating of the first answer. Later answers show reasoning, not memory. */
    private Rating answered() {
        return switch (first().grade()) {
            case RIGHT -> first().effort().hints() == 0 ? Rating.GOOD : Rating.HARD;
            case PARTLY -> Rating.HARD;
            case WRONG, UNKNOWN, UNDECIDED, PENDING -> Rating.AGAIN;
        };
    }
}
