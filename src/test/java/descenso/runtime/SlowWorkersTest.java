package descenso.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.testing.LabLearner;
import descenso.testing.ManualScheduler.Desk;
import descenso.tui.Key;
import descenso.tui.Key.Code;
import org.junit.jupiter.api.Test;

/** Tests that keys pressed before a worker has reported are not lost. */
class SlowWorkersTest {

    private static final Key SPACE = Key.of(' ');
    private static final Key ENTER = Key.of(Code.ENTER);
    private static final Key RIGHT = Key.of(Code.RIGHT);
    private static final Key LEFT = Key.of(Code.LEFT);
    private static final Key UP = Key.of(Code.UP);
    private static final Key DOWN = Key.of(Code.DOWN);
    private static final Key ESCAPE = Key.of(Code.ESCAPE);

    /** Returns a learner in the lab with a finished race. */
    private static LabLearner finishedRace() {
        LabLearner lab = LabLearner.at("ball").press(SPACE, UP, ENTER).watch();
        assertThat(lab.picture()).contains("finished").contains("η       0.01");
        return lab;
    }

    @Test
    void pendingChangeIsAppliedIfTheRaceIsRunAgain() {
        try (LabLearner lab = finishedRace()) {
            lab.slowly().press(RIGHT, SPACE).tellAll();
            assertThat(lab.picture()).contains("η       0.02");
        }
    }

    @Test
    void pendingChangeIsAppliedIfAnOptimizerIsSwitchedOff() {
        try (LabLearner lab = finishedRace()) {
            lab.slowly().press(RIGHT, Key.of('o')).tellAll();
            assertThat(lab.picture()).contains("η       0.02").contains("Off: ▸ β 0");
        }
    }

    @Test
    void pendingChangeIsAppliedIfAnotherIsTyped() {
        try (LabLearner lab = LabLearner.at("ball").slowly()) {
            lab.type("0.05").press(ENTER, DOWN).type("0.5").press(ENTER).tellAll();
            assertThat(lab.picture()).contains("η       0.05").contains("β       0.5");
        }
    }

    @Test
    void typedDigitsAreKeptWhileAChangeIsLoaded() {
        try (LabLearner lab = LabLearner.at("ball").slowly()) {
            lab.press(RIGHT).type("0.").tellAll().type("05").press(ENTER).tellAll();
            assertThat(lab.picture()).contains("η       0.05");
        }
    }

    @Test
    void runKeyDuringALoadAsksForThePredictionLater() {
        try (LabLearner lab = LabLearner.atTheDoorOf("ball")) {
            assertThat(lab.press(SPACE).picture()).contains("Getting ready");
            assertThat(lab.tellAll().picture()).contains("Four balls");
        }
    }

    @Test
    void knobTurnsTwiceBeforeTheFirstTurnIsLoaded() {
        try (LabLearner lab = LabLearner.at("ball").slowly()) {
            assertThat(lab.press(RIGHT, RIGHT).picture()).contains("η       0.05");
            assertThat(lab.tellAll().picture()).contains("η       0.05");
        }
    }

    @Test
    void earlyAnswerIsJudgedUnderTheAuthorsValues() {
        try (LabLearner lab = LabLearner.at("ball").slowly()) {
            lab.press(RIGHT, SPACE, UP, ENTER).tellAll();
            for (int frame = 0; frame < 1000; frame++) {
                lab.watch(1).tellAll();
            }
            assertThat(lab.picture()).contains("η       0.01", "It was: β = 0.81");
        }
    }

    @Test
    void predictionKeepsTheAuthorsValuesWhileTheyAreLoadedAgain() {
        try (LabLearner lab = LabLearner.at("learning-rate").slowly()) {
            lab.press(RIGHT, SPACE);
            assertThat(lab.picture()).contains("100 steps with η = 0.01");
            assertThat(lab.tellAll().picture()).contains("100 steps with η = 0.01");
            assertThat(lab.press(ESCAPE, ESCAPE).picture()).contains("η       0.01");
        }
    }

    @Test
    void loadedChangeLeadsFromTheInspectionBackToTheLab() {
        try (LabLearner lab = finishedRace()) {
            lab.slowly().press(RIGHT, Key.of('i'));
            assertThat(lab.picture()).contains("Inside");
            lab.tell(Desk.READING);
            assertThat(lab.picture()).contains("Lab —").contains("η       0.02");
        }
    }

    @Test
    void knobsTurnAfterASweepThatBeganDuringALoad() {
        try (LabLearner lab = finishedRace()) {
            lab.slowly()
                    .press(RIGHT, Key.of('w'), Key.of('w'))
                    .tellAll()
                    .press(ESCAPE, ESCAPE)
                    .tellAll();
            assertThat(lab.press(LEFT).tellAll().picture()).contains("Lab —").contains("η       0.01");
        }
    }

    @Test
    void verdictDuringASweepIsShownAfterIt() {
        try (LabLearner lab = LabLearner.at("ball").press(SPACE, ENTER).slowly()) {
            lab.watch();
            for (int frame = 0; frame < 1000; frame++) {
                lab.tell(Desk.TRAINING);
                lab.watch(1);
            }
            assertThat(lab.picture()).contains("finished").contains("Your prediction");
            lab.press(Key.of('w'), Key.of('w')).tellAll().press(ESCAPE, ESCAPE).tellAll();
            assertThat(lab.picture()).contains("Your bet");
        }
    }

    @Test
    void escapeLeavesAFinishedSweep() {
        try (LabLearner lab = finishedRace()) {
            lab.press(Key.of('w'), Key.of('w')).watch().press(ESCAPE);
            assertThat(lab.picture()).contains("Lab —");
            assertThat(lab.races()).isEqualTo(1);
        }
    }
}
