package descenso.app.quiz;

import descenso.phrases.LocalizedMessage;

/** What comes of an answer typed as a line of words. */
public sealed interface ParsedInput {

    /** The reply as its keys would have made it, to be submitted. */
    record Valid(AnswerInput reply) implements ParsedInput {}

    /** The words are no answer; the sentence says what would be one. */
    record Invalid(LocalizedMessage sentence) implements ParsedInput {}
}
