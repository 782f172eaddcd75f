package descenso.app;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import descenso.app.Tutor.TutorUpdate;
import descenso.app.lab.LabLoadingScreen;
import descenso.app.screen.AppState;
import descenso.app.screen.AppState.DisplaySettings;
import descenso.app.screen.Command;
import descenso.app.screen.CommandTable.ScreenCommands;
import descenso.app.screen.CourseState;
import descenso.app.screen.LearnerHistory;
import descenso.app.screen.NewAttempt;
import descenso.app.screen.PlainScreen;
import descenso.app.screen.Report;
import descenso.app.screen.Transition;
import descenso.course.Block;
import descenso.course.Page;
import descenso.course.source.CourseLanguages;
import descenso.phrases.Language;
import descenso.phrases.MessageKey;
import descenso.phrases.Messages;
import descenso.plot.Raster;
import descenso.progress.Attempt;
import descenso.progress.LearningRecord;
import descenso.progress.SavedState;
import descenso.progress.SavedState.Bookmark;
import descenso.testing.PastDays;
import descenso.testing.ScriptedLearner;
import descenso.testing.TestCourse;
import descenso.tui.CharacterSet;
import descenso.tui.Key;
import descenso.tui.Key.Code;
import descenso.tui.Line;
import descenso.tui.Size;
import descenso.tui.Theme;
import descenso.view.text.InlineView;
import descenso.view.text.UiText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tests that everything below an experiment with an open prediction stays hidden: on the screen, in plain mode and in
 * the search.
 */
class SealTest {

    private static final Key ENTER = Key.of(Code.ENTER);
    private static final Key ESCAPE = Key.of(Code.ESCAPE);
    private static final Key END = Key.of(Code.END);
    private static final Key HOME = Key.of(Code.HOME);
    private static final Key SPACE = Key.of(' ');
    private static final Key SKIP = Key.of('s');

    private static final List<Integer> WIDTHS = List.of(60, 66, 80, 100, 119, 120, 160, 300);
    private static final List<Integer> HEIGHTS = List.of(18, 20, 24, 30, 40, 50, 70, 100);

    private static final Size ENDLESS = new Size(80, 100_000);

    /**
     * Minimum length of a row or paragraph that identifies its page, in letters of a row and characters of a
     * paragraph; shorter ones may be on any page.
     */
    private static final int LEAST_LENGTH = 12;

    private static final int MOST_HITS = 2;

    /** The number of keys tried on each page, chosen from all keys. */
    private static final int TRIED = 4;

    private static final int MOST_PAGES = 40;

    /** Commands that are not tried: the one that opens the page and the one that quits. */
    private static final Set<MessageKey> LEFT_OUT = Set.of(MessageKey.LAB_UNSEAL, MessageKey.ACTION_QUIT);

    static Stream<Arguments> experiments() {
        return TestCourse.ABRIDGED.course().experiments().stream()
                .flatMap(experiment -> Stream.of(Language.values()).map(each -> Arguments.of(experiment, each)));
    }

    /** Returns the number of the page that shows the experiment, 0-based. */
    private static int screen(String experiment) {
        List<String> screens = TestCourse.ABRIDGED.course().pageIds();
        return screens.stream()
                .filter(id -> page(id, Language.ES).experiments().contains(experiment))
                .mapToInt(screens::indexOf)
                .findFirst()
                .orElseThrow();
    }

    private static Page page(String screen, Language language) {
        return TestCourse.ABRIDGED.course().page(language, screen);
    }

    /** Returns a history with all predictions of the course except these. */
    private static LearnerHistory allBut(String... experiments) {
        List<String> others = new ArrayList<>(TestCourse.ABRIDGED.course().experiments());
        others.removeAll(List.of(experiments));
        return past(PastDays.predicted(others));
    }

    private static LearnerHistory past(List<Attempt> attempts) {
        return LearnerHistory.withoutDate(LearningRecord.of(attempts));
    }

    private static ScriptedLearner before(String experiment, Language language, Size size) {
        return ScriptedLearner.at(screen(experiment), language, size, CharacterSet.UNICODE, allBut(experiment));
    }

