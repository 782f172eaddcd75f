package descenso.app.quiz;

import descenso.app.screen.NewAttempt;
import descenso.quiz.Answer;
import descenso.quiz.GradingResult;

/**
 * A graded answer.
 *
 * @param result the grade, with the recognised mistakes and traps
 * @param newAttempt the attempt for the journal
 * @param isShown whether the feedback may be shown: the attempt is in the journal, or it could not be written
 * @param isLost whether the attempt could not be written
 */
record GradedAnswer(Answer answer, GradingResult result, NewAttempt newAttempt, boolean isShown, boolean isLost) {

    /** Returns an answer that is not in the journal yet. */
    static GradedAnswer unkept(Answer answer, GradingResult result, NewAttempt newAttempt) {
        return new GradedAnswer(answer, result, newAttempt, false, false);
    }

    /** Returns this answer after the journal has recorded or lost it. */
    GradedAnswer withRecorded(boolean isKept) {
        return new GradedAnswer(answer, result, newAttempt, true, !isKept);
    }

    /**
     * Tests whether the correct answer is known now. This includes a wrong open answer, because the learner has
     * compared it with the model answer.
     */
    boolean isOver() {
        return switch (result.grade()) {
            case RIGHT, PARTLY, UNKNOWN -> true;
            case WRONG -> answer instanceof Answer.Words;
        };
    }
}
