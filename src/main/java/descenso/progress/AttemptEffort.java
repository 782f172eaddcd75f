package descenso.progress;

import java.util.List;

/**
 * The circumstances of an answer: turn, hints and mistakes.
 *
 * @param attemptNumber number of the answer within the question's session, from 1
 * @param hints number of hints shown before the answer
 * @param mistakes ids recognised in the answer: misconceptions, traps and computing mistakes
 */
public record AttemptEffort(int attemptNumber, int hints, List<String> mistakes) {

    /** A first turn without hints and without recognised mistakes. */
    public static final AttemptEffort LEAST = new AttemptEffort(1, 0, List.of());

    public AttemptEffort {
        mistakes = List.copyOf(mistakes);
    }
}