    private static List<String> rows(ScriptedLearner learner) {
        return LessonScreen.lines(learner.state()).lines().stream()
                .map(Line::toString)
                .map(String::strip)
                .toList();
    }

    /** Returns the headings of all pages. Several pages may have the same heading. */
    private static Set<String> headings(Language language) {
        return TestCourse.ABRIDGED.course().pageIds().stream()
                .flatMap(screen -> page(screen, language).blocks().stream())
                .filter(Block.Heading.class::isInstance)
                .map(heading -> InlineView.plain(((Block.Heading) heading).text(), CharacterSet.UNICODE))
                .collect(toSet());
    }

    /** Returns the rows of the page that are below the experiment and nowhere above it, without headings. */
    private static List<String> hidden(String experiment, Language language, Size size) {
        Set<String> headings = headings(language);
        List<String> open = rows(before(experiment, language, size));
        List<String> whole = rows(ScriptedLearner.at(screen(experiment), language, size, CharacterSet.UNICODE));
        return whole.subList(open.size() - 1, whole.size()).stream()
                .filter(row -> row.chars().filter(Character::isLetter).count() >= LEAST_LENGTH)
                .filter(row -> open.stream().noneMatch(above -> above.contains(row)))
                .filter(row -> !headings.contains(row))
                .toList();
    }

    private static boolean isOfQuestion(String row) {
        return row.startsWith("▌");
    }

    /** A learner that checks after each key that no hidden row is shown. */
    private static final class Watched {

        private final String experiment;
        private final ScriptedLearner learner;
        private final int number;
        private final Map<Language, Map<Size, List<String>>> hidden = new HashMap<>();

        Watched(String experiment, Language language, Size size) {
            this.experiment = experiment;
            this.learner = before(experiment, language, size);
            this.number = screen(experiment);
        }

        Watched press(Key... keys) {
            for (Key key : keys) {
                learner.press(key);
                check();
            }
            return this;
        }

        /** Presses all keys before it checks. */
        Watched pressAtOnce(Key... keys) {
            learner.press(keys);
            check();
            return this;
        }

        /**
         * Checks that no hidden row is shown. Another page may contain the same words, and a quiz or a review may ask
         * the same question.
         */
        private void check() {
            boolean isElsewhere = learner.tutor().screen() instanceof LessonScreen
                    && !learner.screen()
                            .equals(TestCourse.ABRIDGED.course().pageIds().get(number));
            if (!isElsewhere) {
                String frame = learner.frame().toString();
                boolean isHere = learner.tutor().screen() instanceof LessonScreen;
                assertThat(hidden()).noneMatch(row -> frame.contains(row) && (isHere || !isOfQuestion(row)));
            }
        }

        private List<String> hidden() {
            AppState state = learner.state();
            return hidden.computeIfAbsent(state.language(), any -> new HashMap<>())
                    .computeIfAbsent(state.size(), size -> SealTest.hidden(experiment, state.language(), size));
        }

        Watched back() {
            while (!(learner.tutor().screen() instanceof LessonScreen)) {
                press(ESCAPE);
            }
            learner.type(Integer.toString(number));
            return pressAtOnce(ENTER);
        }

        Watched resized(Size size) {
            learner.hear(new Message.Resized(size));
            check();
            return this;
        }
    }

    private static List<Key> keys() {
        return LessonScreen.fresh().commands(ScriptedLearner.at(5).state()).rows().stream()
                .filter(row -> !LEFT_OUT.contains(row.id()))
                .flatMap(row -> row.keys().stream())
                .toList();
    }

    private static Size size(Random random) {
        return new Size(WIDTHS.get(random.nextInt(WIDTHS.size())), HEIGHTS.get(random.nextInt(HEIGHTS.size())));
    }

