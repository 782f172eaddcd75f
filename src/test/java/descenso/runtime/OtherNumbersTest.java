package descenso.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.app.screen.NewAttempt;
import descenso.phrases.Language;
import descenso.progress.Attempt;
import descenso.testing.LabLearner;
import descenso.tui.CharacterSet;
import descenso.tui.Key.Code;
import descenso.tui.Size;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the question of an experiment with other numbers, to which the page leads after the verdict. */
class OtherNumbersTest {

    /** Returns the page of the rolling ball after the verdict on its question. */
    private static LabLearner judged() {
        LabLearner learner = LabLearner.reading(6, Language.EN, new Size(80, 24), CharacterSet.UNICODE);
        learner.press(Code.END, Code.ENTER).watch();
        return learner.press(Code.ESCAPE);
    }

    /** Returns the grades of the predictions that were made with other numbers. */
    private static List<Attempt.Grade> others(LabLearner learner) {
        return learner.kept().stream()
                .filter(attempt -> !attempt.settings().isEmpty())
                .map(NewAttempt::grade)
                .toList();
    }

    @Test
    void otherNumbersAreAskedAndJudgedOnce() {
        try (LabLearner learner = judged().type("o").press(Code.ENTER).watch()) {
            assertThat(learner.picture()).contains("0.02");
            assertThat(others(learner)).hasSize(2).first().isEqualTo(Attempt.Grade.PENDING);
        }
    }

    /** Tests a bet whose lab was left before its race was trained: each way back leads to it. */
    @ParameterizedTest
    @ValueSource(strings = {"o", "e"})
    void pendingBetWaitsForItsRace(String way) {
        try (LabLearner learner = judged().type("o").press(Code.ENTER, Code.ESCAPE)) {
            assertThat(others(learner)).containsExactly(Attempt.Grade.PENDING);
            assertThat(learner.picture())
                    .contains("run the bet that is waiting")
                    .doesNotContain("watch it again");
            learner.type(way);
            assertThat(learner.picture()).contains("0.02").doesNotContain("Put the first on top");
            learner.press(Code.ESCAPE).type(way).watch();
            assertThat(others(learner)).hasSize(2).last().isNotEqualTo(Attempt.Grade.PENDING);
            learner.press(Code.ESCAPE).type("o");
            assertThat(learner.picture()).contains("η = 0.2.");
        }
    }
}
