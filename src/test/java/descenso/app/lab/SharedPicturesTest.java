package descenso.app.lab;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.app.screen.AppState;
import descenso.app.screen.Race;
import descenso.app.screen.RacePictures;
import descenso.app.screen.RenderCache;
import descenso.phrases.Language;
import descenso.testing.LabLearner;
import descenso.tui.CharacterSet;
import descenso.tui.Key;
import descenso.tui.Size;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests that a lab whose race others watch too is drawn as a lab of its own. */
@Timeout(120)
class SharedPicturesTest {

    private static final String KEYS = "   vvxdzn+-klrh,.";
    private static final List<Key.Code> CODES =
            List.of(Key.Code.UP, Key.Code.DOWN, Key.Code.LEFT, Key.Code.RIGHT, Key.Code.TAB);
    private static final List<Size> SIZES = List.of(new Size(80, 24), new Size(80, 30), new Size(120, 40));

    private final RacePictures pictures = new RacePictures();

    @ParameterizedTest
    @CsvSource({"ball, 1", "ball, 2", "valley, 3", "rotation, 4"})
    void sharedPictureIsThatOfTheMomentAndTheDisplay(String experiment, int seed) {
        pictures.share();
        Random random = new Random(seed);
        try (LabLearner learner = LabLearner.at(experiment, Language.EN, new Size(80, 24), CharacterSet.UNICODE)) {
            for (int i = 0; i < 60; i++) {
                if (random.nextInt(3) == 0) {
                    learner.press(CODES.get(random.nextInt(CODES.size())));
                } else {
                    learner.type(KEYS.substring(random.nextInt(KEYS.length())).substring(0, 1));
                }
                learner.watch(random.nextInt(4));
                if (learner.learner().tutor().screen() instanceof LabScreen lab) {
                    assertSame(lab, learner.learner().state(), random);
                }
            }
        }
    }

    private void assertSame(LabScreen lab, AppState state, Random random) {
        for (int i = 0; i < 3; i++) {
            AppState other = state.with(state.display()
                    .withLanguage(random.nextBoolean() ? Language.ES : Language.EN)
                    .withSize(SIZES.get(random.nextInt(SIZES.size())))
                    .withRaster(
                            random.nextBoolean()
                                    ? state.raster()
                                    : state.raster().next()));
            assertThat(new LabFrame(shared(lab), fresh(other)).frame())
                    .isEqualTo(new LabFrame(lab, fresh(other)).frame());
        }
    }

    private LabScreen shared(LabScreen lab) {
        LabSession own = lab.session();
        Race.RaceProgress trained = own.trained();
        return lab.withSession(new LabSession(
                own.name(),
                own.settings(),
                own.experiment(),
                own.original(),
                own.off(),
                new Race.RaceProgress(
                        trained.race(),
                        trained.snapshots(),
                        trained.heat(),
                        trained.elapsed(),
                        trained.outcome(),
                        pictures),
                own.playback(),
                own.progress(),
                own.speed(),
                own.isRunning()));
    }

    /** Returns the state without earlier drawn lines. */
    private static AppState fresh(AppState state) {
        return new AppState(
                state.course(),
                state.display(),
                state.courseState(),
                state.previewCache(),
                new RenderCache(),
                state.notice(),
                state.classroom());
    }
}
