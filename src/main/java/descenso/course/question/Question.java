package descenso.course.question;

import descenso.phrases.LocalizedMessage;
import descenso.phrases.MessageKey;
import descenso.quiz.Answer;
import descenso.quiz.GradingResult;
import descenso.quiz.QuestionVariables;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A question without its text and its hints. Each kind is one record, which holds everything about the kind;
 * {@link ExerciseReader} lists them. The parts of a question (ideas, options, items, pairs, reasons, traps) are
 * numbered from 0 in the author's order. The values are the numbers drawn for the question, by name.
 */
public interface Question {

    QuestionKind kind();

    /** Returns the name of the kind for learners. */
    default MessageKey label() {
        return kind().label();
    }

    /** Returns how the learner enters an answer. */
    default AnswerForm form() {
        return kind().form();
    }

    /** Grades an answer. An answer of another kind than the question is wrong. */
    default GradingResult grade(Answer answer, Map<String, Double> values) {
        return answer instanceof Answer.Unknown
                ? GradingResult.of(GradingResult.Grade.UNKNOWN)
                : graded(answer, values);
    }

    /** Grades an answer other than "I don't know". */
    GradingResult graded(Answer answer, Map<String, Double> values);

    /** Returns how close an answer is that is not right, without revealing the solution. */
    default LocalizedMessage feedback(Answer answer, DoubleFunction<String> amount) {
        return LocalizedMessage.of(MessageKey.QUIZ_WRONG);
    }

    /** Returns the author's feedback to an answer. */
    default List<Template> replies(Answer answer, GradingResult result, List<Part> parts) {
        return List.of();
    }

    /** Returns the indices of the parts that explain why an answer is wrong: wrong options, a wrong reason, traps. */
    default Stream<Integer> mistaken(Answer answer, GradingResult result) {
        return Stream.empty();
    }

    /** Returns the correct answer. */
    CorrectAnswer correctAnswer(List<Part> parts, Map<String, Double> values);

    /** Returns the properties that must be equal in every language, by key, except those of all questions. */
    Map<String, String> signature(List<Part> parts);

    /** Tests whether the learner sees the parts side by side. */
    default boolean showsParts() {
        return true;
    }

    /** Returns a good answer to an open question. */
    default Optional<Template> model() {
        return Optional.empty();
    }

    /** Returns the unit of a number; the learner may type it after the number. */
    default Optional<String> unit() {
        return Optional.empty();
    }

    default QuestionVariables variables() {
        return QuestionVariables.none();
    }

    /** Returns the correct number, which texts after the answer may use; empty if there is none. */
    default OptionalDouble number(Map<String, Double> values) {
        return OptionalDouble.empty();
    }

    /** Tests whether a number is a correct answer. */
    default boolean accepts(double given, Map<String, Double> values) {
        return false;
    }

    /**
     * A kind of question in question blocks. Its keys are those of the schema.
     *
     * @param reader reads the keys of this kind; returns a question without meaning, or none, if it reports errors
     */
    record QuestionKind(
            String word, MessageKey label, AnswerForm form, Function<ExerciseReader, Optional<Question>> reader) {}

    /** The correct answer to a question, as the learner reads it: a heading and what follows. */
    sealed interface CorrectAnswer {

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

    /** The ways to enter an answer. A kind of question uses one of them. */
    enum AnswerForm {
        /** A text, compared with key ideas afterwards. */
        TEXT,
        /** One part. */
        ONE,
        /** Any number of parts. */
        SEVERAL,
        NUMBER,
        /** All parts in an order. */
        ORDER,
        /** The left sides of the parts, each with a right side. */
        MATCH,
        /** True or false, then a part as the reason. */
        VERDICT
    }
}
