package descenso.app.quiz;

import descenso.app.screen.NewAttempt;
import descenso.quiz.Answer;
import descenso.quiz.GradingResult;

/**
 * An answer and what became of it.
 *
 * @param tried what is to be kept of it
 * @param isTold whether the verdict may be shown: it is in the journal by then, or could not be written there
 * @param isLost whether it could not
 */
record GradedAnswer(Answer answer, GradingResult mark, NewAttempt tried, boolean isTold, boolean isLost) {

    /** Returns an answer that is not in the journal yet. */
    static GradedAnswer unkept(Answer answer, GradingResult mark, NewAttempt tried) {
        return new GradedAnswer(answer, mark, tried, false, false);
    }

    /** With the verdict in the journal, or lost. */
    GradedAnswer settled(boolean isKept) {
        return new GradedAnswer(answer, mark, tried, true, !isKept);
    }

    /** Whether the right answer is known now: what was written in words has been compared with it. */
    boolean isOver() {
        return switch (mark.grade()) {
            case RIGHT, PARTLY, UNKNOWN -> true;
            case WRONG -> answer instanceof Answer.Words;
        };
    }
}
