package descenso.app.quiz;

import descenso.phrases.LocalizedMessage;

/** The result of parsing an answer that was typed as a line. */
public sealed interface ParsedInput {

    /** An answer as its keys would have entered it, ready to be submitted. */
    record Valid(AnswerInput input) implements ParsedInput {}

    /**
     * A line that is not an answer.
     *
     * @param message an explanation of what an answer would be
     */
    record Invalid(LocalizedMessage message) implements ParsedInput {}
}
