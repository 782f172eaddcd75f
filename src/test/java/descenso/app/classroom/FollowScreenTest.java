package descenso.app.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.app.FollowScreen;
import descenso.app.LessonScreen;
import descenso.app.Message;
import descenso.app.lab.LabScreen;
import descenso.app.screen.AppState;
import descenso.app.screen.Command;
import descenso.app.screen.NewAttempt;
import descenso.app.screen.Screen;
import descenso.classroom.Classroom;
import descenso.classroom.ClassroomEvent;
import descenso.classroom.ClassroomTask;
import descenso.classroom.SharedPlace;
import descenso.classroom.SharedPlace.SharedLab;
import descenso.course.experiment.PredictionQuestion;
import descenso.phrases.Language;
import descenso.phrases.MessageKey;
import descenso.progress.Attempt;
import descenso.progress.SavedState.Bookmark;
import descenso.quiz.Answer;
import descenso.testing.CaseCount;
import descenso.testing.GoldenFile;
import descenso.testing.LabLearner;
import descenso.testing.ScriptedLearner;
import descenso.testing.TestCourse;
import descenso.train.run.Snapshot;
import descenso.tui.CharacterSet;
import descenso.tui.Frame;
import descenso.tui.Key;
import descenso.tui.Key.Code;
import descenso.tui.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests what the class sees of the page and the lab of one person. */
class FollowScreenTest {

    private static final Size USUAL = new Size(80, 24);
    private static final Size WIDE = new Size(120, 40);
    private static final Size SMALL = new Size(60, 18);

    /** The keys that run the first experiment of the leader's page: they answer its question. */
    private static final Key[] RUN = {Key.of(' '), Key.of('1'), Key.of('0'), Key.of(Code.ENTER)};

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

    /** The task that asks the prediction of the ball. */
    private static final ClassroomTask BALL =
            new ClassroomTask(ClassroomTask.Kind.PREDICTION, "optimizers", "ball", 7, false, false);

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

    /** Returns the lab on the screen of a learner, or below it. */
    private static LabScreen lab(LabLearner learner) {
        return learner.learner().tutor().screen().nearest(LabScreen.class).orElseThrow();
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
        LabLearner other = seed % 2 == 0 ? LabLearner.inLines(3, Language.ES) : reading(3, Language.ES, SMALL);
        try (LedClass all = new LedClass(reading(5, Language.ES, WIDE), reading(2, Language.EN, USUAL), other)) {
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
        Optional<LabScreen> lab = all.staff().learner().tutor().screen().nearest(LabScreen.class);
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
            for (Key key :
                    List.of(Key.of(Code.DOWN), Key.of('n'), Key.of('n'), Key.of('e'), Key.of(' '), Key.of(' '))) {
                all.staff().press(key).watch();
                all.deliver();
                all.learner().watch();
                followed(all.learner());
            }
            all.staff().press(Key.of(Code.F5));
            all.deliver();
            assertThat(all.learner().kept()).isEmpty();
            assertThat(all.learner().learner().state().courseState()).isEqualTo(before);
        }
    }

    /** Shows a page, its next lines, a lab that pauses and ends; then their own screen; then the place of another. */
    @Test
    void framesOfAllEqualTheGoldenFile() {
        try (LedClass all = new LedClass(
                reading(5, Language.ES, USUAL), reading(2, Language.ES, USUAL), reading(3, Language.ES, USUAL))) {
            List<Frame> frames = new ArrayList<>();
            all.lead();
            frames.add(all.staff().frame());
            frames.add(all.learner().frame());
            step(all, Key.of(' '));
            frames.add(all.learner().frame());
            step(all, Key.of('e'));
            step(all, RUN);
            all.staff().watch(20);
            step(all, Key.of(' '));
            frames.add(all.learner().frame());
            step(all, Key.of(' '), Key.of('e'));
            step(all, Key.of(Code.ESCAPE));
            frames.add(all.learner().frame());
            all.learner().press(Code.ESCAPE);
            frames.add(all.learner().frame());
            all.other().press(Code.ESCAPE);
            all.staff().press(Code.F5);
            all.deliver();
            frames.add(all.learner().frame());
            all.staff().press(Code.F4).type("i").press(Code.DOWN, Code.ENTER);
            all.deliver();
            frames.add(all.staff().frame());
            frames.add(all.learner().frame());
            all.learner().type("y").press(Code.ENTER);
            all.deliver();
            frames.add(all.learner().frame());
            frames.add(all.other().frame());
            frames.add(all.staff().frame());
            GoldenFile.compare(GoldenFile.FOLLOW, GoldenFile.framed(frames));
        }
    }

