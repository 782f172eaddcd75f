package descenso.app;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.testing.PastDays;
import descenso.testing.ScriptedLearner;
import descenso.testing.TestCourse;
import descenso.tui.Key;
import descenso.tui.Key.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayPlanTest {

    private static final Key ENTER = Key.of(Code.ENTER);

    /** Opens the title page on day 9 with due questions, if any, and so many pages after the title read. */
    private static ScriptedLearner learner(int due, int read) {
        ScriptedLearner learner = ScriptedLearner.at(0)
                .recall(PastDays.at(
                        9, PastDays.predicted(TestCourse.ABRIDGED.course().experiments()), PastDays.answered(due)))
                .press(Key.of(Code.ESCAPE));
        for (int page = 1; page <= read; page++) {
            learner.press(Key.of(Code.RIGHT), Key.of(Code.END));
        }
        return learner.press(Key.of('0'), ENTER);
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
}
