package descenso.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.app.Message;
import descenso.app.screen.Command;
import descenso.app.screen.Race;
import descenso.app.screen.Report;
import descenso.course.experiment.Setting;
import descenso.phrases.LocalizedMessage;
import descenso.phrases.MessageKey;
import descenso.testing.LabLearner;
import descenso.testing.ManualScheduler.Desk;
import descenso.tui.Key;
import descenso.tui.Key.Code;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests what the lab shows while workers are slow and after they have failed. */
class LabTroubleTest {

    private static final Key SPACE = Key.of(' ');
    private static final Key ENTER = Key.of(Code.ENTER);
    private static final Key RIGHT = Key.of(Code.RIGHT);
    private static final Key UP = Key.of(Code.UP);
    private static final Key ESCAPE = Key.of(Code.ESCAPE);

    /** Returns the race that was started last. */
    private static Race race(LabLearner lab) {
        List<Race> races = new ArrayList<>();
        for (Command command : lab.learner().commands()) {
            if (command instanceof Command.StartRace start) {
                races.add(start.race());
            }
        }
        return races.get(races.size() - 1);
    }

    private static Message raceFailure(Race race) {
        return new Message.WorkerReport(
                new Report.RaceFailed(race, LocalizedMessage.of(MessageKey.LAB_FAILED, "overheated")));
    }

    @Test
    void failedRacePausesWithItsReason() {
        try (LabLearner lab = LabLearner.at("ball").press(SPACE, UP, ENTER).watch(20)) {
            assertThat(lab.picture()).contains("▶ running").contains("step 13 of");
            lab.hear(raceFailure(race(lab)));
            assertThat(lab.picture())
                    .contains("step 13 of")
                    .contains("overheated")
                    .contains("‖ paused");
        }
    }

    @Test
    void failureOfAnEarlierRaceIsIgnored() {
        try (LabLearner lab = LabLearner.at("ball")) {
            Race old = race(lab);
            lab.press(SPACE, UP, ENTER).watch(3).hear(raceFailure(old));
            assertThat(lab.picture()).contains("▶ running").doesNotContain("overheated");
        }
    }

    @Test
    void failedSweepPausesWithItsReason() {
        try (LabLearner lab =
                LabLearner.at("ball").press(SPACE, UP, ENTER).watch().press(Key.of('w'), Key.of('w'))) {
            lab.hear(raceFailure(race(lab)));
            assertThat(lab.picture()).contains("overheated", "paused");
            assertThat(lab.press(ESCAPE).picture()).contains("Sweep —").doesNotContain("overheated");
            assertThat(lab.press(ESCAPE).picture()).contains("Lab —");
            assertThat(lab.races()).isEqualTo(1);
        }
    }

    @Test
    void knobTurnsAgainAfterAFailedLoad() {
        try (LabLearner lab = LabLearner.at("ball").slowly().press(RIGHT)) {
            lab.hear(loadFailure("ball", lab));
            assertThat(lab.picture()).contains("disk full of holes").contains("η       0.01");
            assertThat(lab.press(RIGHT).tellAll().picture()).contains("η       0.02");
        }
    }

    /** Returns the failure of a load, with the settings that were requested last. */
    private static Message loadFailure(String name, LabLearner lab) {
        List<Setting> settings = List.of();
        for (Command command : lab.learner().commands()) {
            settings = command instanceof Command.LoadExperiment open ? open.settings() : settings;
        }
        LocalizedMessage reason = LocalizedMessage.of(MessageKey.LAB_UNOPENED, "disk full of holes");
        return new Message.WorkerReport(new Report.LoadFailed(name, settings, reason));
    }

    @Test
    void loadingScreenShowsTheFailureOfItsOwnExperimentOnly() {
        try (LabLearner lab = LabLearner.at("ball").press(ESCAPE).slowly()) {
            lab.press(Key.of('e'));
            assertThat(lab.picture()).contains("Getting ready");
            lab.hear(loadFailure("another", lab));
            assertThat(lab.picture()).contains("Getting ready");
            String chosen = lab.learner().commands().stream()
                    .filter(Command.LoadExperiment.class::isInstance)
                    .map(command -> ((Command.LoadExperiment) command).name())
                    .reduce((earlier, later) -> later)
                    .orElseThrow();
            lab.hear(loadFailure(chosen, lab));
            assertThat(lab.picture()).contains("disk full of holes").doesNotContain("Getting ready");
        }
    }

    @Test
    void searchIsShownAsMeasuring() {
        List<String> frames = new ArrayList<>();
        try (LabLearner lab = LabLearner.at("stability")) {
            lab.press(SPACE, UP, ENTER)
                    .before(frame -> frames.add(frame.toString()))
                    .press(Key.of('e'))
                    .watch();
            assertThat(frames).anyMatch(frame -> frame.contains("▶ measuring"));
            assertThat(lab.picture()).contains("■ finished");
        }
    }

    @Test
    void lateReportAfterLeavingTheLabChangesNothing() {
        try (LabLearner lab = LabLearner.at("ball").press(SPACE, UP, ENTER).slowly()) {
            lab.watch(1).press(ESCAPE);
            String page = lab.picture();
            assertThat(lab.tell(Desk.TRAINING)).isTrue();
            assertThat(lab.picture()).isEqualTo(page);
            assertThat(lab.races()).isZero();
        }
    }
}