    private static void step(LedClass all, Key... keys) {
        all.staff().press(keys).watch(3);
        all.deliver();
        all.learner().watch();
        all.other().watch();
    }

    /** Tests that a page is said once, however far the leader scrolls, and the result of a lab at its end. */
    @Test
    void plainModeTellsAPageOnceAndALabAtItsEnd() {
        try (LedClass all = new LedClass(
                reading(5, Language.ES, SMALL), LabLearner.inLines(2, Language.ES), reading(3, Language.ES, USUAL))) {
            all.lead();
            List<String> first = all.learner().learner().tutor().plain().paragraphs();
            step(all, Key.of(Code.DOWN), Key.of(Code.DOWN));
            assertThat(all.classroom().stage().place().orElseThrow().line()
                            + all.classroom().stage().place().orElseThrow().block())
                    .isPositive();
            assertThat(all.learner().learner().tutor().plain().paragraphs()).isEqualTo(first);
            step(all, Key.of('e'));
            all.staff().press(RUN).watch(3);
            all.deliver();
            all.learner().watch();
            List<String> before = all.learner().learner().tutor().plain().paragraphs();
            all.staff().watch();
            all.deliver();
            all.learner().watch();
            assertThat(all.learner().learner().tutor().plain().paragraphs())
                    .containsAll(before)
                    .hasSizeGreaterThan(before.size());
        }
    }

    /** Tests which place each screen of the leader shows: a screen that is neither page nor lab leaves the last one. */
    @ParameterizedTest
    @CsvSource({
        "'', 5, false",
        "n, 6, false",
        "nh, 5, false",
        "c, 5, false",
        "n?, 6, false",
        "'/m', 5, false",
        "P, 5, false",
        "e, 5, true",
        "e?, 5, true",
        "ei, 5, true",
        "ey, 5, true",
        "nec, 6, true",
        "a, 5, false"
    })
    void screenOfTheLeaderShowsAPlace(String keys, int page, boolean isLab) {
        try (LedClass all = inClass()) {
            all.lead();
            all.staff().type(keys);
            SharedPlace place = all.deliver().classroom().stage().place().orElseThrow();
            assertThat(place.page())
                    .isEqualTo(all.staff().learner().state().course().pageIds().get(page));
            assertThat(place.lab().isPresent()).isEqualTo(isLab);
        }
    }

    /** Tests that a page is shown as far as the leader may read it, while that of the learner stays sealed. */
    @Test
    void sealIsThatOfTheLeader() {
        try (LedClass all = inClass()) {
            all.lead();
            SharedPlace sealed = all.classroom().stage().place().orElseThrow();
            assertThat(sealed.seal()).isEqualTo("terminal-speed");
            step(all, Key.of('e'));
            step(all, RUN);
            all.staff().type("e").watch();
            step(all, Key.of(Code.ESCAPE), Key.of(Code.ESCAPE), Key.of(Code.ESCAPE));
            SharedPlace opened = all.classroom().stage().place().orElseThrow();
            assertThat(opened.lab()).isEmpty();
            assertThat(opened.seal()).isNotEqualTo("terminal-speed");
            all.learner().press(Code.ESCAPE).press(Code.ESCAPE).type("nnn");
            assertThat(all.learner().learner().state().page().seal()).contains("terminal-speed");
        }
    }

