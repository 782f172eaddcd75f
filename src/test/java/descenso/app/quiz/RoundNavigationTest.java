package descenso.app.quiz;

import static descenso.testing.PastDays.answered;
import static descenso.testing.QuestionDriver.ESCAPE;
import static descenso.testing.QuestionDriver.TAB;
import static descenso.testing.QuestionDriver.id;
import static descenso.testing.QuestionDriver.picture;
import static descenso.testing.QuestionDriver.right;
import static descenso.testing.QuestionDriver.wrong;
import static org.assertj.core.api.Assertions.assertThat;

import descenso.app.screen.AppState;
import descenso.phrases.Language;
import descenso.progress.Attempt;
import descenso.testing.PastDays;
import descenso.testing.ScriptedLearner;
import descenso.tui.CharacterSet;
import descenso.tui.Key;
import descenso.tui.Size;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests rounds of questions, of a page, a quiz or a review, and the screens to which they lead. */
class RoundNavigationTest {

    private static final Key ASK = Key.of('a');
    private static final Key REVIEW = Key.of('v');

    private static ScriptedLearner quiz(String... screens) {
        return ScriptedLearner.at(0).quiz(screens);
    }

    @Test
    void quizEndHidesGradesThatAreNotRecorded() {
        ScriptedLearner learner = wrong(quiz("momentum")).press(ESCAPE);
        assertThat(picture(learner)).doesNotContain("✗");
        ScriptedLearner second = right(quiz("momentum")).keep().press(TAB);
        wrong(second).press(ESCAPE);
        assertThat(picture(second)).contains("✓").doesNotContain("✗");
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "19, 19", "20, 20", "21, 20", "37, 20"})
    void atMostTwentyQuestionsAreDueADay(int due, int asked) {
        AppState state =
                ScriptedLearner.at(0).recall(PastDays.at(40, answered(due))).state();
        assertThat(ReviewScreen.due(state)).hasSize(asked).doesNotHaveDuplicates();
    }

    @Test
    void remainingQuestionsAreDueTomorrow() {
        assertThat(due(40, answered(30), PastDays.again(40, 18))).hasSize(2);
        assertThat(due(40, answered(30), PastDays.again(40, 20))).isEmpty();
        assertThat(due(41, answered(30), PastDays.again(40, 20))).hasSize(10);
    }

    /** Tests that the question is due as before. */
    @Test
    void undoneAnswerDoesNotCountAsReviewed() {
        List<Attempt> undone = new ArrayList<>(PastDays.again(40, 20));
        undone.add(PastDays.regrade(undone.get(19).item(), 40, "undo"));
        assertThat(due(40, answered(30), undone)).hasSize(1);
        assertThat(due(
                        40,
                        answered(1),
                        List.of(PastDays.regrade(answered(1).get(0).item(), 0, "undo"))))
                .isEmpty();
    }

    @SafeVarargs
    private static List<String> due(int day, List<Attempt>... attempts) {
        return ids(ScriptedLearner.at(0).recall(PastDays.at(day, attempts)).state());
    }

    private static List<String> ids(AppState state) {
        return ReviewScreen.due(state).stream()
                .map(question -> question.exercise().id())
                .toList();
    }

    /** Tests that the order is the same all day and not that of the course. */
    @Test
    void orderOfDueQuestionsChangesDaily() {
        List<String> course = answered(12).stream().map(Attempt::item).toList();
        List<String> today = due(40, answered(12));
        assertThat(today).isEqualTo(due(40, answered(12))).isNotEqualTo(course);
        assertThat(due(41, answered(12))).isNotEqualTo(today).containsExactlyInAnyOrderElementsOf(course);
    }

    @Test
    void nothingIsDueBeforeTheJournalIsRead() {
        ScriptedLearner learner = ScriptedLearner.at(0).press(REVIEW);
        assertThat(picture(learner)).contains("Leyendo");
        assertThat(id(learner.recall(PastDays.at(9, answered(1)))))
                .isEqualTo(answered(1).get(0).item());
        ScriptedLearner answering =
                right(ScriptedLearner.at(5).press(ASK)).keep().press(ESCAPE);
        assertThat(picture(answering.press(REVIEW)))
                .as("one answer is not the whole journal")
                .contains("Leyendo");
    }

    @ParameterizedTest
    @CsvSource({"60, 18", "80, 24", "200, 60"})
    void quizEndFitsEveryScreenSize(int columns, int rows) {
        ScriptedLearner learner = ScriptedLearner.at(0, Language.EN, new Size(columns, rows), CharacterSet.ASCII)
                .quiz("starting-point", "valleys", "central-idea", "momentum", "analogy", "rmsprop");
        while (learner.tutor().screen() instanceof QuestionScreen) {
            wrong(learner).keep().press(TAB);
        }
        String top = picture(learner);
        assertThat(top).contains("0 of 22 right");
        assertThat(picture(learner.press(Key.of('G')))).isNotEqualTo(rows < 60 ? top : "");
        assertThat(picture(learner.press(Key.of('g')))).isEqualTo(top);
        assertThat(learner.frame().rows()).allMatch(row -> row.width() == columns);
    }
}
