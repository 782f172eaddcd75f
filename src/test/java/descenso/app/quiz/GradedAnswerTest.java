package descenso.app.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.course.Course;
import descenso.course.Course.CourseQuestion;
import descenso.course.Misconceptions.Misconception;
import descenso.course.question.ChoiceQuestion;
import descenso.course.question.Exercise;
import descenso.course.question.Part;
import descenso.phrases.Language;
import descenso.quiz.Answer;
import descenso.quiz.GradingResult;
import descenso.testing.QuestionDriver;
import descenso.testing.TestCourse;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Tests whether a graded answer ends its question, and to which misconception and experiment it leads. */
class GradedAnswerTest {

    private static final Course COURSE = TestCourse.ABRIDGED.course();

    private static QuestionSession item(Exercise exercise) {
        return QuestionSession.of(new CourseQuestion("x", exercise), 0, 0);
    }

    private static QuestionSession answered(Exercise exercise, Answer answer) {
        QuestionSession item = item(exercise);
        GradingResult result = exercise.question().grade(answer, item.values());
        return item.withAnswer(answer, result);
    }

    /** Tests every wrong option, wrong reason and trap of the course. */
    @Test
    void wrongPartLeadsToItsMisconceptionAndExperiment() {
        int refuted = 0;
        for (CourseQuestion question : QuestionDriver.all(Language.ES)) {
            Exercise exercise = question.exercise();
            Map<String, Double> values = item(exercise).values();
            for (int number = 0; number < exercise.parts().size(); number++) {
                Optional<Answer> wrong = QuestionDriver.answerWith(number, exercise.question(), values);
                if (wrong.isEmpty()) {
                    continue;
                }
                Part part = exercise.parts().get(number);
                QuestionSession session = answered(exercise, wrong.get());
                assertThat(session.misconception(COURSE).map(Misconception::id)).isEqualTo(part.misconception());
                Optional<String> expected = part.experiment()
                        .or(() -> part.misconception()
                                .flatMap(COURSE::misconception)
                                .flatMap(Misconception::experiment));
                assertThat(session.refutation(COURSE)).isEqualTo(expected);
                refuted += expected.isPresent() ? 1 : 0;
            }
        }
        assertThat(refuted).isGreaterThan(20);
    }

    @Test
    void correctOrUnknownAnswerHasNoRefutation() {
        for (CourseQuestion question : QuestionDriver.all(Language.ES)) {
            assertThat(answered(question.exercise(), new Answer.Unknown()).refutation(COURSE))
                    .isEmpty();
            if (question.exercise().question() instanceof ChoiceQuestion choice
                    && choice.holds().isEmpty()) {
                Answer right = new Answer.Options(Set.of(choice.right().indexOf(true)));
                assertThat(answered(question.exercise(), right).misconception(COURSE))
                        .isEmpty();
            }
        }
    }
}