    @Test
    void memoryIsGivenBackAndTheLabComesAgain() {
        try (LedClass all = inClass()) {
            all.lead();
            step(all, Key.of('e'));
            step(all, RUN);
            all.learner().hear(new Message.Exhausted());
            assertThat(all.learner().races()).isZero();
            assertThat(followed(all.learner()).failure()).isPresent();
            step(all, Key.of(Code.ESCAPE));
            step(all, Key.of('e'));
            assertThat(followed(all.learner()).lab()).isPresent();
        }
    }

    /** A screen of a learner, with the keys that lead to it from a lesson. */
    private enum Own {
        LESSON(""),
        CONTENTS("c"),
        SEARCH("/m"),
        HELP("?"),
        PROGRESS("P"),
        QUESTION("axy"),
        LAB("e1");

        private final String keys;

        Own(String keys) {
            this.keys = keys;
        }
    }

    @ParameterizedTest
    @EnumSource(Own.class)
    void ownScreenComesBackUnchanged(Own own) {
        try (LedClass all = inClass()) {
            all.learner().type(own.keys);
            Frame before = all.learner().frame();
            all.lead();
            assertThat(all.learner().frame()).isNotEqualTo(before);
            step(all, Key.of('n'), Key.of('e'), Key.of(' '));
            all.learner().type(" xz").press(Code.DOWN);
            all.staff().press(Code.F5);
            all.deliver();
            all.learner().press(Code.F12); // closes the notice
            assertThat(all.learner().picture()).isEqualTo(before.toString());
        }
    }

    @Test
    void placeThatWasLeftComesBackByItsKey() {
        try (LedClass all = inClass()) {
            all.lead();
            all.learner().press(Code.ESCAPE);
            assertThat(all.learner().learner().tutor().screen()).isNotInstanceOf(FollowScreen.class);
            step(all, Key.of('n'));
            assertThat(all.learner().learner().tutor().screen()).isNotInstanceOf(FollowScreen.class);
            all.learner().type("f");
            assertThat(followed(all.learner()).place())
                    .isEqualTo(all.classroom().stage().place().orElseThrow());
            all.learner().press(Code.ESCAPE);
            all.staff().press(Code.F5);
            all.deliver().lead();
            followed(all.learner()); // another time it comes over the screen again
        }
    }

    @Test
    void letterOfATextIsNoCommandOverIt() {
        try (LedClass all = inClass()) {
            all.learner().type("/mo");
            all.lead();
            all.learner().type("mqtL");
            assertThat(all.learner().learner().commands()).noneMatch(Command.Quit.class::isInstance);
            followed(all.learner());
            all.learner().press(Code.ESCAPE);
            assertThat(all.learner().picture()).contains("mo");
        }
    }

    @Test
    void taskComesOverThePlaceAndLeavesIt() {
        try (LedClass all = inClass()) {
            all.lead();
            all.log(new ClassroomEvent.Asked(List.of(BALL), 0));
            assertThat(TaskScreen.isVoting(all.learner().learner().tutor().screen()))
                    .isTrue();
            step(all, Key.of('n'));
            all.log(new ClassroomEvent.Released());
            assertThat(followed(all.learner()).place())
                    .isEqualTo(all.classroom().stage().place().orElseThrow());
            all.log(new ClassroomEvent.Closed());
            assertThat(all.learner().learner().tutor().screen()).isNotInstanceOf(FollowScreen.class);
        }
    }

    @Test
    void placeOfAnotherCourseIsOnlyAnnounced() {
        try (LedClass all = inClass()) {
            all.log(new ClassroomEvent.Led(LedClass.STAFF, Optional.of(SharedPlace.ofPage("others", "start"))));
            assertThat(all.learner().learner().tutor().screen()).isNotInstanceOf(FollowScreen.class);
            assertThat(all.learner().picture()).contains("others");
            all.log(new ClassroomEvent.Led(LedClass.STAFF, Optional.of(SharedPlace.ofPage("optimizers", "nowhere"))));
            assertThat(all.learner().learner().tutor().screen()).isNotInstanceOf(FollowScreen.class);
        }
    }

