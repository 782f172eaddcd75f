package descenso.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.app.lab.LabScreen;
import descenso.app.screen.AppState;
import descenso.app.screen.AppState.DisplaySettings;
import descenso.app.screen.NewAttempt;
import descenso.phrases.Language;
import descenso.progress.Attempt;
import descenso.testing.LabLearner;
import descenso.testing.TestCourse;
import descenso.tui.CharacterSet;
import descenso.tui.Key;
import descenso.tui.Key.Code;
import descenso.tui.Size;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the question about the picture of a run, which is asked before the verdict. */
class ObservationSessionTest {

    private static final Key SPACE = Key.of(' ');
    private static final Key ENTER = Key.of(Code.ENTER);
    private static final Key UP = Key.of(Code.UP);
    private static final Key ESCAPE = Key.of(Code.ESCAPE);

    private static LabLearner ranBall(Size size) {
        return ran(TestCourse.ABRIDGED, "ball", size);
    }

    /** Returns the lab after the first run, with its questions turned on, and with "I don't know" as the prediction. */
    private static LabLearner ran(TestCourse course, String experiment, Size size) {
        return LabLearner.at(course, experiment, Language.EN, size, CharacterSet.UNICODE)
                .type("V")
                .press(SPACE, UP, ENTER)
                .watch();
    }

    private static LabLearner ranBall() {
        return ranBall(new Size(80, 24));
    }

    private static List<NewAttempt> observations(LabLearner lab) {
        return lab.kept().stream()
                .filter(attempt -> attempt.kind() == Attempt.Kind.OBSERVATION)
                .toList();
    }

    @Test
    void questionComesBeforeTheVerdictAndRightAnswerLeadsToIt() {
        try (LabLearner lab = ranBall()) {
            assertThat(lab.picture())
                    .contains("What did you see?", "overshoot the minimum")
                    .doesNotContain("β = 0.81 →");
            lab.press(ENTER);
            assertThat(lab.picture()).contains("Choose an answer first: a digit from 1 to 4");
            lab.type("4");
            assertThat(lab.picture()).contains("What did you see?", "▸ 4)", "Enter confirm");
            lab.press(ENTER);
            assertThat(lab.picture())
                    .contains("You read the picture right: 5 times or more.")
                    .doesNotContain("What did you see?");
            assertThat(observations(lab)).singleElement().satisfies(attempt -> {
                assertThat(attempt.item()).isEqualTo("passes");
                assertThat(attempt.answer()).isEqualTo("3");
                assertThat(attempt.grade()).isEqualTo(Attempt.Grade.RIGHT);
            });
        }
    }

    @Test
    void oneKeyLeavesTheLabAfterARightAnswer() {
        try (LabLearner lab = ranBall().type("4").press(ESCAPE)) {
            assertThat(lab.learner().screen()).isNotInstanceOf(LabScreen.class);
        }
    }

    @Test
    void wrongAnswerIsCorrectedBeforeTheVerdict() {
        try (LabLearner lab = ranBall().type("1").press(ENTER)) {
            assertThat(lab.picture())
                    .contains("You said: never. The picture showed: 5 times or more.")
                    .contains("Enter go on");
            assertThat(observations(lab))
                    .singleElement()
                    .extracting(NewAttempt::grade)
                    .isEqualTo(Attempt.Grade.WRONG);
            assertThat(lab.type("4").press(ENTER).picture()).doesNotContain("What did you see?");
            assertThat(observations(lab)).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ball", "catapult"})
    void keyPlaysTheRunsAgainAndTheQuestionStays(String experiment) {
        try (LabLearner lab = ran(TestCourse.SHIPPED, experiment, new Size(80, 24))) {
            String asked = lab.picture();
            lab.type("r").watch(1);
            assertThat(lab.picture()).contains("What did you see?").isNotEqualTo(asked);
            assertThat(lab.watch().picture()).isEqualTo(asked);
            lab.type("r").watch(1).type("4").press(ENTER);
            assertThat(observations(lab)).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void cursorNamesTheKeyThatPlaysOnlyWhereItPlays(boolean isStill) {
        try (LabLearner lab = ran(TestCourse.SHIPPED, "constant-rate", new Size(80, 24))) {
            AppState state = lab.learner().state();
            DisplaySettings display = state.display();
            AppState shown = state.with(
                    new DisplaySettings(display.texts(), display.theme(), display.raster(), display.size(), isStill));
            String picture = lab.learner().tutor().screen().view(shown).toString();
            assertThat(picture).contains("← and → move it", "Enter answers");
            assertThat(picture.contains("r plays from there")).isEqualTo(!isStill);
        }
    }

    @Test
    void verdictFollowsTheAnswerWhileTheRunsArePlayedAgain() {
        try (LabLearner lab = ranBall().type("r").watch(1).type("4").press(ENTER)) {
            assertThat(lab.picture()).contains("β = 0.81 →", "finished").doesNotContain("What did you see?");
        }
    }

    @Test
    void escapeSkipsTheQuestionWithoutAnAnswer() {
        try (LabLearner lab = ranBall().press(ESCAPE)) {
            assertThat(lab.picture()).doesNotContain("What did you see?");
            assertThat(observations(lab)).isEmpty();
        }
    }

    @Test
    void questionsStayOffUntilTheyAreTurnedOn() {
        try (LabLearner lab = ranBall().type("V")) {
            assertThat(lab.picture()).contains("no longer be asked").doesNotContain("What did you see?");
            assertThat(lab.learner().state().saved().isObserving()).isFalse();
            lab.type("V");
            assertThat(lab.learner().state().saved().isObserving()).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({"80, 24, 9", "60, 18, 7", "120, 40, 20", "20, 8, 0", "1, 1, 0"})
    void pictureKeepsItsRows(int columns, int rows, int least) {
        try (LabLearner lab = ranBall(new Size(columns, rows))) {
            assertThat(lab.picture()
                            .lines()
                            .filter(line -> line.matches(".*[│┤┼].*"))
                            .count())
                    .isGreaterThanOrEqualTo(least);
        }
    }
}