    @ParameterizedTest
    @MethodSource("experiments")
    void noKeyShowsTheSealedPart(String experiment, Language language) {
        Random random = new Random(31L * experiment.hashCode() + language.code().hashCode());
        Watched watched = new Watched(experiment, language, size(random));
        assertThat(watched.hidden()).isNotEmpty();
        List<Key> keys = new ArrayList<>(keys());
        Collections.shuffle(keys, random);
        for (Key key : keys.subList(0, TRIED)) {
            watched.press(random.nextBoolean() ? HOME : END, key).back();
        }
        watched.press(HOME);
        for (int pages = 0; pages < MOST_PAGES && watched.learner.tutor().screen() instanceof LessonScreen; pages++) {
            watched.press(SPACE);
        }
        assertThat(watched.learner.tutor().screen()).isInstanceOf(LabLoadingScreen.class);
        watched.back().press(Key.of('n'), Key.of(Code.PAGE_UP)).back();
        watched.press(Key.of('c'), ENTER, END, Key.of('L'), END, HOME, Key.of('L'))
                .back();
        watched.press(END).resized(size(random)).press(END, Key.of('L'), END);
        for (int presses = 0; presses < 2 * TRIED; presses++) {
            watched.press(keys.get(random.nextInt(keys.size())));
        }
    }

    /** Tests searches without any prediction, up to the pages to which they lead. */
    @ParameterizedTest
    @MethodSource("descenso.phrases.Language#values")
    void noSearchFindsTheSealedPart(Language language) {
        Size size = new Size(120, 40);
        Random random = new Random(language.code().hashCode());
        for (String screen : TestCourse.ABRIDGED.course().pageIds()) {
            for (String experiment :
                    page(screen, language).experiments().stream().limit(1).toList()) {
                List<String> hidden = new ArrayList<>(hidden(experiment, language, size));
                hidden.removeIf(line -> isOfQuestion(line) || line.length() < 3 * LEAST_LENGTH);
                String row = hidden.get(random.nextInt(hidden.size()));
                ScriptedLearner learner = ScriptedLearner.fresh(0, language, size, CharacterSet.UNICODE)
                        .type("/" + longestWord(row));
                for (int hit = 0; hit < MOST_HITS; hit++) {
                    String found = learner.frame().toString();
                    assertThat(hidden).noneMatch(found::contains);
                    ScriptedLearner there = learner.press(ENTER);
                    String shown = there.screen().equals(screen) ? there.frame().toString() : "";
                    assertThat(hidden).noneMatch(shown::contains);
                    learner = there.type("/" + longestWord(row));
                    for (int down = 0; down <= hit; down++) {
                        learner.press(Key.of(Code.DOWN));
                    }
                }
            }
        }
    }

    private static String longestWord(String row) {
        return Arrays.stream(row.split("[^\\p{L}]+"))
                .max(Comparator.comparingInt(String::length))
                .orElse("");
    }

    @ParameterizedTest
    @MethodSource("experiments")
    void skippedPredictionOpensThePageForGood(String experiment, Language language) {
        Size size = new Size(80, 24);
        List<String> hidden = hidden(experiment, language, size);
        ScriptedLearner learner = before(experiment, language, size).press(END, SKIP);
        assertThat(rows(learner)).doesNotContainAnyElementsOf(hidden);
        learner.keep();
        assertThat(rows(learner)).containsAll(hidden);
        assertThat(learner.state().notice()).isPresent();
        Attempt kept = kept(learner).get(0);
        assertThat(kept.grade()).isEqualTo(Attempt.Grade.UNKNOWN);
        LearnerHistory later = past(Stream.concat(
                        PastDays.predicted(TestCourse.ABRIDGED.course().experiments()).stream()
                                .filter(other -> !other.subject().equals(experiment)),
                        Stream.of(kept))
                .toList());
        ScriptedLearner again = ScriptedLearner.at(
                screen(experiment), CourseLanguages.outside().after(language), size, CharacterSet.UNICODE, later);
        assertThat(again.state().page().seal()).isEmpty();
        assertThat(rows(again))
                .containsAll(hidden(experiment, CourseLanguages.outside().after(language), size));
    }

    private static List<Attempt> kept(ScriptedLearner learner) {
        return learner.commands().stream()
                .filter(Command.RecordAttempt.class::isInstance)
                .map(keep -> ((Command.RecordAttempt) keep).newAttempt().at(ScriptedLearner.NOON))
                .toList();
    }

