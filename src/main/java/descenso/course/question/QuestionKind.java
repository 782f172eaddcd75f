package descenso.course.question;

import descenso.course.source.CourseException;
import descenso.phrases.MessageKey;
import java.util.List;
import java.util.Optional;

/**
 * A kind of question in question blocks.
 *
 * @param word the value of the key {@code kind}
 * @param label the name for learners
 * @param form how learners enter an answer
 * @param keys the keys of this kind only
 * @param reason the explanation after the answer
 */
public record QuestionKind(
        String word, MessageKey label, AnswerForm form, List<String> keys, Reason reason, Reader reader) {

    public QuestionKind {
        keys = List.copyOf(keys);
    }

    /** The rules for the explanation after the answer. */
    public enum Reason {
        REQUIRED,
        OPTIONAL,
        /** Required; may use the correct number by the name {@link Exercise#ANSWER}. */
        WITH_NUMBER
    }

    /** A reader of the fields of a kind. */
    public interface Reader {

        /**
         * Reads the keys of this kind. Reports errors; returns a question without meaning, or none, if there are any.
         *
         * @throws CourseException if an error ends the reading
         */
        Optional<Question> read(QuestionFields fields) throws CourseException;
    }
}
