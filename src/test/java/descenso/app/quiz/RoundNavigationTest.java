package descenso.app.quiz;

import static descenso.testing.PastDays.answered;
import static descenso.testing.PastDays.noon;
import static descenso.testing.QuestionDriver.ENTER;
import static descenso.testing.QuestionDriver.ESCAPE;
import static descenso.testing.QuestionDriver.RIGHT;
import static descenso.testing.QuestionDriver.SPACE;
import static descenso.testing.QuestionDriver.TAB;
import static descenso.testing.QuestionDriver.id;
import static descenso.testing.QuestionDriver.picture;
import static descenso.testing.QuestionDriver.right;
import static descenso.testing.QuestionDriver.screen;
import static descenso.testing.QuestionDriver.wrong;
import static org.assertj.core.api.Assertions.assertThat;

import descenso.app.LessonScreen;
import descenso.app.lab.LabLoadingScreen;
import descenso.app.quiz.QuizRound.RoundScreen;
import descenso.app.screen.AppState;
import descenso.app.screen.Command;
import descenso.app.screen.NewAttempt;
import descenso.course.Course.CourseQuestion;
import descenso.phrases.Language;
import descenso.progress.Attempt;
import descenso.quiz.GradingResult;
import descenso.testing.PastDays;
import descenso.testing.QuestionDriver;
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
    private static final Key BOTTOM = Key.of('G');

    private static ScriptedLearner quiz(String... screens) {
        return ScriptedLearner.at(0).quiz(screens);
    }

    /** Opens a review on day 9, with the given number of questions due. */
    private static ScriptedLearner reviewing(int due) {
        return ScriptedLearner.at(0).recall(PastDays.at(9, answered(due))).press(REVIEW);
    }

    private static List<NewAttempt> attempts(ScriptedLearner learner) {
        return learner.commands().stream()
                .filter(Command.RecordAttempt.class::isInstance)
                .map(command -> ((Command.RecordAttempt) command).newAttempt())
                .toList();
    }

    @Test
    void onlyTheFirstAnswerCounts() {
        List<CourseQuestion> asked = QuestionDriver.all(Language.ES).subList(0, 2);
        QuestionSession first = QuestionSession.of(asked.get(0), 0, 0);
        QuizRound round = QuizRound.of(QuizRound.Purpose.QUIZ, asked, LessonScreen.fresh());
        assertThat(round.hasResults()).isFalse();
        QuizRound answered =
                round.with(first, "", GradingResult.Grade.WRONG).with(first, "", GradingResult.Grade.RIGHT);
        assertThat(answered.results()).extracting(QuizRound.Result::grade).containsExactly(GradingResult.Grade.WRONG);
        QuizRound second = answered.next().with(QuestionSession.of(asked.get(1), 0, 0), "", GradingResult.Grade.RIGHT);
        assertThat(second.hasNext()).isFalse();
        assertThat(second.undone().index()).isEqualTo(1);
        assertThat(second.undone().results()).hasSize(1);
        assertThat(second.undone().undone()).isEqualTo(round);
    }

    /** Tests the way from seal to seal of a page, to its questions and to the next page. */
    @Test
    void spaceLeadsThroughExperimentsAndQuestionsToTheNextPage() {
        ScriptedLearner learner = ScriptedLearner.fresh(5, Language.ES, new Size(80, 24), CharacterSet.UNICODE);
        List<String> opened = new ArrayList<>();
        while (picture(learner.press(BOTTOM)).contains("Espacio a predecirlo")) {
            LabLoadingScreen loading =
                    (LabLoadingScreen) learner.press(SPACE).tutor().screen();
            opened.add(loading.name());
            learner.press(ESCAPE);
            assertThat(learner.screen()).isEqualTo("momentum");
            assertThat(learner.press(SPACE).tutor().screen()).isEqualTo(loading);
            learner.press(ESCAPE, Key.of('s')).keep();
        }
        assertThat(opened)
                .containsExactlyElementsOf(ScriptedLearner.at(5).state().page().experiments());
        assertThat(picture(learner)).contains("a las preguntas");
        learner.press(SPACE);
        for (int question = 0; question < 4; question++) {
            assertThat(screen(learner).round().index()).isEqualTo(question);
            learner.press(TAB);
        }
        assertThat(learner.screen()).isEqualTo("analogy");
        assertThat(learner.tutor().screen()).isInstanceOf(LessonScreen.class);
    }

    @Test
    void abandonedQuestionsAreNotAskedAgainOnTheWay() {
        ScriptedLearner learner = ScriptedLearner.at(5).press(BOTTOM, SPACE, ESCAPE, BOTTOM);
        assertThat(picture(learner)).doesNotContain("a las preguntas");
        assertThat(learner.press(SPACE).screen()).isEqualTo("analogy");
    }

    @Test
    void answeredQuestionsAreAskedAgainOnlyWhenAllAreAnswered() {
        ScriptedLearner learner = right(ScriptedLearner.at(5).press(ASK)).keep().press(ESCAPE, ASK);
        assertThat(screen(learner).round().items()).hasSize(3);
        for (int question = 0; question < 3; question++) {
            right(learner).keep().press(TAB);
        }
        learner.press(ESCAPE, ASK);
        assertThat(screen(learner).round().items()).hasSize(4);
        assertThat(screen(learner).session().before()).isEqualTo(1);
    }

    @Test
    void pageWithoutQuestionsHasNoQuestionKey() {
        ScriptedLearner title = ScriptedLearner.at(0);
        assertThat(picture(title)).doesNotContain("preguntas");
        assertThat(title.press(ASK).tutor().screen()).isInstanceOf(LessonScreen.class);
    }

    /** Tests the end of a quiz and the way back from it. */
    @Test
    void quizEndsWithItsResults() {
        ScriptedLearner learner = quiz("momentum", "analogy");
        assertThat(picture(learner)).contains("Prueba: 1 de 8");
        right(learner).keep().press(TAB);
        wrong(learner).keep().press(ENTER, Key.ctrl('u'));
        right(learner).keep().press(TAB);
        learner.press(TAB);
        learner.press(ESCAPE);
        assertThat(learner.tutor().screen()).isInstanceOf(RoundScreen.class);
        assertThat(picture(learner))
                .contains(
                        "Fin de la prueba",
                        "1 de 2 acertadas, 0 en parte. Saltadas: 1. Sin contestar: 5.",
                        "✓ ¿Por qué",
                        "✗ Momentum",
                        "· El")
                .doesNotContain("{{", "η = lr");
        assertThat(picture(learner.press(Key.of('L'))))
                .contains("1 of 2 right, 0 partly right. Skipped: 1. Left unanswered:", "✓ Why does");
        assertThat(learner.press(ESCAPE).tutor().screen()).isInstanceOf(LessonScreen.class);
        assertThat(quiz("momentum").press(ESCAPE).tutor().screen()).isInstanceOf(LessonScreen.class);
    }

    @Test
    void quizWithAllQuestionsSkippedShowsItsEnd() {
        ScriptedLearner learner = quiz("momentum").press(TAB, TAB, TAB, TAB);
        assertThat(picture(learner))
                .contains("No has contestado ninguna. Saltadas: 4.", "· ¿Por qué", "· Momentum", "· El")
                .doesNotContain("acertadas", "✗", "Sin contestar", "{{");
        assertThat(learner.tutor().plain().paragraphs()).anyMatch(line -> line.startsWith("2, saltada: Momentum"));
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
        List<Attempt> first = answered(30);
        List<Attempt> again = PastDays.again(40, 18);
        assertThat(due(40, first, again)).hasSize(2);
        assertThat(due(40, first, PastDays.again(40, 20))).isEmpty();
        assertThat(due(41, first, PastDays.again(40, 20))).hasSize(10);
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

    @Test
    void reviewShowsTheNextDateAndAcceptsASelfGrade() {
        ScriptedLearner learner = right(reviewing(2)).keep(noon(9));
        String usual = picture(learner);
        assertThat(usual).contains("volverá dentro de", "deshacer");
        assertThat(picture(learner.press(Key.of('1')))).isEqualTo(usual);
        assertThat(picture(learner.keep(noon(9)))).contains("volverá mañana").isNotEqualTo(usual);
        assertThat(picture(learner.press(Key.of('3')).keep(noon(9)))).isEqualTo(usual);
        assertThat(attempts(learner))
                .extracting(NewAttempt::kind)
                .containsExactly(Attempt.Kind.QUESTION, Attempt.Kind.REGRADE, Attempt.Kind.REGRADE);
        assertThat(attempts(learner)).extracting(NewAttempt::answer).endsWith("again", "good");
        assertThat(picture(right(reviewing(1)).keep(noon(9)).press(Key.of('L'))))
                .contains("comes back in");
    }

    @Test
    void questionOfAPageAcceptsNoSelfGrade() {
        ScriptedLearner learner = right(ScriptedLearner.at(5).press(ASK)).keep();
        assertThat(picture(learner)).doesNotContain("Volverá", "deshacer");
        learner.press(Key.of('u'), Key.of('1'));
        assertThat(attempts(learner)).hasSize(1);
    }

    @Test
    void undoneAnswerIsAskedAgain() {
        ScriptedLearner learner = reviewing(3);
        String first = id(learner);
        right(learner).keep(noon(9)).press(TAB);
        assertThat(id(learner)).isNotEqualTo(first);
        wrong(learner);
        learner.keep(noon(9)).press(ESCAPE);
        assertThat(picture(learner)).contains("Fin del repaso");
        ScriptedLearner other = reviewing(3);
        right(other).keep(noon(9)).press(Key.of('u')).keep(noon(9));
        assertThat(id(other)).isEqualTo(first);
        assertThat(screen(other).round().results()).isEmpty();
        assertThat(screen(other).graded()).isEmpty();
        assertThat(attempts(other).get(1).answer()).isEqualTo("undo");
        assertThat(ids(other.state())).as("still due").hasSize(3).contains(first);
    }

    @Test
    void reviewEndsWithTheForecast() {
        ScriptedLearner learner = reviewing(2);
        for (int question = 0; question < 2; question++) {
            right(learner).keep(noon(9)).press(TAB);
        }
        assertThat(picture(learner)).contains("Fin del repaso", "2 de 2 acertadas", "hoy 0, mañana 0");
        assertThat(picture(learner.press(ENTER, REVIEW))).contains("Hoy no toca repasar nada");
        assertThat(learner.press(ESCAPE).tutor().screen()).isInstanceOf(LessonScreen.class);
    }

    /** Tests that reading on also ends on the last page, which has no next one. */
    @Test
    void lastPageEndsTheCourse() {
        ScriptedLearner learner = ScriptedLearner.atLast().press(BOTTOM, SPACE);
        while (learner.tutor().screen() instanceof QuestionScreen) {
            learner.press(TAB);
        }
        while (learner.tutor().screen() instanceof LabLoadingScreen) {
            learner.press(ESCAPE, BOTTOM, SPACE);
        }
        assertThat(picture(learner)).contains("Fin del curso");
        assertThat(picture(ScriptedLearner.atLast().press(RIGHT))).contains("Fin del curso");
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
