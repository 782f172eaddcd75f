package descenso.course.question;

import descenso.course.source.CourseException;
import descenso.phrases.MessageKey;
import java.util.Optional;

/** A kind of question in question blocks. Its keys are those of the schema. */
public record QuestionKind(String word, MessageKey label, AnswerForm form, Reader reader) {

    /** A reader of the fields of a kind. */
    public interface Reader {

        /**
         * Reads the keys of this kind. Reports errors; returns a question without meaning, or none, if there are any.
         *
         * @throws CourseException if an error ends the reading
         */
        Optional<Question> read(ExerciseReader fields) throws CourseException;
    }
}