    @Test
    void labThatCannotBeReadSaysWhy() {
        try (LedClass all = inClass()) {
            SharedPlace page = SharedPlace.ofPage("optimizers", "momentum");
            all.log(new ClassroomEvent.Led(LedClass.STAFF, Optional.of(page.with(SharedLab.atStart("nowhere")))));
            assertThat(followed(all.learner()).failure()).isPresent();
            all.log(new ClassroomEvent.Led(LedClass.STAFF, Optional.of(page)));
            assertThat(followed(all.learner()).failure()).isEmpty();
        }
    }

    @Test
    void raceOfAPlaceThatIsLeftIsCancelled() {
        try (LedClass all = inClass()) {
            all.lead();
            step(all, Key.of('e'));
            step(all, RUN);
            assertThat(all.learner().races()).isEqualTo(1);
            step(all, Key.of(Code.RIGHT));
            assertThat(all.learner().races()).isEqualTo(1);
            all.learner().press(Code.ESCAPE);
            assertThat(all.learner().races()).isZero();
        }
    }

    /** Tests that the request of the spotlight waits behind a text that is typed, and that nothing is shown before. */
    @Test
    void spotlightIsAskedAfterATextAndShowsNothingBefore() {
        try (LedClass all = inClass()) {
            all.learner().type("/mo");
            all.log(new ClassroomEvent.Spotlit(LedClass.LEARNER));
            assertThat(all.learner().learner().tutor().screen()).isNotInstanceOf(SpotlightScreen.class);
            all.learner().type("m");
            all.learner().press(Code.ESCAPE);
            assertThat(all.learner().learner().tutor().screen()).isInstanceOf(SpotlightScreen.class);
            all.deliver();
            assertThat(all.classroom().stage().shown()).isEmpty();
            all.learner().type("n");
            all.deliver();
            assertThat(all.classroom().stage().spotlight()).isEmpty();
            assertThat(all.learner().learner().tutor().screen()).isNotInstanceOf(SpotlightScreen.class);
            all.log(new ClassroomEvent.Spotlit(LedClass.LEARNER));
            all.learner().type("sssy");
            all.deliver();
            assertThat(all.classroom().stage().spotlight().orElseThrow().isAllowed())
                    .as("a key that is held")
                    .isFalse();
            all.learner().press(Code.ENTER);
            all.deliver();
            assertThat(followed(all.other()).place().page())
                    .isEqualTo(all.learner().learner().state().bookmark().pageId());
            all.learner().press(Key.of('n'));
            all.deliver();
            assertThat(followed(all.other()).place().page())
                    .isEqualTo(all.learner().learner().state().bookmark().pageId());
            assertThat(all.other().picture()).doesNotContain(LedClass.LEARNER);
            followed(all.staff());
            all.learner().press(Code.F5);
            all.learner().press(Key.of('n'));
            all.deliver();
            assertThat(all.classroom().stage().shown()).isEmpty();
            assertThat(all.other().learner().tutor().screen()).isNotInstanceOf(FollowScreen.class);
            assertThat(all.other().learner().state().notice().orElseThrow().key())
                    .isEqualTo(MessageKey.FOLLOW_OVER);
            assertThat(all.staff().learner().state().notice()).isEmpty();
        }
    }

    private static void ask(LedClass all) {
        all.log(new ClassroomEvent.Asked(List.of(BALL), 0));
    }

    /** Lets the staff run the experiment that was asked. */
    private static void begin(LedClass all) {
        all.staff().press(Code.F4).type("e");
        all.deliver();
    }