    private static AppState plainState(Bookmark bookmark, Language language, LearnerHistory history) {
        DisplaySettings display = new DisplaySettings(
                new UiText(Messages.spoken(language), CharacterSet.LATIN),
                Theme.all().get(0),
                Raster.ASCII,
                ENDLESS,
                false);
        return AppState.opening(
                TestCourse.ABRIDGED.course(), display, CourseState.opening(bookmark, 0, Set.of(), Map.of(), history));
    }

    private static PlainScreen plainScreen(AppState state) {
        return LessonScreen.fresh().plainScreen(state);
    }

    private static ScreenCommands<LessonScreen> commands(AppState state) {
        return LessonScreen.fresh().commands(state);
    }

    @ParameterizedTest
    @MethodSource("experiments")
    void plainModeHidesTheSealedPart(String experiment, Language language) {
        String screen = TestCourse.ABRIDGED.course().pageIds().get(screen(experiment));
        Bookmark top = Bookmark.atTop(screen);
        AppState whole = plainState(top, language, allBut());
        AppState sealed = plainState(top, language, allBut(experiment));
        Set<String> hidden = new HashSet<>(plainScreen(whole).paragraphs());
        plainScreen(sealed).paragraphs().forEach(hidden::remove);
        hidden.removeIf(paragraph -> paragraph.length() < LEAST_LENGTH || isOfExperiment(paragraph));
        assertThat(hidden).isNotEmpty();
        Set<String> formulas = new HashSet<>(plainScreen(whole).formulas());
        plainScreen(sealed).formulas().forEach(formulas::remove);
        int below = sealed.page().blocks().size();
        for (int block : List.of(0, below, below + 3)) {
            AppState here = sealed.withBookmark(new Bookmark(screen, block, 0));
            assertThat(plainScreen(here).paragraphs())
                    .doesNotContainAnyElementsOf(hidden)
                    .contains(here.texts().say(MessageKey.PLAIN_SEALED));
            assertThat(plainScreen(here).formulas()).noneMatch(formulas::contains);
        }
        assertThat(commands(sealed).words()).contains(MessageKey.WORD_PREDICT, MessageKey.WORD_OPEN);
        assertThat(commands(whole).words()).doesNotContain(MessageKey.WORD_PREDICT, MessageKey.WORD_OPEN);
        assertThat(commands(sealed)
                        .execute(MessageKey.WORD_PREDICT, "")
                        .orElseThrow()
                        .screen())
                .isInstanceOf(LabLoadingScreen.class);
        assertThat(commands(sealed)
                        .execute(MessageKey.WORD_OPEN, "2")
                        .orElseThrow()
                        .isRefused())
                .isTrue();
        Transition opening = commands(sealed).execute(MessageKey.WORD_OPEN, "").orElseThrow();
        assertThat(opening.commands()).containsExactly(new Command.RecordAttempt(NewAttempt.unpredicted(experiment)));
        assertThat(plainScreen(opening.state().withHistory(allBut())).paragraphs())
                .containsAnyElementsOf(hidden);
    }

    /** Tests the search without any prediction: no entry is a paragraph that plain mode hides. */
    @ParameterizedTest
    @MethodSource("descenso.phrases.Language#values")
    void searchIndexHasNoHiddenParagraph(Language language) {
        AppState state =
                plainState(Bookmark.atTop("title"), language, LearnerHistory.withoutDate(LearningRecord.empty()));
        SearchScreen search = (SearchScreen) SearchScreen.to("", state).screen();
        TestCourse.ABRIDGED.course().pageIds().forEach(screen -> {
            PlainScreen sealed = plainScreen(state.withBookmark(Bookmark.atTop(screen)));
            Set<String> hidden = new HashSet<>(plainScreen(plainState(Bookmark.atTop(screen), language, allBut()))
                    .paragraphs());
            sealed.paragraphs().forEach(hidden::remove);
            assertThat(search.index().entries())
                    .filteredOn(entry -> entry.bookmark().pageId().equals(screen))
                    .isNotEmpty()
                    .noneMatch(entry -> hidden.contains(entry.text()) && !isOfExperiment(entry.text()));
        });
    }

