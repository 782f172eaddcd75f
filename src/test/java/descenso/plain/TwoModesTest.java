package descenso.plain;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.app.Tutor;
import descenso.app.key.Action;
import descenso.app.key.Intent;
import descenso.app.key.KeyMap;
import descenso.app.key.LabAction;
import descenso.app.key.PlainCommand;
import descenso.app.key.QuizAction;
import descenso.app.screen.AppState;
import descenso.app.screen.CourseState;
import descenso.app.screen.Message;
import descenso.app.screen.PlainScreen;
import descenso.phrases.Language;
import descenso.plain.WalkComparison.Arrival;
import descenso.plain.WalkComparison.Keyed;
import descenso.plain.WalkComparison.Talking;
import descenso.progress.Bookmark;
import descenso.tui.Key;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever goes by keys and whoever goes by words come to the same: what is answered, what is kept, what can be known. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoModesTest {

    /** What changes only what is seen, and the word by which the same can be known. */
    private static final Map<Intent, PlainCommand> FOR_THE_EYE = Map.of(
            Action.HELP, PlainCommand.HELP,
            Action.THEME, PlainCommand.REPEAT,
            LabAction.FASTER, PlainCommand.REPEAT,
            LabAction.SLOWER, PlainCommand.REPEAT,
            LabAction.ALL, PlainCommand.REPEAT,
            LabAction.LOG, PlainCommand.REPEAT,
            LabAction.SMOOTH, PlainCommand.REPEAT,
            LabAction.CANVAS, PlainCommand.REPEAT);

    /**
     * Lines of the tables of keys that no walk comes to: the keys of the tutor itself, which words do not need; those that a
     * menu only names; those of a number before anything is typed, which are the words of a number; and those of moments that
     * last no longer than a word, until something is read or kept.
     */
    private static final Set<String> ELSEWHERE = Set.of(
            "TOO_SMALL QUIT",
            "NOTICE BACK",
            "MENU CONTINUE",
            "MENU REVIEW",
            "MENU PROGRESS",
            "MENU CONTENTS",
            "MENU LANGUAGE",
            "DOOR RUN",
            "ASK_FRESH_NUMBER SUBMIT",
            "ASK_FRESH_NUMBER DOWN",
            "ASK_FRESH_NUMBER UP",
            "ASK_FRESH_NUMBER HINT",
            "KEEPING BACK");

    @TempDir
    Path folder;

    private int homes;

    /** What was done on each walk. */
    private final Map<Walk, Trail> trails = new HashMap<>();

    /** The lines of the tables of keys that were gone by, and the words that were said. */
    private record Trail(Set<KeyMap.Binding> lines, Set<PlainCommand> words) {

        static Trail empty() {
            return new Trail(Collections.newSetFromMap(new IdentityHashMap<>()), EnumSet.noneOf(PlainCommand.class));
        }

        boolean isLookedAt() {
            return words.contains(PlainCommand.REPEAT) || words.contains(PlainCommand.HELP);
        }
    }

    static Stream<Arguments> walks() {
        return WalkTable.all().stream()
                .flatMap(walk -> Stream.of(Language.values()).map(language -> Arguments.of(walk, language)));
    }

    private Path home() {
        try {
            return Files.createDirectory(folder.resolve(Integer.toString(homes++)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Arrival byKeys(Walk walk, Language language, Trail trail) {
        return new Keyed(
                        home(),
                        walk.place(),
                        language,
                        pressing -> pressing.binding().ifPresent(trail.lines()::add))
                .go(walk.pressed());
    }

    private Arrival byWords(Walk walk, Language language, Trail trail) {
        return new Talking(home(), walk.place(), language, trail.words()).go(walk.said(language));
    }

    @Order(1)
    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("walks")
    void leadToTheSame(Walk walk, Language language) {
        Trail trail = Trail.empty();
        Arrival seen = byKeys(walk, language, trail);
        Arrival told = byWords(walk, language, trail);
        trails.put(walk, trail);
        SoftAssertions softly = new SoftAssertions();
        compareKept(seen, told, softly);
        compareTold(walk.isRead() ? closed(seen) : seen.tutor(), told.tutor(), softly);
        String heard = walk.isRead()
                ? told.said()
                : String.join("\n", telling(told.tutor()).paragraphs());
        compareSeen(FrameFacts.of(seen.tutor()), heard, walk.isRead(), softly);
        softly.assertAll();
    }

    /** What is answered, and what the next start takes up again. */
    private static void compareKept(Arrival seen, Arrival told, SoftAssertions softly) {
        softly.assertThat(told.attempts()).isEqualTo(seen.attempts());
        softly.assertThat(told.exported()).isEqualTo(seen.exported());
        softly.assertThat(told.isOver()).isEqualTo(seen.isOver());
        softly.assertThat(told.remembered().bookmark().map(Bookmark::screen))
                .isEqualTo(seen.remembered().bookmark().map(Bookmark::screen));
        softly.assertThat(told.remembered().language())
                .isEqualTo(seen.remembered().language());
        softly.assertThat(told.remembered().drafts())
                .isEqualTo(seen.remembered().drafts());
    }

    private static Tutor closed(Arrival seen) {
        return seen.tutor().update(new Message.Pressed(Key.of(Key.Code.ESCAPE))).tutor();
    }

    /** What both come to, as it is told. */
    private void compareTold(Tutor seen, Tutor told, SoftAssertions softly) {
        PlainScreen ofKeys = telling(seen);
        PlainScreen ofWords = telling(told);
        softly.assertThat(ofWords.contentKey()).isEqualTo(ofKeys.contentKey());
        softly.assertThat(ofWords.paragraphs()).isEqualTo(ofKeys.paragraphs());
        softly.assertThat(ofWords.prompt()).isEqualTo(ofKeys.prompt());
        softly.assertThat(ofWords.words()).isEqualTo(ofKeys.words());
        softly.assertThat(notice(told)).isEqualTo(notice(seen));
    }

    private String notice(Tutor tutor) {
        String notice = tutor.study().notice().map(Object::toString).orElse("");
        return notice.replaceAll(folder + "/\\d+", "");
    }

    /** From the top of the slide, whatever of it is in sight. */
    private static PlainScreen telling(Tutor tutor) {
        AppState study = tutor.study();
        CourseState there = study.whereabouts();
        CourseState atTop = new CourseState(
                Bookmark.atTop(study.bookmark().screen()),
                there.learner(),
                there.read(),
                there.passed(),
                there.predicted(),
                there.opened(),
                there.drafts(),
                there.past());
        return tutor.screen()
                .plainScreen(new AppState(
                        study.course(),
                        WalkComparison.voice(study.language()),
                        atTop,
                        study.gallery(),
                        study.drawings(),
                        Optional.empty()));
    }

    /** What the screen shows is heard too. */
    private static void compareSeen(FrameFacts facts, String heard, boolean isRead, SoftAssertions softly) {
        softly.assertThat(facts.title()).allSatisfy(title -> assertThat(heard).containsIgnoringCase(title));
        softly.assertThat(facts.verdicts())
                .allSatisfy(verdict -> assertThat(heard).contains(verdict));
        softly.assertThat(FrameFacts.heard(heard)).containsAll(isRead ? facts.numbers() : facts.numbersOfRuns());
    }

    @ParameterizedTest
    @EnumSource
    void whoGoesByTheWayHasReadTheSame(Language language) {
        Walk lesson = WalkTable.wholeLesson();
        assertThat(byWords(lesson, language, Trail.empty()).remembered().read())
                .isEqualTo(byKeys(lesson, language, Trail.empty()).remembered().read())
                .contains("momentum");
    }

    /** Those that the tests before have gone are not gone again. */
    private Collection<Trail> trails() {
        for (Walk walk : WalkTable.all()) {
            if (!trails.containsKey(walk)) {
                Trail trail = Trail.empty();
                byKeys(walk, Language.EN, trail);
                byWords(walk, Language.EN, trail);
                trails.put(walk, trail);
            }
        }
        return trails.values();
    }

    private static List<Intent> intents() {
        List<Intent> all = new ArrayList<>(List.of(Action.values()));
        all.addAll(List.of(LabAction.values()));
        all.addAll(List.of(QuizAction.values()));
        return all;
    }

    @Test
    void whatKeysDoCanBeSaidButForWhatIsOnlySeen() {
        Set<Intent> onlySeen = new HashSet<>(intents());
        trails().stream()
                .filter(trail -> !trail.isLookedAt())
                .flatMap(trail -> trail.lines().stream())
                .forEach(line -> onlySeen.remove(line.intent()));
        assertThat(onlySeen).isEqualTo(FOR_THE_EYE.keySet());
        FOR_THE_EYE.forEach((intent, word) -> assertThat(trails())
                .as("%s and %s", intent, word)
                .anyMatch(trail -> trail.words().contains(word)
                        && trail.lines().stream().anyMatch(line -> line.intent().equals(intent))));
    }

    @Test
    void everyWordIsSaid() {
        Set<PlainCommand> unsaid = EnumSet.allOf(PlainCommand.class);
        trails().forEach(trail -> unsaid.removeAll(trail.words()));
        assertThat(unsaid).isEmpty();
    }

    @Test
    void everyLineOfTheTablesOfKeysIsGoneBy() {
        Set<KeyMap.Binding> gone = Trail.empty().lines();
        trails().forEach(trail -> gone.addAll(trail.lines()));
        assertThat(KeyTables.all().stream()
                        .filter(line -> !gone.contains(line.binding()))
                        .map(Object::toString))
                .containsExactlyInAnyOrderElementsOf(ELSEWHERE);
    }
}
