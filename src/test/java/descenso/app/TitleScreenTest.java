package descenso.app;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.app.screen.Command;
import descenso.app.screen.HelpScreen;
import descenso.app.screen.Race;
import descenso.app.screen.Report;
import descenso.phrases.Language;
import descenso.testing.GoldenFile;
import descenso.testing.LabLearner;
import descenso.testing.ScreenVariant;
import descenso.testing.ScriptedLearner;
import descenso.tui.CharacterSet;
import descenso.tui.Frame;
import descenso.tui.Key;
import descenso.tui.Key.Code;
import descenso.tui.Size;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TitleScreenTest {

    private static final Key FIRST = Key.of('1');
    private static final Key SECOND = Key.of('2');
    private static final Key SPACE = Key.of(' ');
    private static final Key ENTER = Key.of(Code.ENTER);

    /** Frames from the bet until the middle of the way. */
    private static final int MIDDLE = 40;

    /** Every size with every language, and the usual one in ASCII. */
    static Stream<ScreenVariant> variants() {
        List<ScreenVariant> variants = new ArrayList<>();
        for (Size size : List.of(new Size(60, 18), new Size(80, 24), new Size(120, 40))) {
            for (Language language : Language.values()) {
                variants.add(ScreenVariant.GOLDEN.with(size).with(language));
            }
        }
        variants.add(ScreenVariant.GOLDEN.with(CharacterSet.ASCII));
        return variants.stream();
    }

    private static Path file(ScreenVariant variant) {
        return GoldenFile.TITLE.resolve(variant + ".txt");
    }

    private static Frame frame(ScreenVariant variant, UnaryOperator<LabLearner> steps) {
        try (LabLearner title = LabLearner.atTitle(variant, false)) {
            return steps.apply(title).frame();
        }
    }

    @ParameterizedTest
    @MethodSource("variants")
    void bettingWatchingAndTheAnswerEqualTheGoldenFile(ScreenVariant variant) {
        List<Frame> frames = List.of(
                frame(variant, title -> title),
                frame(variant, title -> title.press(FIRST).watch(MIDDLE)),
                frame(variant, title -> title.press(FIRST).watch()),
                frame(variant, title -> title.press(SECOND).watch()),
                frame(variant, title -> title.press(SPACE).watch()),
                frame(variant, title -> title.press(SECOND).watch().press(ENTER)));
        GoldenFile.compare(file(variant), GoldenFile.framed(frames));
    }

    @Test
    void everyGoldenFileBelongsToAVariant() {
        GoldenFile.checkFiles(GoldenFile.TITLE, variants().map(TitleScreenTest::file));
    }

    private static String text(LabLearner title) {
        return title.picture();
    }

    private static LabLearner usual(boolean isStill) {
        return LabLearner.atTitle(ScreenVariant.GOLDEN.with(Language.EN), isStill);
    }

    @Test
    void anyKeyGoesOnToTheEndAndThenToTheTitlePage() {
        try (LabLearner title = usual(false)) {
            title.press(SPACE).watch(5).press(Key.of('x'));
            assertThat(text(title)).contains("32 steps", "needs 64");
            title.press(Key.of(Code.RIGHT));
            assertThat(title.learner().tutor().screen()).isInstanceOf(LessonScreen.class);
            assertThat(title.learner().state().isFirst()).isTrue();
            assertThat(title.races()).isZero();
        }
    }

    @Test
    void enterBehindTheBetDoesNotEndTheRace() {
        try (LabLearner title = usual(false)) {
            title.press(SECOND, ENTER).watch(5).press(ENTER);
            assertThat(text(title)).doesNotContain("Well spotted");
            assertThat(text(title.watch().press(ENTER))).contains("D e s c e n s o", "Today: lesson 1");
        }
    }

    @Test
    void learnerWithoutABetLeavesAtOnce() {
        ScriptedLearner title = ScriptedLearner.atTitle(ScreenVariant.GOLDEN, false);
        assertThat(title.press(Key.of('x')).tutor().screen()).isInstanceOf(LessonScreen.class);
        assertThat(title.commands()).anyMatch(Command.CancelRace.class::isInstance);
    }

    @Test
    void ballsRollOnUnderTheHelp() {
        try (LabLearner title = usual(false)) {
            title.press(SECOND, Key.of('?'));
            assertThat(title.learner().tutor().screen()).isInstanceOf(HelpScreen.class);
            assertThat(text(title.watch().press(ENTER))).contains("Well spotted");
        }
    }

    @Test
    void stillTitleShowsTheEndAtOnce() {
        try (LabLearner title = usual(true)) {
            assertThat(text(title.press(FIRST).watch())).contains("A surprise");
        }
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

    @Test
    void plainTextOfTheTitleAsksAndAnswers() {
        try (LabLearner title = usual(false)) {
            assertThat(String.join(" ", title.learner().tutor().plain().paragraphs()))
                    .contains("Which one settles at the bottom first?");
            title.press(FIRST).watch();
            assertThat(String.join(" ", title.learner().tutor().plain().paragraphs()))
                    .contains("A surprise");
        }
    }
}
