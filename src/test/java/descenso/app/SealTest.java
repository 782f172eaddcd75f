package descenso.app;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import descenso.app.lab.LabLoadingScreen;
import descenso.app.screen.AppState;
import descenso.app.screen.AppState.DisplaySettings;
import descenso.app.screen.Command;
import descenso.app.screen.CourseState;
import descenso.app.screen.LearnerHistory;
import descenso.app.screen.NewAttempt;
import descenso.app.screen.PlainScreen;
import descenso.app.screen.Report;
import descenso.course.Block;
import descenso.course.Page;
import descenso.phrases.Language;
import descenso.phrases.MessageKey;
import descenso.phrases.Messages;
import descenso.plot.Raster;
import descenso.progress.Attempt;
import descenso.progress.LearningRecord;
import descenso.progress.SavedState.Bookmark;
import descenso.testing.LabLearner;
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
import java.util.Collections;
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

    private static final Size USUAL = new Size(80, 24);

    private static final List<Size> SIZES = List.of(
            new Size(60, 18), new Size(66, 40), USUAL, new Size(119, 30), new Size(120, 50), new Size(300, 100));

    /** Minimum length of a row or paragraph that identifies its page; shorter ones may be on any page. */
    private static final int LEAST_LENGTH = 12;

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
        return (int) screens.stream()
                .takeWhile(id -> !page(id, Language.ES).experiments().contains(experiment))
                .count();
    }

    private static Page page(String screen, Language language) {
        return TestCourse.ABRIDGED.course().page(language, screen);
    }

    /** Returns a history with all predictions of the course except these. */
    private static LearnerHistory allBut(String... experiments) {
        List<String> others = new ArrayList<>(TestCourse.ABRIDGED.course().experiments());
        others.removeAll(List.of(experiments));
        return LearnerHistory.withoutDate(LearningRecord.of(PastDays.predicted(others)));
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

    /** A learner before an experiment. Checks after each key that no row below it is shown. */
    private record Watched(String experiment, ScriptedLearner learner, int number) {

        Watched press(Key... keys) {
            for (Key key : keys) {
                learner.press(key);
                check();
            }
            return this;
        }

        /** Another page may contain the same words, and a quiz or a review may ask the same question. */
        private void check() {
            boolean isPage = learner.tutor().screen() instanceof LessonScreen;
            if (!isPage || learner.state().number() == number) {
                String frame = learner.frame().toString();
                assertThat(hidden(
                                experiment,
                                learner.state().language(),
                                learner.state().size()))
                        .noneMatch(row -> frame.contains(row) && (isPage || !row.startsWith("▌")));
            }
        }

        Watched back() {
            while (!(learner.tutor().screen() instanceof LessonScreen)) {
                press(ESCAPE);
            }
            learner.type(Integer.toString(number));
            return press(ENTER);
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

    @ParameterizedTest
    @MethodSource("experiments")
    void noKeyShowsTheSealedPart(String experiment, Language language) {
        Random random = new Random(31L * experiment.hashCode() + language.code().hashCode());
        Size size = SIZES.get(random.nextInt(SIZES.size()));
        assertThat(hidden(experiment, language, size)).isNotEmpty();
        Watched watched = new Watched(experiment, before(experiment, language, size), screen(experiment));
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
        watched.press(END).resized(SIZES.get(random.nextInt(SIZES.size()))).press(END, Key.of('L'), END);
        for (int presses = 0; presses < 2 * TRIED; presses++) {
            watched.press(keys.get(random.nextInt(keys.size())));
        }
    }

    /** Tests the search without any prediction: it finds no paragraph that plain mode hides. */
    @ParameterizedTest
    @MethodSource("descenso.phrases.Language#values")
    void searchFindsNoHiddenParagraph(Language language) {
        AppState state = inLines("title", language, LearnerHistory.withoutDate(LearningRecord.empty()));
        SearchScreen search = (SearchScreen) SearchScreen.to("", state).screen();
        TestCourse.ABRIDGED.course().pageIds().forEach(screen -> {
            Set<String> hidden =
                    new HashSet<>(plain(inLines(screen, language, allBut())).paragraphs());
            hidden.removeAll(plain(state.withBookmark(Bookmark.atTop(screen))).paragraphs());
            assertThat(search.index().entries())
                    .filteredOn(entry -> entry.bookmark().pageId().equals(screen))
                    .isNotEmpty()
                    .noneMatch(entry -> hidden.contains(entry.text()) && !isOfExperiment(entry.text()));
        });
    }

    private static List<Attempt> kept(ScriptedLearner learner) {
        return learner.commands().stream()
                .filter(Command.RecordAttempt.class::isInstance)
                .map(keep -> ((Command.RecordAttempt) keep).newAttempt().at(ScriptedLearner.NOON))
                .toList();
    }

    private static AppState inLines(String screen, Language language, LearnerHistory history) {
        DisplaySettings display = new DisplaySettings(
                new UiText(Messages.spoken(language), CharacterSet.LATIN),
                Theme.all().get(0),
                Raster.ASCII,
                new Size(80, 100_000),
                false);
        CourseState state = CourseState.opening(Bookmark.atTop(screen), 0, Set.of(), Map.of(), history);
        return AppState.opening(TestCourse.ABRIDGED.course(), display, state);
    }

    private static PlainScreen plain(AppState state) {
        return LessonScreen.fresh().plainScreen(state);
    }

    @ParameterizedTest
    @MethodSource("experiments")
    void plainModeHidesTheSealedPart(String experiment, Language language) {
        String screen = TestCourse.ABRIDGED.course().pageIds().get(screen(experiment));
        PlainScreen whole = plain(inLines(screen, language, allBut()));
        AppState sealed = inLines(screen, language, allBut(experiment));
        Set<String> hidden = new HashSet<>(whole.paragraphs());
        hidden.removeAll(plain(sealed).paragraphs());
        hidden.removeIf(paragraph -> paragraph.length() < LEAST_LENGTH || isOfExperiment(paragraph));
        assertThat(hidden).isNotEmpty();
        Set<String> formulas = new HashSet<>(whole.formulas());
        formulas.removeAll(plain(sealed).formulas());
        int below = sealed.page().blocks().size();
        for (int block : List.of(0, below, below + 3)) {
            AppState here = sealed.withBookmark(new Bookmark(screen, block, 0));
            assertThat(plain(here).paragraphs())
                    .doesNotContainAnyElementsOf(hidden)
                    .contains(here.texts().say(MessageKey.PLAIN_SEALED));
            assertThat(plain(here).formulas()).noneMatch(formulas::contains);
        }
    }

    /** Tests whether a paragraph names the command for the lab or for a prediction. */
    private static boolean isOfExperiment(String paragraph) {
        return paragraph.matches(".*[«“]lab(oratorio)? .*");
    }

    /** Tests a key that is held down: it first scrolls to the seal, then skips it once. */
    @Test
    void sealOutOfSightIsNotSkipped() {
        ScriptedLearner learner = ScriptedLearner.fresh(3, Language.ES, USUAL, CharacterSet.UNICODE);
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
            ScriptedLearner learner = ScriptedLearner.fresh(3, Language.ES, USUAL, CharacterSet.UNICODE);
            learner.press(END, SKIP, key, END, SKIP, SKIP);
            assertThat(kept(learner)).as(key.toString()).hasSize(1);
            assertThat(learner.keep().state().page().seal()).hasValue("knife-edge");
            learner.press(END, SKIP);
            assertThat(kept(learner)).as(key.toString()).hasSize(2);
        }
    }

    /** Tests a journal that cannot be written. */
    @ParameterizedTest
    @EnumSource
    void unrecordedPredictionOpensThePageForTheSession(Attempt.Grade grade) {
        ScriptedLearner learner = before("valley", Language.EN, USUAL).press(END, SKIP);
        NewAttempt newAttempt =
                new NewAttempt(Attempt.Kind.PREDICTION, "valley", "predict", List.of(), "", grade, Map.of());
        learner.hear(new Message.WorkerReport(new Report.Recorded(newAttempt, Optional.empty())));
        assertThat(learner.state().page().seal()).isEmpty();
    }

    @Test
    void unreadableExperimentSealsNothing() {
        ScriptedLearner learner = before("valley", Language.ES, USUAL);
        assertThat(learner.state().page().seal()).hasValue("valley");
        learner.hear(new Message.WorkerReport(new Report.Previewed("valley", Optional.empty())));
        assertThat(learner.state().page().seal()).isEmpty();
    }

    /** Tests that the bet, which makes the page longer, is in sight when it comes after the way to the end. */
    @Test
    void betThatComesLaterIsInSightAtTheEndOfThePage() {
        for (Key way : List.of(END, SPACE)) {
            try (LabLearner learner = LabLearner.reading(2, Language.ES, USUAL, CharacterSet.UNICODE)) {
                learner.slowly().type("7").press(ENTER).press(way, way, way, way, way, way);
                String before = learner.picture();
                assertThat(before).doesNotContain("▼");
                assertThat(learner.tellAll().picture()).isNotEqualTo(before).doesNotContain("▼");
            }
        }
    }
}
