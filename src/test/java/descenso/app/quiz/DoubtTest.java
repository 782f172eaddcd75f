package descenso.app.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.app.quiz.AnswerInput.Submission;
import descenso.course.question.Exercise;
import descenso.course.question.OpenQuestion;
import descenso.quiz.Answer;
import descenso.quiz.GradingResult;
import descenso.testing.QuestionPages;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Tests what follows an answer in words that denies an idea, or holds a wrong belief. */
class DoubtTest {

    private static final Exercise ASKED = QuestionPages.exercise(QuestionPages.OPEN.replace(
            "model:",
            "beliefs:\n  - {id: divides, belief: Divide., signs: [divid raíz], reply: No.,"
                    + " misconception: momentum-adapts}\nmodel:"));

    private static AnswerInput submitted(AnswerInput input) {
        return ((Submission.Further) input.submit(ASKED)).input();
    }

    private static AnswerInput typed(AnswerInput input, String line) {
        return submitted(((Submission.Further) input.parse(line, ASKED)).input());
    }

    @Test
    void deniedIdeaIsAskedAboutOnceAndThenCountsAgainst() {
        AnswerInput asked = submitted(FreeTextInput.of("No se cancelan."));
        assertThat(((FreeTextInput) asked).doubt()).isEqualTo("No se cancelan");
        RowsInput again = (RowsInput) submitted(asked);
        assertThat(again.ticked()).isEmpty();
        assertThat(again.reading().denied()).containsEntry(0, "No se cancelan");
    }

    @Test
    void doubtIsConfirmedInPlainModeByYesOrReplacedByAnotherAnswer() {
        AnswerInput asked = typed(FreeTextInput.of(""), "No se cancelan.");
        assertThat(((RowsInput) typed(asked, "sí")).text()).isEqualTo("No se cancelan.");
        assertThat(((RowsInput) typed(asked, "Se cancelan.")).ticked()).containsExactly(0);
    }

    @Test
    void doubtThatIsDeniedInPlainModeCountsTheIdeaWithTheSameText() {
        AnswerInput asked = typed(FreeTextInput.of(""), "No se cancelan.");
        RowsInput compared = (RowsInput) typed(asked, "no");
        assertThat(compared.text()).isEqualTo("No se cancelan.");
        assertThat(compared.ticked()).containsExactly(0);
        assertThat(compared.reading().denied()).isEmpty();
    }

    @Test
    void beliefThatIsTakenBackLetsTheIdeasOfItsSentenceCount() {
        RowsInput compared =
                (RowsInput) submitted(FreeTextInput.of("Los gradientes se cancelan y divide por la raíz."));
        assertThat(compared.ticked()).isEmpty();
        assertThat(compared.reading().beliefs()).isNotEmpty();
        for (RowsInput other : List.of(compared.disbelieving(), (RowsInput) typed(compared, "No"))) {
            assertThat(other.text()).isEqualTo(compared.text());
            assertThat(other.ticked()).containsExactly(0);
            assertThat(other.reading().beliefs()).isEmpty();
        }
    }

    @Test
    void affirmedIdeaIsNotAskedAbout() {
        RowsInput compared = (RowsInput) submitted(FreeTextInput.of("No solo se cancelan. Otros no se cancelan."));
        assertThat(compared.ticked()).containsExactly(0);
        assertThat(compared.reading().denied()).isEmpty();
    }

    @Test
    void beliefIsKeptInTheAnswerAndNamesItsMisconception() {
        RowsInput compared = (RowsInput) submitted(FreeTextInput.of("Acumula y divide por la raíz."));
        Answer answer = ((Submission.Answered) compared.submit(ASKED)).answer();
        assertThat(answer).isEqualTo(new Answer.Words("Acumula y divide por la raíz.", Set.of(), Set.of(0)));
        OpenQuestion open = (OpenQuestion) ASKED.question();
        GradingResult result = open.grade(answer, Map.of());
        assertThat(result.grade()).isEqualTo(GradingResult.Grade.WRONG);
        assertThat(ASKED.reasons(answer, result)).containsExactly("momentum-adapts");
        assertThat(open.replies(answer, result, ASKED.parts())).hasSize(1);
    }
}