    /** Tests whether a paragraph names the command for the lab or for a prediction. */
    private static boolean isOfExperiment(String paragraph) {
        return paragraph.matches(".*[«“]lab(oratorio)? .*");
    }

    /** Tests a page with several experiments, each of which seals the part below it. */
    @Test
    void pageOpensFromSealToSeal() {
        ScriptedLearner learner = ScriptedLearner.fresh(6, Language.ES, new Size(80, 24), CharacterSet.UNICODE);
        List<Optional<String>> seals = new ArrayList<>();
        for (int skipped = 0; skipped < 5; skipped++) {
            seals.add(learner.state().page().seal());
            assertThat(learner.state().courseState().marked(CourseState.Mark.READ))
                    .doesNotContain("analogy");
            learner.press(END);
            if (skipped < 4) {
                learner.press(SKIP).keep();
            }
        }
        assertThat(seals)
                .containsExactly(
                        Optional.of("ball"),
                        Optional.of("too-much-momentum"),
                        Optional.of("stability"),
                        Optional.of("bump"),
                        Optional.empty());
        assertThat(learner.state().courseState().marked(CourseState.Mark.READ)).contains("analogy");
    }

    /** Tests a key that is held down: it first scrolls to the seal, then skips it once. */
    @Test
    void sealOutOfSightIsNotSkipped() {
        ScriptedLearner learner = ScriptedLearner.fresh(3, Language.ES, new Size(80, 24), CharacterSet.UNICODE);
        learner.press(HOME, SKIP);
        assertThat(kept(learner)).isEmpty();
        assertThat(learner.frame().toString()).contains("Sellado");
        learner.press(SKIP, SKIP, SKIP);
        assertThat(kept(learner)).hasSize(1);
    }

    /** Tests keys before the skip is recorded: those that move on the page or type a number do not change it. */
    @Test
    void pendingSkipIsRecordedOnce() {
        List<Key> between = List.of(Key.of(Code.UP), HOME, END, Key.of('7'), Key.of('z'));
        for (Key key : between) {
            ScriptedLearner learner = ScriptedLearner.fresh(3, Language.ES, new Size(80, 24), CharacterSet.UNICODE);
            learner.press(END, SKIP, key, END, SKIP, SKIP);
            assertThat(kept(learner)).as(key.toString()).hasSize(1);
            assertThat(learner.keep().state().page().seal()).hasValue("knife-edge");
            learner.press(END, SKIP);
            assertThat(kept(learner)).as(key.toString()).hasSize(2);
        }
    }

    /** Tests that a skip which has left the journal again, as after a reset elsewhere, can be repeated. */
    @Test
    void lostSkipIsRecordedAgain() {
        ScriptedLearner learner = ScriptedLearner.fresh(3, Language.ES, new Size(80, 24), CharacterSet.UNICODE);
        LearnerHistory before = learner.state().history();
        learner.press(END, SKIP);
        assertThat(kept(learner)).hasSize(1);
        learner.keep();
        learner.hear(new Message.WorkerReport(new Report.HistoryLoaded(before)));
        learner.press(END, SKIP, END, SKIP);
        assertThat(kept(learner)).hasSize(2);
    }

    /** Tests a journal that cannot be written. */
    @ParameterizedTest
    @EnumSource
    void unrecordedPredictionOpensThePageForTheSession(Attempt.Grade grade) {
        ScriptedLearner learner =
                before("valley", Language.EN, new Size(80, 24)).press(END, SKIP);
        NewAttempt newAttempt =
                new NewAttempt(Attempt.Kind.PREDICTION, "valley", "predict", List.of(), "", grade, Map.of());
        learner.hear(new Message.WorkerReport(new Report.Recorded(newAttempt, Optional.empty())));
        assertThat(learner.state().page().seal()).isEmpty();
    }

