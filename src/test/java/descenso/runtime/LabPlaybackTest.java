package descenso.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.testing.LabLearner;
import descenso.tui.Key;
import descenso.tui.Key.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the keys that play a race, and the part of it that the picture shows. */
class LabPlaybackTest {

    private static final Key SPACE = Key.of(' ');
    private static final Key ENTER = Key.of(Code.ENTER);
    private static final Key UP = Key.of(Code.UP);

    /** Opens an experiment and answers its prediction with "I don't know", so that its race runs. */
    private static LabLearner running(String experiment) {
        return LabLearner.at(experiment).press(SPACE, UP, ENTER);
    }

    @Test
    void barNamesThePauseWhileTheRaceRuns() {
        try (LabLearner lab = running("ball").watch(20)) {
            assertThat(lab.picture()).contains("Space pause").doesNotContain("Space run");
            assertThat(lab.press(SPACE).watch().picture()).contains("Space run");
        }
    }

    @Test
    void endAtOnceIsForOneRaceOnly() {
        try (LabLearner lab = running("ball").watch(2).press(Key.of('e')).watch()) {
            assertThat(lab.picture()).contains("finished");
            assertThat(lab.press(Key.of('r')).watch(20).picture()).contains("running", "step 13 of");
        }
        try (LabLearner lab =
                running("ball").press(Key.of('-')).watch(2).press(Key.of('e')).watch()) {
            assertThat(lab.press(Key.of('r')).watch(20).picture()).contains("running ×1/2");
        }
    }

    /** Tests that a knob shows its runs at once, and that the next race is played as before. */
    @Test
    void turnedKnobKeepsTheSpeed() {
        try (LabLearner lab = running("ball").press(Key.of('-')).watch()) {
            assertThat(lab.press(Code.RIGHT).watch(3).picture()).contains("finished");
            assertThat(lab.press(Key.of('r')).watch(20).picture()).contains("running ×1/2");
        }
    }

    @Test
    void insideBeginsAtTheFirstTurnOfAFinishedRun() {
        try (LabLearner lab = running("ball").watch().press(Code.TAB, Code.TAB, Code.TAB)) {
            String turn = lab.press(Key.of('i')).picture();
            assertThat(lab.press(Code.HOME).press(Code.DOWN).picture()).isEqualTo(turn);
        }
    }

    @Test
    void insideBeginsAtTheStepThatIsPlayed() {
        try (LabLearner lab = running("ball").watch(20)) {
            assertThat(lab.press(Key.of('i')).picture()).contains("step 13 of 13");
        }
    }

    @Test
    void raceIsPlayedAgainFromAStep() {
        try (LabLearner lab = running("ball").watch().press(Key.of('i'), Key.of('9'), ENTER)) {
            lab.press(Key.of('r'));
            assertThat(lab.picture()).contains("running", "step 9 of 2000");
            assertThat(lab.watch(3).picture()).contains("running", "step 11 of 2000");
            assertThat(lab.watch().picture()).contains("finished", "step 2000");
        }
    }

    @Test
    void verdictIsHiddenWhileItsRaceRunsAgain() {
        try (LabLearner lab = running("ball").watch()) {
            String ended = lab.picture();
            assertThat(ended).contains("It was:", "Turn a knob");
            lab.press(Key.of('r')).watch(20);
            assertThat(lab.picture())
                    .contains("Your prediction: I don’t know")
                    .doesNotContain("It was:", "Turn a knob");
            assertThat(lab.press(SPACE).picture()).doesNotContain("It was:");
            assertThat(lab.press(SPACE).watch().picture()).isEqualTo(ended);
        }
    }

    @Test
    void restartAndResetShowTheWholeAxisAgain() {
        for (Key key : new Key[] {Key.of('r'), Key.of('R')}) {
            try (LabLearner lab = running("ball").watch().press(Key.of('v'), Key.of('v'))) {
                String before = lab.picture();
                assertThat(lab.press(Key.of('z'), Key.of('z')).picture()).isNotEqualTo(before);
                assertThat(lab.press(key).watch().picture()).isEqualTo(before);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"z", "Z", "<", ">"})
    void pictureWithoutStepsSaysThatItCannotBeZoomed(String key) {
        try (LabLearner lab = running("valley").watch()) {
            assertThat(lab.type(key).picture()).contains("no axis of steps");
        }
    }

    @Test
    void endOfTheZoomIsSaid() {
        try (LabLearner lab = running("ball").watch().press(Key.of('v'), Key.of('v'))) {
            assertThat(lab.type("Z").picture()).contains("as far as it goes");
            assertThat(lab.type("z").picture()).doesNotContain("as far as it goes");
        }
    }

    /** Tests that the only epoch of a race is not shown all at once. */
    @Test
    void onlyEpochIsPlayedByStep() {
        try (LabLearner lab = running("same-start").watch(30)) {
            assertThat(lab.picture()).contains("running", "step 3 of 45");
        }
    }
}