    /** Tests that the experiment of the class pauses, goes on and ends on all screens as on that of the staff. */
    @Test
    void experimentOfTheClassIsPlayedAsTheStaffPlaysIt() {
        try (LedClass all = inClass()) {
            ask(all);
            begin(all);
            all.staff().watch(20).type("-  ");
            all.deliver();
            all.staff().watch(20);
            all.learner().watch(5);
            all.staff().type(" ");
            all.deliver();
            all.learner().watch();
            LabScreen led = lab(all.learner());
            LabScreen own = lab(all.staff());
            assertThat(own.session().isRunning()).isFalse();
            assertThat(own.session().progress().isOver()).isFalse();
            assertThat(steps(led)).isEqualTo(steps(own));
            all.learner().type("e ++s").watch();
            assertThat(steps(lab(all.learner()))).isEqualTo(steps(own));
            all.learner().type("v");
            all.staff().type("e");
            all.staff().watch();
            assertThat(all.staff().learner().tutor().screen()).isInstanceOf(LabScreen.class);
            all.deliver();
            all.learner().watch();
            LabScreen end = lab(all.learner());
            assertThat(end.session().progress().isOver()).isTrue();
            assertThat(end.viewState().chart()).isEqualTo(1);
            assertThat(all.learner().kept()).isNotEmpty();
            assertThat(all.learner().learner().tutor().screen()).isInstanceOf(LabScreen.class);
            all.learner().type("r").watch(10);
            LabScreen again = lab(all.learner());
            assertThat(again.session().isRunning())
                    .as("an own run after the end")
                    .isTrue();
            all.learner().press(Code.RIGHT).watch();
            assertThat(lab(all.learner()).session().settings()).hasSize(1);
            all.staff().type("r");
            all.deliver();
            assertThat(lab(all.learner()).session().settings())
                    .as("another race than that of the staff")
                    .hasSize(1);
        }
    }

    @Test
    void pausedExperimentGoesOnWhenTheStaffLeavesIt() {
        try (LedClass all = inClass()) {
            ask(all);
            begin(all);
            all.staff().watch(20).type(" ");
            all.deliver();
            all.learner().watch();
            assertThat(isOver(all.learner())).isFalse();
            all.staff().press(Code.ESCAPE);
            all.deliver();
            all.learner().watch();
            assertThat(isOver(all.learner())).isTrue();
        }
    }

    /** Tests that a screen ends a run for all when the staff has closed its lab, in which it was running. */
    @Test
    void experimentThatTheStaffLeavesWhileItRunsEndsWithAScreen() {
        try (LedClass all = inClass()) {
            bet(all);
            begin(all);
            all.staff().watch(20).press(Code.ESCAPE);
            all.deliver();
            all.learner().watch();
            all.deliver();
            assertThat(all.classroom().asking().orElseThrow().pace().moment().isOver())
                    .isTrue();
        }
    }

    /** Asks a bet, which the learner makes, up to its run. */
    private static void bet(LedClass all) {
        ask(all);
        long ask = all.classroom().asking().orElseThrow().number();
        PredictionQuestion question =
                TestCourse.ABRIDGED.experiment("ball").prediction().orElseThrow();
        NewAttempt bet = new NewAttempt(
                Attempt.Kind.PREDICTION,
                "ball",
                NewAttempt.PREDICTION,
                List.of(),
                question.written(new Answer.Ranking(List.of(0, 1, 2, 3))),
                Attempt.Grade.PENDING,
                Map.of());
        all.log(new ClassroomEvent.Voted(LedClass.LEARNER, ask, 1, bet.at(ScriptedLearner.NOON)));
    }

    private static boolean hasVerdict(LabLearner learner) {
        return learner.kept().stream().anyMatch(each -> each.grade() != Attempt.Grade.PENDING);
    }

    private static boolean isOver(LabLearner learner) {
        return lab(learner).session().progress().isOver();
    }

