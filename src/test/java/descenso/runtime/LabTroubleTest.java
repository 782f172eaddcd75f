package descenso.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.app.race.Race;
import descenso.app.screen.Command;
import descenso.app.screen.Message;
import descenso.app.screen.Report;
import descenso.course.setting.Setting;
import descenso.phrases.LocalizedMessage;
import descenso.phrases.MessageKey;
import descenso.testing.LabLearner;
import descenso.testing.ManualScheduler.Desk;
import descenso.tui.Key;
import descenso.tui.Key.Code;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the lab shows where workers fail or take their time. */
class LabTroubleTest {

    private static final Key SPACE = Key.of(' ');
    private static final Key ENTER = Key.of(Code.ENTER);
    private static final Key RIGHT = Key.of(Code.RIGHT);
    private static final Key UP = Key.of(Code.UP);
    private static final Key ESCAPE = Key.of(Code.ESCAPE);

    /** The race that was begun last. */
    private static Race race(LabLearner lab) {
        List<Race> races = new ArrayList<>();
        for (Command command : lab.learner().commands()) {
            if (command instanceof Command.StartRace begin) {
                races.add(begin.race());
            }
        }
        return races.get(races.size() - 1);
    }

    private static Message broken(Race race) {
        return new Message.WorkerReport(
                new Report.RaceFailed(race, LocalizedMessage.of(MessageKey.LAB_FAILED, "overheated")));
    }

    @Test
    void aRaceThatBreaksOffStopsAndSaysWhy() {
        try (LabLearner lab = LabLearner.at("ball").press(SPACE, UP, ENTER).watch(3)) {
            assertThat(lab.picture()).contains("▶ running").contains("step 150 of");
            lab.hear(broken(race(lab)));
            assertThat(lab.picture())
                    .contains("step 150 of")
                    .contains("overheated")
                    .contains("‖ paused");
        }
    }

    @Test
    void whatBreaksOffThatWasLeftIsNobodysBusiness() {
        try (LabLearner lab = LabLearner.at("ball")) {
            Race old = race(lab);
            lab.press(SPACE, UP, ENTER).watch(3).hear(broken(old));
            assertThat(lab.picture()).contains("▶ running").doesNotContain("overheated");
        }
    }

    @Test
    void aSweepThatBreaksOffStopsAndSaysWhy() {
        try (LabLearner lab =
                LabLearner.at("ball").press(SPACE, UP, ENTER).watch().press(Key.of('w'))) {
            lab.hear(broken(race(lab)));
            assertThat(lab.picture()).contains("overheated", "paused");
            assertThat(lab.press(ESCAPE).picture()).contains("Sweep —").doesNotContain("overheated");
            assertThat(lab.press(ESCAPE).picture()).contains("Lab —");
            assertThat(lab.races()).isEqualTo(1);
        }
    }

    @Test
    void aKnobTurnsAgainAfterAReadingThatFailed() {
        try (LabLearner lab = LabLearner.at("ball").slowly().press(RIGHT)) {
            lab.hear(unopened("ball", lab));
            assertThat(lab.picture()).contains("disk full of holes").contains("η       0.01");
            assertThat(lab.press(RIGHT).tellAll().picture()).contains("η       0.02");
        }
    }

    /** What was asked for last. */
    private static Message unopened(String name, LabLearner lab) {
        List<Setting> settings = List.of();
        for (Command command : lab.learner().commands()) {
            settings = command instanceof Command.LoadExperiment open ? open.settings() : settings;
        }
        LocalizedMessage why = LocalizedMessage.of(MessageKey.LAB_UNOPENED, "disk full of holes");
        return new Message.WorkerReport(new Report.LoadFailed(name, settings, why));
    }

    @Test
    void theDoorSaysWhyItDoesNotOpen() {
        try (LabLearner lab = LabLearner.at("ball").press(ESCAPE).slowly()) {
            lab.press(Key.of('e'));
            assertThat(lab.picture()).contains("Getting ready");
            lab.hear(unopened("another", lab));
            assertThat(lab.picture()).contains("Getting ready");
            String chosen = lab.learner().commands().stream()
                    .filter(Command.LoadExperiment.class::isInstance)
                    .map(command -> ((Command.LoadExperiment) command).name())
                    .reduce((earlier, later) -> later)
                    .orElseThrow();
            lab.hear(unopened(chosen, lab));
            assertThat(lab.picture()).contains("disk full of holes").doesNotContain("Getting ready");
        }
    }

    @Test
    void itIsSeenThatSomethingIsSearched() {
        List<String> frames = new ArrayList<>();
        try (LabLearner lab = LabLearner.at("stability")) {
            lab.press(SPACE, UP, ENTER)
                    .before(frame -> frames.add(frame.toString()))
                    .watch();
            assertThat(frames).anyMatch(frame -> frame.contains("▶ measuring"));
            assertThat(lab.picture()).contains("■ finished");
        }
    }

    /** Late reports of a race that was left for the lessons. */
    @Test
    void whatIsToldAfterTheLabWasLeftChangesNothing() {
        try (LabLearner lab = LabLearner.at("ball").press(SPACE, UP, ENTER).slowly()) {
            lab.watch(1).press(ESCAPE);
            String left = lab.picture();
            assertThat(lab.tell(Desk.TRAINING)).isTrue();
            assertThat(lab.picture()).isEqualTo(left);
            assertThat(lab.races()).isZero();
        }
    }
}
