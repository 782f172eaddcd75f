package descenso.app.quiz;

import descenso.phrases.LocalizedMessage;
import descenso.quiz.Answer;

/** The result of submitting an answer, or of parsing one that was typed as a line. */
public sealed interface Submission {

    /**
     * A complete answer.
     *
     * @param text the answer as it was typed, or as it is kept in the journal
     */
    record Answered(Answer answer, String text) implements Submission {}

    /**
     * An answer with a further step before it is complete.
     *
     * @param input the answer at that step, or as it was typed
     */
    record Further(AnswerInput input) implements Submission {}

    /**
     * An incomplete or unreadable answer.
     *
     * @param message the reason why it cannot be graded, or what an answer would be
     */
    record Refused(LocalizedMessage message) implements Submission {}
}