    @Test
    void verdictInLinesComesWhenTheRunIsOverForTheClass() {
        try (LedClass all = new LedClass(
                reading(5, Language.ES, USUAL), LabLearner.inLines(2, Language.ES), reading(3, Language.ES, USUAL))) {
            bet(all);
            begin(all);
            all.staff().watch(20);
            all.deliver();
            all.learner().watch();
            assertThat(hasVerdict(all.learner())).isFalse();
            all.learner().say("corre");
            assertThat(all.learner().learner().commands()).contains(new Command.Refuse());
            all.learner().say("class").say("lab ball").say("run").say("back");
            assertThat(hasVerdict(all.learner())).isFalse();
            assertThat(all.learner().learner().tutor().screen()).isInstanceOf(LabScreen.class);
            all.staff().type(" ");
            all.deliver();
            all.learner().watch();
            assertThat(hasVerdict(all.learner())).isFalse();
            all.staff().type(" ").watch();
            all.deliver();
            all.learner().watch();
            assertThat(hasVerdict(all.learner())).isTrue();
        }
    }

    /** Tests that a run has its usual speed if nothing moves at the staff's; such a learner waits for its end. */
    @Test
    void runIsPlayedAlthoughNothingMovesAtTheStaffs() {
        try (LedClass all = inClass()) {
            all.staff().learner().still();
            all.other().learner().still();
            bet(all);
            begin(all);
            all.staff().watch();
            all.deliver();
            all.learner().watch(20);
            all.other().watch();
            assertThat(isOver(all.staff())).isTrue();
            assertThat(isOver(all.learner())).isFalse();
            assertThat(isOver(all.other())).isFalse();
            assertThat(all.other().learner().state().notice().orElseThrow().key())
                    .isEqualTo(MessageKey.LAB_WITH_CLASS);
            Classroom.Asking run = all.classroom().asking().orElseThrow();
            all.log(new ClassroomEvent.Played(run.pace().at(run.pace().moment().ended())));
            all.learner().watch();
            all.other().watch();
            assertThat(isOver(all.learner())).isTrue();
            assertThat(isOver(all.other())).isTrue();
            assertThat(all.other().learner().state().notice()).isEmpty();
        }
    }

    /** Tests that a learner in line mode gets the verdict too if the class goes on before the end of the run. */
    @Test
    void verdictInLinesComesWithTheNextPhase() {
        try (LedClass all = new LedClass(
                reading(5, Language.ES, USUAL), LabLearner.inLines(2, Language.ES), reading(3, Language.ES, USUAL))) {
            bet(all);
            begin(all);
            all.learner().watch();
            all.log(new ClassroomEvent.Released());
            assertThat(hasVerdict(all.learner())).isTrue();
            assertThat(all.learner().learner().commands().stream()
                            .filter(Command.Say.class::isInstance)
                            .flatMap(say -> ((Command.Say) say).paragraphs().stream()))
                    .isNotEmpty();
            assertThat(all.learner().learner().tutor().screen().nearest(LabScreen.class))
                    .isEmpty();
        }
    }

    /** Tests that the words of the staff in line mode play the run on a screen, and end it in line mode. */
    @Test
    void wordsOfTheStaffPlayTheRun() {
        try (LedClass all = new LedClass(
                LabLearner.inLines(5, Language.ES),
                reading(2, Language.ES, USUAL),
                LabLearner.inLines(3, Language.ES))) {
            bet(all);
            all.staff().say("aula").say("corre");
            all.deliver();
            all.learner().watch(20);
            all.staff().say("corre pausa");
            all.deliver();
            all.learner().watch();
            List<Integer> steps = steps(lab(all.learner()));
            assertThat(isOver(all.learner())).isFalse();
            assertThat(steps).isNotEqualTo(List.of(0, 0, 0, 0));
            all.staff().say("corre rápido").say("corre");
            all.deliver();
            assertThat(all.learner().type(" ").watch().learner().tutor().screen())
                    .isInstanceOf(LabScreen.class);
            assertThat(steps(lab(all.learner()))).isEqualTo(steps);
            assertThat(all.staff().learner().tutor().plain().paragraphs())
                    .contains("Su velocidad es 2 veces la habitual.");
            all.staff().say("corre sigue");
            all.deliver();
            all.learner().watch();
            assertThat(isOver(all.learner())).isTrue();
            all.other().watch();
            assertThat(isOver(all.other())).isFalse();
            all.staff().say("corre final");
            all.deliver();
            all.other().watch();
            assertThat(isOver(all.other())).isTrue();
            all.staff().say("corre lento");
            assertThat(all.staff().learner().commands()).contains(new Command.Refuse());
            assertThat(all.classroom().asking().orElseThrow().pace().moment().speed())
                    .isEqualTo(2);
        }
    }

