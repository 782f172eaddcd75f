package descenso.app;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.app.quiz.QuestionScreen;
import descenso.app.screen.AppState;
import descenso.app.screen.CourseState;
import descenso.phrases.Language;
import descenso.phrases.Messages;
import descenso.testing.PastDays;
import descenso.testing.ScreenVariant;
import descenso.testing.ScriptedLearner;
import descenso.testing.TestCourse;
import descenso.tui.CharacterSet;
import descenso.tui.Key;
import descenso.tui.Key.Code;
import descenso.tui.Size;
import descenso.view.text.UiText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayPlanTest {

    private static final Key ENTER = Key.of(Code.ENTER);

    /** Opens the title page on day 9 with due questions, if any, and so many pages after the title read. */
    private static ScriptedLearner learner(int due, int read, Language language, Size size) {
        ScriptedLearner learner = ScriptedLearner.at(0, language, size, CharacterSet.UNICODE)
                .recall(PastDays.at(
                        9, PastDays.predicted(TestCourse.ABRIDGED.course().experiments()), PastDays.answered(due)))
                .press(Key.of(Code.ESCAPE));
        for (int page = 1; page <= read; page++) {
            learner.press(Key.of(Code.RIGHT), Key.of(Code.END));
        }
        return learner.press(Key.of('0'), ENTER);
    }

    private static ScriptedLearner learner(int due, int read) {
        return learner(due, read, Language.ES, ScreenVariant.GOLDEN.size());
    }

    private static String words(ScriptedLearner learner) {
        return DayPlan.of(learner.state()).orElseThrow().words();
    }

    @Test
    void planIsUnknownUntilTheJournalIsRead() {
        ScriptedLearner learner = ScriptedLearner.at(0);
        assertThat(DayPlan.of(learner.state())).isEmpty();
        assertThat(learner.frame().toString()).contains("empezar, o seguir leyendo");
        assertThat(learner.press(ENTER).state().number()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 |  0 | Hoy: la lección 1, «Objetivos»; unos \\d+ minutos",
                "3 |  0 | Hoy: 3 preguntas de repaso y la lección 1, «Objetivos»; unos \\d+ minutos",
                "1 |  2 | Hoy: una pregunta de repaso y la lección 3, «.*»; unos \\d+ minutos",
                "1 | 11 | Hoy: una pregunta de repaso; un minuto",
                "3 | 11 | Hoy: 3 preguntas de repaso; unos 3 minutos",
                "0 | 11 | Todo leído y nada que repasar hoy: mira lo que te llevas"
            })
    void planNamesReviewsThePageAndTheirMinutes(int due, int read, String words) {
        assertThat(words(learner(due, read))).matches(words);
    }

    @Test
    void reviewsTakeAMinuteEach() {
        int alone = DayPlan.of(learner(0, 0).state()).orElseThrow().minutes();
        assertThat(DayPlan.of(learner(3, 0).state()).orElseThrow().minutes()).isEqualTo(alone + 3);
    }

    @ParameterizedTest
    @CsvSource({"60, 18", "80, 24", "120, 40"})
    void wholeMenuWithThePlanIsVisible(int columns, int rows) {
        for (Language language : Language.values()) {
            String screen =
                    learner(3, 4, language, new Size(columns, rows)).frame().toString();
            assertThat(screen)
                    .contains(language.equals(Language.ES) ? "minutos" : "minutes")
                    .contains(language.equals(Language.ES) ? "in English" : "en español");
        }
    }

    @Test
    void enterFollowsThePlanThroughTheReviewsToThePage() {
        ScriptedLearner learner = learner(3, 1).press(ENTER);
        assertThat(learner.tutor().screen()).isInstanceOf(QuestionScreen.class);
        for (int back = 0; back < 3 && !(learner.tutor().screen() instanceof LessonScreen); back++) {
            learner.press(Key.of(Code.ESCAPE));
        }
        assertThat(learner.state().number()).isEqualTo(2);
    }

    @Test
    void enterAfterEverythingShowsTheClosing() {
        assertThat(learner(0, 11).press(ENTER).tutor().screen()).isInstanceOf(ClosingScreen.class);
    }

    @Test
    void readPageChangesThePlanOfTheTitlePage() {
        ScriptedLearner learner = learner(0, 0);
        assertThat(learner.frame().toString()).contains("la lección 1");
        learner.press(Key.of(Code.RIGHT), Key.of(Code.END), Key.of('0'), ENTER);
        assertThat(learner.state().isMarked(CourseState.Mark.READ, "objectives"))
                .isTrue();
        assertThat(learner.frame().toString()).contains("la lección 2");
    }

    @Test
    void plainModeTellsThePlanAndTheWordsThatBeginIt() {
        AppState state = learner(3, 0).state();
        AppState plain = state.with(new AppState.DisplaySettings(
                new UiText(Messages.spoken(Language.EN), CharacterSet.LATIN),
                state.theme(),
                state.raster(),
                state.size(),
                false));
        assertThat(String.join("\n", new OpenPage(plain).paragraphs()))
                .containsPattern("Today: 3 questions to review and lesson 1, .*; about \\d+ minutes\\. "
                        + "“review” asks you those questions\\. “go” takes you to the lesson\\.");
    }
}
