package descenso.app;

import descenso.quiz.Answer;
import descenso.quiz.Mark;

/**
 * An answer and what became of it.
 *
 * @param tried what is to be kept of it
 * @param isKept whether it is in the journal: no verdict is shown before
 */
record Judged(Answer answer, Mark mark, Tried tried, boolean isKept) {

    /** With the verdict in the journal. */
    Judged kept() {
        return new Judged(answer, mark, tried, true);
    }

    /** Whether the right answer is known now: what was written in words has been compared with it. */
    boolean isOver() {
        return switch (mark.grade()) {
            case RIGHT, PARTLY, UNKNOWN -> true;
            case WRONG -> answer instanceof Answer.Words;
        };
    }
}
