package descenso.view.question;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.course.question.Exercise;
import descenso.phrases.Language;
import descenso.phrases.Messages;
import descenso.quiz.Answer;
import descenso.quiz.GradingResult;
import descenso.testing.QuestionPages;
import descenso.testing.TestCourse;
import descenso.tui.CharacterSet;
import descenso.view.section.GridRenderer;
import descenso.view.text.UiText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests the feedback on an answer before the correct one is shown. */
class FeedbackViewTest {

    /**
     * Returns answers to a true statement whose first reason is correct and whose second is wrong, with the feedback.
     */
    static Stream<Arguments> statements() {
        return Stream.of(
                Arguments.of(true, 0, List.of("✓ Correcto.", "Sí.")),
                Arguments.of(true, 1, List.of("✗ En eso aciertas, pero la razón es otra.", "No.")),
                Arguments.of(false, 0, List.of("✗ La razón es buena, pero lleva a la otra respuesta.")),
                Arguments.of(false, 1, List.of("✗ No es eso.", "No.")));
    }

    /** Tests that a correct reason for a wrong answer is not praised. */
    @ParameterizedTest
    @MethodSource("statements")
    void feedbackDependsOnAnswerAndReason(boolean isTrue, int reason, List<String> expected) {
        Exercise exercise = TestCourse.SMALL
                .course()
                .page(Language.ES, "memory")
                .exercises()
                .get(1);
        assertThat(feedback(exercise, new Answer.Statement(isTrue, OptionalInt.of(reason))))
                .isEqualTo(expected);
    }

    /** Tests that the words on ideas that are missing speak only of those for which the question asks. */
    @Test
    void ideaBeyondTheQuestionAlone_isPraisedAndNotDenied() {
        Exercise exercise =
                QuestionPages.exercise(QuestionPages.OPEN.replace("id: adds-up, ", "id: adds-up, beyond: true, "));
        assertThat(feedback(exercise, new Answer.Words("Se suman.", Set.of(1), Set.of())))
                .containsExactly(
                        "~ Todavía no está ninguna de las ideas que pide la pregunta.",
                        "Bien visto: nombras una idea que la pregunta no pide.");
    }

    private static List<String> feedback(Exercise exercise, Answer answer) {
        UiText texts = new UiText(Messages.in(Language.ES), CharacterSet.UNICODE);
        ExerciseView view = new ExerciseView(exercise, Map.of(), texts);
        GradingResult result = exercise.question().grade(answer, Map.of());
        return new GridRenderer(texts, 76)
                .lines(new FeedbackView(view, answer, result, Optional.empty(), false, false, true).sections()).stream()
                        .map(Object::toString)
                        .toList();
    }
}