    /** Tests that a prediction opens the page whether or not its race has ended. */
    @ParameterizedTest
    @EnumSource
    void everyPredictionOpensThePage(Attempt.Grade grade) {
        NewAttempt newAttempt =
                new NewAttempt(Attempt.Kind.PREDICTION, "valley", "predict", List.of(), "", grade, Map.of());
        LearnerHistory history = allBut("valley").with(newAttempt.at(ScriptedLearner.NOON));
        assertThat(ScriptedLearner.at(3, Language.ES, ENDLESS, CharacterSet.UNICODE, history)
                        .state()
                        .page()
                        .seal())
                .isEmpty();
    }

    /** Tests that the same question with other numbers does not wait until the page has read its experiment. */
    @Test
    void judgedQuestionIsAskedAgainBeforeItsExperimentIsRead() {
        ScriptedLearner learner =
                before("valley", Language.EN, new Size(80, 24)).press(END, SKIP).keep();
        learner.press(Key.of('o'));
        assertThat(learner.commands()).contains(new Command.LoadExperiment("valley", List.of()));
    }

    @Test
    void unreadableExperimentSealsNothing() {
        ScriptedLearner learner = before("valley", Language.ES, new Size(80, 24));
        assertThat(learner.state().page().seal()).hasValue("valley");
        learner.hear(new Message.WorkerReport(new Report.Previewed("valley", Optional.empty())));
        assertThat(learner.state().page().seal()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("descenso.phrases.Language#values")
    void questionsOfASealedPageAreRefused(Language language) {
        ScriptedLearner learner = ScriptedLearner.fresh(3, language, new Size(80, 24), CharacterSet.UNICODE)
                .press(HOME, Key.of('a'));
        assertThat(learner.tutor().screen()).isInstanceOf(LessonScreen.class);
        Messages messages = Messages.in(language);
        assertThat(learner.frame().toString())
                .contains(messages.say(MessageKey.LESSON_SEALED))
                .contains(messages.say(MessageKey.SEAL_QUESTIONS));
        AppState plain =
                plainState(Bookmark.atTop("valleys"), language, LearnerHistory.withoutDate(LearningRecord.empty()));
        TutorUpdate result =
                new Tutor(plain, LessonScreen.fresh(), SavedState.nothing()).update(new Message.Entered("questions"));
        assertThat(result.commands()).hasAtLeastOneElementOfType(Command.Refuse.class);
        assertThat(result.tutor().state().notice()).isPresent();
    }

    /** Tests that Space and the key of the lab at once open the prediction of the seal. */
    @Test
    void sealLeadsToItsPrediction() {
        for (Key key : List.of(SPACE, Key.of('e'))) {
            ScriptedLearner learner = ScriptedLearner.at(
                            3, Language.ES, new Size(300, 100), CharacterSet.UNICODE, allBut("knife-edge"))
                    .press(key);
            assertThat(learner.tutor().screen()).isInstanceOfSatisfying(LabLoadingScreen.class, loading -> {
                assertThat(loading.name()).isEqualTo("knife-edge");
                assertThat(loading.purpose()).isEqualTo(LabLoadingScreen.Purpose.RUN);
            });
        }
    }

    /** Tests that the line of the seal is complete on the smallest screen, in both languages. */
    @ParameterizedTest
    @MethodSource("descenso.phrases.Language#values")
    void sealShowsItsKeys(Language language) {
        ScriptedLearner learner = ScriptedLearner.fresh(3, language, new Size(60, 18), CharacterSet.UNICODE)
                .press(END);
        assertThat(learner.frame().toString())
                .contains(Messages.in(language).say(MessageKey.LESSON_SEALED))
                .contains("(e)", "(s)");
    }

    @Test
    void searchReportsThatSealedPartsAreNotSearched() {
        Set<String> frames = Stream.of("/momentum", "/xyzzy")
                .map(words -> ScriptedLearner.fresh(0, Language.EN, new Size(80, 24), CharacterSet.UNICODE)
                        .type(words)
                        .frame()
                        .toString())
                .collect(toSet());
        assertThat(frames).allMatch(frame -> frame.contains("sealed parts are not searched"));
        assertThat(ScriptedLearner.at(0).type("/momentum").frame().toString()).doesNotContain("sellado");
    }
}
