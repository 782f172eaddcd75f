package descenso.app.quiz;

import descenso.phrases.LocalizedMessage;
import descenso.quiz.Answer;

/** What comes of a learner's wish to answer. */
public sealed interface Submission {

    /**
     * An answer.
     *
     * @param text as it was typed, or as it is kept
     */
    record Answered(Answer answer, String text) implements Submission {}

    /** There is more to say first. */
    record Further(AnswerInput reply) implements Submission {}

    /** It is none yet; the sentence says why. */
    record Refused(LocalizedMessage sentence) implements Submission {}
}
