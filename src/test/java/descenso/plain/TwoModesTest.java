package descenso.plain;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.app.LineWords;
import descenso.app.Message;
import descenso.app.Tutor;
import descenso.app.screen.AppState;
import descenso.app.screen.CommandTable.ScreenCommand;
import descenso.app.screen.PlainScreen;
import descenso.phrases.Language;
import descenso.phrases.MessageKey;
import descenso.plain.TwoModeSessions.KeySession;
import descenso.plain.TwoModeSessions.LineSession;
import descenso.plain.TwoModeSessions.SessionResult;
import descenso.progress.SavedState.Bookmark;
import descenso.testing.CaseCount;
import descenso.tui.Key;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
import org.junit.jupiter.params.provider.MethodSource;

/** Tests that keys and plain mode have the same result: the same answers, the same files, the same information. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoModesTest {

    /** Actions that change only the display, each with a command that gives the same information. */
    private static final Map<MessageKey, MessageKey> DISPLAY_ONLY = Map.ofEntries(
            Map.entry(MessageKey.ACTION_HELP, MessageKey.WORD_HELP),
            Map.entry(MessageKey.ACTION_THEME, MessageKey.WORD_REPEAT),
            Map.entry(MessageKey.LAB_FASTER, MessageKey.WORD_REPEAT),
            Map.entry(MessageKey.LAB_SLOWER, MessageKey.WORD_REPEAT),
            Map.entry(MessageKey.LAB_ALL, MessageKey.WORD_REPEAT),
            Map.entry(MessageKey.LAB_WHOLE_CHART, MessageKey.WORD_REPEAT),
            Map.entry(MessageKey.LAB_LOG, MessageKey.WORD_REPEAT),
            Map.entry(MessageKey.LAB_SMOOTH, MessageKey.WORD_REPEAT),
            Map.entry(MessageKey.LAB_CANVAS, MessageKey.WORD_REPEAT),
            Map.entry(MessageKey.LAB_ZOOM_IN, MessageKey.WORD_REPEAT),
            Map.entry(MessageKey.LAB_ZOOM_OUT, MessageKey.WORD_REPEAT),
            Map.entry(MessageKey.LAB_LATER, MessageKey.WORD_REPEAT),
            Map.entry(MessageKey.LAB_EARLIER, MessageKey.WORD_REPEAT));

    /** Words of a live classroom, which no script has; the transcripts of a class use them. */
    private static final Set<MessageKey> OF_CLASSROOM = EnumSet.of(
            MessageKey.WORD_HAND,
            MessageKey.WORD_PACE,
            MessageKey.WORD_SUPPORT,
            MessageKey.WORD_FOLLOW,
            MessageKey.WORD_SPOTLIGHT,
            MessageKey.WORD_CLASSROOM,
            MessageKey.WORD_ASK,
            MessageKey.WORD_SURE,
            MessageKey.WORD_LOCK,
            MessageKey.WORD_TALK,
            MessageKey.WORD_REVEAL,
            MessageKey.WORD_DETAILS,
            MessageKey.WORD_RELEASE,
            MessageKey.WORD_GUESTS,
            MessageKey.WORD_PEOPLE,
            MessageKey.WORD_SETTLE,
            MessageKey.WORD_TIMER,
            MessageKey.WORD_PREVIEW,
            MessageKey.WORD_DROP,
            MessageKey.WORD_CLOSE,
            MessageKey.WORD_CURIOUS);

    /** The key that says no to a doubt of the tutor. Its line is an answer and no word. */
    private static final MessageKey ANSWERED = MessageKey.QUIZ_NOT_MEANT;

    @TempDir
    Path folder;

    private int homeCount;

    /** The trail of each script that has been made. */
    private final Map<TwoModeScript, Trail> trails = new HashMap<>();

    /** The rows of keys and the words that a script has used. */
    private record Trail(Set<ScreenCommand<?>> lines, Set<MessageKey> words) {

        static Trail empty() {
            return new Trail(Collections.newSetFromMap(new IdentityHashMap<>()), EnumSet.noneOf(MessageKey.class));
        }

        boolean hasDisplayCommand() {
            return words.contains(MessageKey.WORD_REPEAT) || words.contains(MessageKey.WORD_HELP);
        }
    }

    /** Returns each script in both languages; in the quick run in one of them, which alternates. */
    static Stream<Arguments> scripts() {
        List<TwoModeScript> scripts = TwoModeScripts.all();
        List<Language> languages = List.of(Language.values());
        return IntStream.range(0, scripts.size())
                .boxed()
                .flatMap(number -> languages.stream()
                        .filter(language ->
                                CaseCount.isComplete() || language.equals(languages.get(number % languages.size())))
                        .map(language -> Arguments.of(scripts.get(number), language)));
    }

    private Path home() {
        try {
            return Files.createDirectory(folder.resolve(Integer.toString(homeCount++)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SessionResult byKeys(TwoModeScript script, Language language, Trail trail) {
        return new KeySession(
                        home(),
                        script.start(),
                        language,
                        press -> press.binding().ifPresent(trail.lines()::add))
                .run(script.keySequences());
    }

    private SessionResult byLines(TwoModeScript script, Language language, Trail trail) {
        return new LineSession(home(), script.start(), language, trail.words()).run(script.lines(language));
    }

    @Order(1)
    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("scripts")
    void keysAndLinesHaveTheSameResult(TwoModeScript script, Language language) {
        Trail trail = Trail.empty();
        SessionResult keyed = byKeys(script, language, trail);
        SessionResult typed = byLines(script, language, trail);
        trails.put(script, trail);
        SoftAssertions softly = new SoftAssertions();
        compareFiles(keyed, typed, softly);
        compareResults(script.isRead() ? closed(keyed) : keyed.tutor(), typed.tutor(), softly);
        String output = script.isRead()
                ? typed.output()
                : String.join("\n", plainScreen(typed.tutor()).paragraphs());
        compareWithFrame(FrameFacts.of(keyed.tutor()), output, script.isRead(), softly);
        softly.assertAll();
    }

    /** Compares the saved files: the attempts, the exports and what the next start restores. */
    private static void compareFiles(SessionResult keyed, SessionResult typed, SoftAssertions softly) {
        softly.assertThat(typed.attempts()).isEqualTo(keyed.attempts());
        softly.assertThat(typed.exported()).isEqualTo(keyed.exported());
        softly.assertThat(typed.isOver()).isEqualTo(keyed.isOver());
        softly.assertThat(typed.saved().bookmark().map(Bookmark::pageId))
                .isEqualTo(keyed.saved().bookmark().map(Bookmark::pageId));
        softly.assertThat(typed.saved().language()).isEqualTo(keyed.saved().language());
        softly.assertThat(typed.saved().drafts()).isEqualTo(keyed.saved().drafts());
    }

    private static Tutor closed(SessionResult keyed) {
        return keyed.tutor()
                .update(new Message.Pressed(Key.of(Key.Code.ESCAPE)))
                .tutor();
    }

    /** Compares both results as plain mode prints them. */
    private void compareResults(Tutor keyed, Tutor typed, SoftAssertions softly) {
        PlainScreen ofKeys = plainScreen(keyed);
        PlainScreen ofLines = plainScreen(typed);
        softly.assertThat(ofLines.contentKey()).isEqualTo(ofKeys.contentKey());
        softly.assertThat(ofLines.paragraphs()).isEqualTo(ofKeys.paragraphs());
        softly.assertThat(ofLines.prompt()).isEqualTo(ofKeys.prompt());
        softly.assertThat(words(typed)).isEqualTo(words(keyed));
        softly.assertThat(notice(typed)).isEqualTo(notice(keyed));
    }

    private String notice(Tutor tutor) {
        String notice = tutor.state().notice().map(Object::toString).orElse("");
        return notice.replaceAll(folder + "/\\d+", "");
    }

    private static PlainScreen plainScreen(Tutor tutor) {
        return tutor.screen().plainScreen(plainState(tutor.state()));
    }

    private static Set<MessageKey> words(Tutor tutor) {
        return tutor.screen().commands(plainState(tutor.state())).words();
    }

    /** Returns the state of plain mode, at the top of the page and without a notice. */
    private static AppState plainState(AppState state) {
        return state.with(TwoModeSessions.plainSettings(state.language()))
                .withBookmark(Bookmark.atTop(state.bookmark().pageId()))
                .withoutNotice();
    }

    /** Tests that plain mode prints what the frame shows. */
    private static void compareWithFrame(FrameFacts facts, String output, boolean isRead, SoftAssertions softly) {
        softly.assertThat(facts.title()).allSatisfy(title -> assertThat(output).containsIgnoringCase(title));
        softly.assertThat(facts.verdicts())
                .allSatisfy(verdict -> assertThat(output).contains(verdict));
        softly.assertThat(FrameFacts.numbersInOutput(output))
                .containsAll(isRead ? facts.numbers() : facts.numbersOfRuns());
    }

    @ParameterizedTest
    @MethodSource("descenso.phrases.Language#values")
    void lessonMarksTheSamePagesAsReadInBothModes(Language language) {
        TwoModeScript lesson = TwoModeScripts.wholeLesson();
        assertThat(byLines(lesson, language, Trail.empty()).saved().read())
                .isEqualTo(byKeys(lesson, language, Trail.empty()).saved().read())
                .contains("momentum");
    }

    /** Returns the trails of all scripts. Makes only the scripts that the tests before have not made. */
    private Collection<Trail> trails() {
        for (TwoModeScript script : TwoModeScripts.all()) {
            if (!trails.containsKey(script)) {
                Trail trail = Trail.empty();
                byKeys(script, Language.EN, trail);
                byLines(script, Language.EN, trail);
                trails.put(script, trail);
            }
        }
        return trails.values();
    }

    @Test
    void everyKeyExceptDisplayOnesHasAWord() {
        Set<MessageKey> displayOnly =
                KeyTables.ofBothModes().keySet().stream().map(ScreenCommand::id).collect(Collectors.toSet());
        trails().stream()
                .filter(trail -> !trail.hasDisplayCommand())
                .flatMap(trail -> trail.lines().stream())
                .forEach(line -> displayOnly.remove(line.id()));
        displayOnly.remove(ANSWERED);
        displayOnly.remove(MessageKey.FOLD_OPEN); // the abridged course has no part for the curious
        assertThat(displayOnly).isEqualTo(DISPLAY_ONLY.keySet());
        DISPLAY_ONLY.forEach((id, word) -> assertThat(trails())
                .as("%s and %s", id, word)
                .anyMatch(trail ->
                        trail.words().contains(word) && trail.lines().stream().anyMatch(line -> line.id() == id)));
    }

    @Test
    void everyWordIsUsedByAScript() {
        Set<MessageKey> unused = EnumSet.copyOf(LineWords.all());
        trails().forEach(trail -> unused.removeAll(trail.words()));
        assertThat(unused).isEqualTo(OF_CLASSROOM);
    }
}
