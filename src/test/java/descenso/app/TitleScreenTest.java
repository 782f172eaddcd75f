package descenso.app;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.app.screen.Race;
import descenso.app.screen.Report;
import descenso.phrases.Language;
import descenso.testing.LabLearner;
import descenso.testing.ScreenVariant;
import descenso.tui.Key;
import descenso.tui.Key.Code;
import descenso.tui.Size;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TitleScreenTest {

    private static final Key FIRST = Key.of('1');
    private static final Key SECOND = Key.of('2');
    private static final Key SPACE = Key.of(' ');
    private static final Key ENTER = Key.of(Code.ENTER);

    private static String text(LabLearner title) {
        return title.picture();
    }

    private static LabLearner usual(boolean isStill) {
        return LabLearner.atTitle(ScreenVariant.GOLDEN.with(Language.EN), isStill);
    }

    /** Reports a frame of a duration on the race of the title. */
    private static void late(LabLearner title, Race race, int milliseconds) {
        title.hear(new Message.WorkerReport(
                new Report.RaceAdvanced(trained(title, race), Duration.ofMillis(milliseconds))));
    }

    private static Race.RaceProgress trained(LabLearner title, Race race) {
        TitleScreen shown = (TitleScreen) title.learner().tutor().screen();
        return new Race.RaceProgress(
                race, shown.runs().stream().map(Optional::of).toList(), 0, Duration.ZERO, Optional.empty());
    }

    @Test
    void slowLinkShowsTheEndAtTheSecondLateFrame() {
        try (LabLearner title = usual(false)) {
            title.watch().press(SECOND);
            Race race = ((TitleScreen) title.learner().tutor().screen()).race();
            late(title, race, 50);
            late(title, race, 100);
            late(title, race, 50);
            assertThat(text(title)).doesNotContain("Well spotted");
            late(title, race, 100);
            assertThat(text(title)).contains("Well spotted");
        }
    }

    @Test
    void ballsMoveAtMostTwelveTimesASecond() {
        List<String> pictures = new ArrayList<>();
        try (LabLearner title = usual(false)) {
            title.before(frame -> pictures.add(frame.toString())).press(SPACE).watch();
        }
        double seconds = pictures.size() * 0.05;
        assertThat(seconds).isBetween(4.0, 6.0);
        assertThat(pictures.stream().distinct().count()).isLessThanOrEqualTo(Math.round(12 * seconds) + 1);
    }

    @Test
    void anyKeysAtAnySizeAndMomentLeaveAFrameOfTheSize() {
        List<Key> keys = List.of(FIRST, SECOND, SPACE, ENTER, Key.of('?'), Key.of('L'), Key.of('t'), Key.of('x'));
        for (int seed = 0; seed < 30; seed++) {
            Random random = new Random(seed);
            try (LabLearner title = usual(seed % 5 == 0)) {
                while (!(title.learner().tutor().screen() instanceof LessonScreen)) {
                    Size size = new Size(20 + random.nextInt(180), 5 + random.nextInt(60));
                    title.resize(size).watch(random.nextInt(60)).press(keys.get(random.nextInt(keys.size())));
                    assertThat(title.frame().size()).as("seed %d", seed).isEqualTo(size);
                }
                assertThat(title.races()).as("seed %d", seed).isZero();
            }
        }
    }
}
