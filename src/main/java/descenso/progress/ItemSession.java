package descenso.progress;

import descenso.memory.Rating;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * A session of a question: it is asked once and answered in one or more turns.
 *
 * @param turns the answers in order, at least one
 */
public record ItemSession(List<Attempt> turns, Optional<SelfGrade> regrade) {

    public ItemSession {
        turns = List.copyOf(turns);
    }

    /**
     * Returns the sessions of a question with more of its attempts. A later turn without its first turn belongs to the
     * session before, or is a session of its own if there is none.
     *
     * @param attempts graded answers and regrades, which refer to the session before
     */
    static List<ItemSession> continued(List<ItemSession> known, List<Attempt> attempts) {
        List<ItemSession> sessions = new ArrayList<>(known);
        List<Attempt> turns = new ArrayList<>();
        Optional<SelfGrade> regrade = Optional.empty();
        if (!sessions.isEmpty()) {
            ItemSession open = sessions.remove(sessions.size() - 1);
            turns.addAll(open.turns());
            regrade = open.regrade();
        }
        for (Attempt attempt : attempts) {
            if (attempt.kind() == Attempt.Kind.REGRADE) {
                Optional<SelfGrade> before = regrade;
                regrade = SelfGrade.of(attempt.answer()).or(() -> before);
                continue;
            }
            if (attempt.effort().attemptNumber() <= 1 && !turns.isEmpty()) {
                sessions.add(new ItemSession(turns, regrade));
                turns.clear();
                regrade = Optional.empty();
            }
            turns.add(attempt);
        }
        sessions.add(new ItemSession(turns, regrade));
        return Collections.unmodifiableList(sessions);
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
