package descenso.app.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.app.FollowScreen;
import descenso.app.lab.LabScreen;
import descenso.app.screen.Screen;
import descenso.classroom.SharedPlace;
import descenso.phrases.Language;
import descenso.progress.SavedState.Bookmark;
import descenso.testing.CaseCount;
import descenso.testing.LabLearner;
import descenso.train.run.Snapshot;
import descenso.tui.CharacterSet;
import descenso.tui.Key;
import descenso.tui.Key.Code;
import descenso.tui.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests what the class sees of the page and the lab of one person. */
class FollowScreenTest {

    private static final Size USUAL = new Size(80, 24);
    private static final Size WIDE = new Size(120, 40);
    private static final Size SMALL = new Size(60, 18);

    private static final List<Key> KEYS = List.of(
            Key.of(' '),
            Key.of('e'),
            Key.of('e'),
            Key.of('s'),
            Key.of('s'),
            Key.of('v'),
            Key.of('o'),
            Key.of('r'),
            Key.of('R'),
            Key.of('+'),
            Key.of('+'),
            Key.of('-'),
            Key.of('l'),
            Key.of('z'),
            Key.of('m'),
            Key.of('a'),
            Key.of('f'),
            Key.of('c'),
            Key.of('i'),
            Key.of('1'),
            Key.of('n'),
            Key.of(Code.RIGHT),
            Key.of(Code.RIGHT),
            Key.of(Code.LEFT),
            Key.of(Code.UP),
            Key.of(Code.DOWN),
            Key.of(Code.TAB),
            Key.of(Code.ENTER),
            Key.of(Code.ENTER),
            Key.of(Code.PAGE_DOWN),
            Key.of(Code.PAGE_UP),
            Key.of(Code.ESCAPE));

    private static LabLearner reading(int page, Language language, Size size) {
        return LabLearner.reading(page, language, size, CharacterSet.UNICODE);
    }

    private static LedClass inClass() {
        return new LedClass(
                reading(5, Language.ES, WIDE), reading(2, Language.EN, USUAL), reading(3, Language.ES, SMALL));
    }

    private static FollowScreen followed(LabLearner learner) {
        Screen screen = learner.learner().tutor().screen();
        assertThat(screen).isInstanceOf(FollowScreen.class);
        return (FollowScreen) screen;
    }

    /** Returns the lab on a screen or below it. */
    private static Optional<LabScreen> lab(Screen screen) {
        Optional<Screen> each = Optional.of(screen);
        while (each.isPresent() && !(each.get() instanceof LabScreen)) {
            each = each.flatMap(Screen::under);
        }
        return each.map(LabScreen.class::cast);
    }

    /** Returns what a lab shows, in words. */
    private static String shown(LabScreen lab) {
        List<Object> all = new ArrayList<>(List.of(
                lab.session().name(),
                lab.session().settings(),
                lab.session().off(),
                lab.session().progress().heat(),
                lab.session().progress().isOver(),
                lab.viewState().row(),
                lab.viewState().knob(),
                lab.viewState().chart(),
                lab.viewState().drawn(),
                lab.viewState().isSmooth(),
                lab.viewState().isWhole(),
                lab.viewState().zoom()));
        for (Optional<Snapshot> run : lab.session().progress().snapshots()) {
            all.add(run.map(Snapshot::steps).orElse(0));
        }
        return all.toString();
    }

    /** Tests that random keys of the leader lead to the same page, knobs, moment and picture at those who follow. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void randomKeysOfTheLeaderGiveTheSamePlaceAtTheLearners(long seed) {
        Random random = new Random(seed);
        try (LedClass all = inClass()) {
            all.lead();
            List<String> pressed = new ArrayList<>();
            for (int round = 0; round < CaseCount.of(400); round++) {
                Key key = KEYS.get(random.nextInt(KEYS.size()));
                pressed.add(key.toString());
                all.staff().press(key);
                all.staff().watch(random.nextInt(4));
                if (random.nextInt(3) > 0) {
                    all.deliver();
                    all.learner().watch(random.nextInt(4));
                }
                if (random.nextInt(8) == 0) {
                    if (all.deliver().classroom().stage().leader().isEmpty()) {
                        all.lead(); // a letter ends it outside the lab
                    }
                    all.staff().watch();
                    all.deliver();
                    all.learner().watch();
                    all.other().watch();
                    compare(all, "seed " + seed + ": " + pressed);
                }
            }
        }
    }

    private static void compare(LedClass all, String keys) {
        SharedPlace place = all.classroom().stage().place().orElseThrow();
        Bookmark bookmark = all.staff().learner().state().bookmark();
        Optional<LabScreen> lab = lab(all.staff().learner().tutor().screen());
        for (LabLearner each : List.of(all.learner(), all.other())) {
            FollowScreen here = followed(each);
            assertThat(here.place()).as(keys).isEqualTo(place);
            if (lab.isPresent()) {
                assertThat(here.lab().map(FollowScreenTest::shown))
                        .as(keys)
                        .isEqualTo(lab.map(FollowScreenTest::shown));
            } else if (place.lab().isEmpty()) {
                assertThat(place.page()).as(keys).isEqualTo(bookmark.pageId());
            }
        }
    }

    @Test
    void placeOfTheClassIsRecordedNowhere() {
        try (LedClass all = inClass()) {
            var before = all.learner().learner().state().courseState();
            all.lead();
            for (Key key : List.of(Key.of(Code.DOWN), Key.of('n'), Key.of('n'), Key.of('e'), Key.of(' '), Key.of(' '))) {
                all.staff().press(key).watch();
                all.deliver();
                all.learner().watch();
            }
            all.staff().press(Key.of(Code.F5));
            all.deliver();
            assertThat(all.learner().kept()).isEmpty();
            assertThat(all.learner().learner().state().courseState()).isEqualTo(before);
        }
    }
}
