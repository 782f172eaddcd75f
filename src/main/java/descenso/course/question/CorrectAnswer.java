package descenso.course.question;

import descenso.phrases.MessageKey;
import java.util.List;

/** The correct answer to a question, as the learner reads it: a heading and what follows. */
public sealed interface CorrectAnswer {

    MessageKey heading();

    /** A text on the line of the heading. */
    record Statement(MessageKey heading, Template text) implements CorrectAnswer {}

    /** A text below the heading. */
    record Passage(MessageKey heading, Template text) implements CorrectAnswer {}

    record Amount(MessageKey heading, double value) implements CorrectAnswer {}

    /** Parts below the heading. */
    record Rows(MessageKey heading, RowForm form, List<Part> parts) implements CorrectAnswer {

        public Rows {
            parts = List.copyOf(parts);
        }
    }

    /** How parts are listed. */
    enum RowForm {
        BULLETS,
        NUMBERS,
        /** Left and right sides. */
        PAIRS
    }
}
