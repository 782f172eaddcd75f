package descenso.app.lab;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.app.lab.LabSelection.KnobEdit;
import descenso.app.lab.LabSelection.LabViewState;
import descenso.app.screen.AppState;
import descenso.app.screen.AppState.DisplaySettings;
import descenso.app.screen.Command;
import descenso.app.screen.Race;
import descenso.app.screen.Report;
import descenso.app.screen.Transition;
import descenso.course.experiment.Experiment;
import descenso.testing.InlineExperiments;
import descenso.testing.ScriptedLearner;
import descenso.train.Outcome;
import descenso.train.run.Snapshot;
import descenso.tui.Size;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the lab where nothing is to move by itself. */
class StillLabTest {

    private static final ScriptedLearner LEARNER = ScriptedLearner.at(0);
    private static final AppState USUAL = LEARNER.state();

    @TempDir
    private Path folder;

    private static AppState still() {
        DisplaySettings usual = USUAL.display();
        DisplaySettings still = new DisplaySettings(usual.texts(), usual.theme(), usual.raster(), usual.size(), true);
        return USUAL.with(still.withSize(new Size(90, 30)).withRaster(usual.raster()));
    }

    @Test
    void noRaceIsPlayed() {
        assertThat(LabScreen.usualSpeed(USUAL)).isEqualTo(Race.Speed.USUAL);
        assertThat(LabScreen.usualSpeed(still()).isFastest()).isTrue();
    }

    /** Tests a race that takes 1.6 seconds to train: its picture changes after one second, and at its end. */
    @Test
    void pictureOfARunningRaceChangesOnceASecond() {
        AppState state = still();
        Experiment bowl = new InlineExperiments(folder).read(InlineExperiments.BOWL);
        LabSession session = LabSession.start("bowl", List.of(), bowl, LabScreen.usualSpeed(state));
        LabScreen lab = new LabScreen(
                LEARNER.tutor().screen(),
                session.withRunning(true),
                LabViewState.first(),
                LabProgress.opening(bowl, List.of()),
                KnobEdit.none(),
                Optional.empty());
        Outcome outcome = InlineExperiments.outcome(bowl);
        StringBuilder pictures = new StringBuilder();
        for (int tenth = 1; tenth <= 16; tenth++) {
            int steps = tenth;
            Race.RaceProgress trained = new Race.RaceProgress(
                    session.race(),
                    outcome.runs().stream()
                            .map(run -> Optional.of(Snapshot.of(run).after(steps)))
                            .toList(),
                    0,
                    Duration.ofMillis(100L * tenth),
                    tenth == 16 ? Optional.of(outcome) : Optional.empty());
            Transition next =
                    new LabReportHandler(lab, state).handle(new Report.RaceAdvanced(trained, Duration.ofMillis(100)));
            boolean goesOn = next.commands().stream().anyMatch(Command.AdvanceRace.class::isInstance);
            assertThat(goesOn).isEqualTo(tenth < 16);
            LabScreen shown = (LabScreen) next.screen();
            pictures.append(shown.view(state).equals(lab.view(state)) ? '.' : '|');
            lab = shown;
        }
        assertThat(pictures).hasToString(".........|.....|");
    }
}