    /** Tests that a learner in line mode gets the verdict if the class ends while its run goes on after a pause. */
    @Test
    void verdictInLinesComesWithTheEndOfTheClass() {
        try (LedClass all = new LedClass(
                LabLearner.inLines(5, Language.ES),
                LabLearner.inLines(2, Language.ES),
                reading(3, Language.ES, USUAL))) {
            bet(all);
            all.staff().say("aula").say("corre");
            all.deliver();
            all.staff().say("corre pausa");
            all.deliver();
            all.learner().watch();
            all.staff().say("corre sigue");
            all.deliver();
            all.learner().watch();
            assertThat(hasVerdict(all.learner())).isFalse();
            all.log(new ClassroomEvent.Closed());
            assertThat(hasVerdict(all.learner())).isTrue();
            assertThat(all.learner().learner().commands()).anyMatch(Command.Say.class::isInstance);
        }
    }

    /** Tests that a run that the staff plays in line mode is over for all as soon as a screen has played it. */
    @ParameterizedTest
    @CsvSource({"corre sigue, true", "corre rápido, true", "corre sigue, false"})
    void runOfAStaffInLineModeIsOverWhenAScreenHasPlayedIt(String word, boolean hasBet) {
        try (LedClass all = new LedClass(
                LabLearner.inLines(5, Language.ES),
                reading(2, Language.ES, USUAL),
                LabLearner.inLines(3, Language.ES))) {
            if (hasBet) {
                bet(all);
            } else {
                ask(all);
            }
            all.staff().say("aula").say("corre");
            all.deliver();
            all.staff().say(word);
            all.deliver();
            all.learner().watch();
            all.deliver();
            all.other().watch();
            assertThat(isOver(all.other())).isTrue();
            assertThat(hasVerdict(all.other())).isTrue();
            assertThat(all.classroom().asking().orElseThrow().pace().moment().isOver())
                    .isTrue();
        }
    }

    /** Tests that a learner who leaves the run of the class reads no result before its end, and is led back to it. */
    @Test
    void runThatALearnerLeavesStaysSealed() {
        try (LedClass all = inRun(reading(6, Language.ES, USUAL))) {
            LabLearner learner = all.learner();
            learner.watch(5).press(Code.ESCAPE);
            all.deliver();
            AppState state = learner.learner().state();
            assertThat(learner.learner().tutor().screen()).isInstanceOf(LessonScreen.class);
            assertThat(hasVerdict(learner)).isFalse();
            assertThat(state.awaitsPrediction("ball")).isTrue();
            assertThat(state.notice().orElseThrow().key()).isEqualTo(MessageKey.FOLLOW_LEFT);
            assertThat(learner.press(Code.UP).picture()).contains("F5");
            learner.press(Code.END).type("s").press(Code.END).type("se");
            all.deliver();
            assertThat(learner.learner().tutor().screen()).isInstanceOf(LessonScreen.class);
            assertThat(hasVerdict(learner)).isFalse();
            learner.press(Code.F5).watch(5);
            assertThat(isOver(learner)).isFalse();
            assertThat(learner.picture()).doesNotContain("F5");
            all.staff().watch();
            all.deliver();
            learner.watch();
            assertThat(hasVerdict(learner)).isTrue();
            learner.press(Code.ESCAPE);
            assertThat(learner.learner().state().awaitsPrediction("ball")).isFalse();
        }
    }

