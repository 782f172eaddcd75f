package descenso.app.lab;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.app.screen.AppState;
import descenso.app.screen.AppState.DisplaySettings;
import descenso.app.screen.Race;
import descenso.testing.ScriptedLearner;
import descenso.tui.Size;
import org.junit.jupiter.api.Test;

/** Tests the lab where nothing is to move by itself. */
class StillLabTest {

    private static final AppState USUAL = ScriptedLearner.at(0).state();

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
}
