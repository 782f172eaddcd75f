package descenso.app;

import descenso.phrases.Sentence;
import descenso.quiz.Answer;

/** What comes of a learner's wish to answer. */
sealed interface Submission {

    /**
     * An answer.
     *
     * @param text as it was typed, or as it is kept
     */
    record Answered(Answer answer, String text) implements Submission {}

    /** There is more to say first. */
    record Further(Reply reply) implements Submission {}

    /** It is none yet; the sentence says why. */
    record Refused(Sentence sentence) implements Submission {}
}