    /** Tests that the run goes on for a learner without a bet who comes back to it. */
    @Test
    void runThatALearnerWithoutABetHasLeftGoesOnWhenItIsBack() {
        try (LedClass all = inClass()) {
            ask(all);
            begin(all);
            all.staff().watch(5);
            all.deliver();
            all.learner().watch(5).press(Code.ESCAPE).press(Code.F5).watch(5);
            assertThat(lab(all.learner()).session().isRunning()).isTrue();
            all.staff().watch();
            all.deliver();
            all.learner().watch();
            assertThat(isOver(all.learner())).isTrue();
        }
    }

    /** Tests that an own lab that asks the same prediction runs nothing before the run of the class is over. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void ownLabBelowTheRunOfTheClassRunsNothing(boolean isAsking) {
        LabLearner learner = reading(6, Language.EN, USUAL);
        try (LedClass all = new LedClass(reading(5, Language.EN, USUAL), learner, reading(3, Language.EN, USUAL))) {
            learner.type(isAsking ? "e " : "e").watch();
            Screen own = learner.learner().tutor().screen();
            assertThat(own instanceof LabScreen).isNotEqualTo(isAsking);
            bet(all);
            begin(all);
            all.staff().watch(5);
            all.deliver();
            learner.watch(5).press(Code.ESCAPE);
            assertThat(learner.learner().tutor().screen()).hasSameClassAs(own);
            learner.type("1").press(Code.ENTER).type(" 0.5").press(Code.ENTER).watch();
            all.deliver();
            assertThat(hasVerdict(learner)).isFalse();
        }
    }

    @Test
    void runThatALearnerLeavesInLineModeStaysSealed() {
        try (LedClass all = inRun(LabLearner.inLines(6, Language.ES))) {
            LabLearner learner = all.learner();
            learner.watch().say("atrás");
            all.deliver();
            assertThat(hasVerdict(learner)).isFalse();
            for (String word : List.of("lab ball", "corre ball", "abre")) {
                learner.say(word);
                assertThat(learner.learner().tutor().screen()).as(word).isInstanceOf(LessonScreen.class);
                assertThat(learner.learner().commands()).last().isInstanceOf(Command.Refuse.class);
            }
            learner.say("acompaña");
            assertThat(learner.learner().tutor().screen()).isInstanceOf(LabScreen.class);
            learner.watch().say("atrás");
            all.log(new ClassroomEvent.Released());
            assertThat(learner.learner().state().hasLeftRun()).isFalse();
            learner.say("corre ball").watch();
            assertThat(hasVerdict(learner)).isTrue();
        }
    }

    /** Begins the run of a bet, which the staff plays on its screen. */
    private static LedClass inRun(LabLearner learner) {
        LedClass all = new LedClass(reading(5, Language.ES, USUAL), learner, reading(3, Language.ES, USUAL));
        bet(all);
        begin(all);
        all.staff().watch(5);
        return all.deliver();
    }

    /** Tests that a load of the place and one of the screen below do not meet each other's lab. */
    @Test
    void loadOfThePlaceIsNotThatOfTheLabBelow() {
        try (LedClass all = inClass()) {
            all.learner().type("e").slowly();
            String own = lab(all.learner()).session().name();
            all.learner().press(Code.RIGHT).type("R");
            step(all, Key.of('e'));
            all.lead();
            all.learner().press(Code.ESCAPE).tellAll();
            LabScreen below = lab(all.learner());
            assertThat(below.session().name()).isEqualTo(own);
            assertThat(below.session().experiment().id()).isEqualTo(own);
            assertThat(below.knobEdit().requested()).isEmpty();
        }
    }

    private static List<Integer> steps(LabScreen lab) {
        return lab.session().progress().snapshots().stream()
                .map(run -> run.map(Snapshot::steps).orElse(0))
                .toList();
    }
}
