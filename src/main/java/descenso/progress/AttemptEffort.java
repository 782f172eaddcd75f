package descenso.progress;

import java.util.List;

/**
 * What an answer took.
 *
 * @param turn which try it was of this meeting with the question, from 1
 * @param hints how many were taken before it
 * @param mistakes the ids of those that were recognised in it: misconceptions, traps, mistakes in computing
 */
public record AttemptEffort(int turn, int hints, List<String> mistakes) {

    /** A first try without hints, and without mistakes that anybody knows. */
    public static final AttemptEffort LEAST = new AttemptEffort(1, 0, List.of());

    public AttemptEffort {
        mistakes = List.copyOf(mistakes);
    }
}
