package descenso.app;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.app.screen.AppState;
import descenso.app.screen.Command;
import descenso.app.screen.CourseState;
import descenso.phrases.Language;
import descenso.phrases.LocalizedMessage;
import descenso.phrases.MessageKey;
import descenso.progress.SavedState.Bookmark;
import descenso.testing.ScriptedLearner;
import descenso.testing.TestCourse;
import descenso.tui.CharacterSet;
import descenso.tui.Key;
import descenso.tui.Key.Code;
import descenso.tui.Size;
import descenso.tui.Span;
import descenso.tui.Style;
import descenso.view.lesson.LessonLines;
import descenso.widget.Viewport;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the tutor as a whole: the screens, frames and commands that follow from messages. */
class TutorTest {

    private static final Key ENTER = Key.of(Code.ENTER);
    private static final Key ESCAPE = Key.of(Code.ESCAPE);
    private static final Key LEFT = Key.of(Code.LEFT);
    private static final Key RIGHT = Key.of(Code.RIGHT);
    private static final Key END = Key.of(Code.END);
    private static final Key HOME = Key.of(Code.HOME);
    private static final Key PAGE_UP = Key.of(Code.PAGE_UP);
    private static final Key DOWN = Key.of(Code.DOWN);
    private static final Key UP = Key.of(Code.UP);

    static Stream<Arguments> walks() {
        return Stream.of(
                walk(0, "starting-point", RIGHT, RIGHT),
                walk(0, "objectives", ENTER),
                walk(0, "title", LEFT),
                walk(5, "central-idea", LEFT),
                walk(5, "central-idea", Key.of('h')),
                walk(5, "central-idea", Key.of('p')),
                walk(5, "analogy", Key.of('l')),
                walk(5, "analogy", Key.of('n')),
                walk(5, "momentum", Key.of(' ')),
                walk(5, "central-idea", PAGE_UP),
                walk(11, "judgement", RIGHT),
                walk(11, "judgement", END, Key.of(' ')),
                walk(1, "adam-rule", Key.of('1'), Key.of('0'), ENTER),
                walk(1, "title", Key.of('0'), ENTER),
                walk(0, "rmsprop", Key.of('7'), ENTER),
                walk(1, "objectives", Key.of('9'), Key.of('9'), ENTER),
                walk(1, "rmsprop", Key.of('1'), Key.of(Code.BACKSPACE), Key.of('7'), ENTER),
                walk(1, "adam-rule", Key.of('c'), Key.of('1'), Key.of('0'), ENTER),
                walk(1, "adam", Key.of('c'), Key.of('9'), Key.of('9'), ENTER),
                walk(1, "valleys", Key.of('c'), Key.of('9'), Key.of('3'), ENTER),
                walk(1, "momentum", Key.of('c'), Key.of('1'), Key.of(Code.BACKSPACE), Key.of('5'), ENTER),
                walk(1, "momentum", Key.of('c'), Key.of('1'), Key.of('x'), Key.of('5'), ENTER),
                walk(1, "objectives", Key.of('7'), ESCAPE, ENTER),
                walk(1, "objectives", Key.of('c'), ESCAPE),
                walk(1, "starting-point", Key.of('c'), DOWN, ENTER),
                walk(1, "title", Key.of('c'), UP, ENTER),
                walk(1, "judgement", Key.of('c'), END, ENTER),
                walk(8, "title", Key.of('c'), HOME, ENTER),
                walk(8, "normalising", Key.of('?'), ESCAPE),
                walk(8, "normalising", Key.of('/'), Key.of('q'), ESCAPE),
                walk(1, "normalising", Key.of('?'), Key.of('?'), Key.of('8'), ENTER));
    }

    private static Arguments walk(int from, String to, Key... keys) {
        return Arguments.of(from, to, List.of(keys));
    }

    @ParameterizedTest
    @MethodSource("walks")
    void keysLeadToTheExpectedPage(int from, String to, List<Key> keys) {
        ScriptedLearner learner = ScriptedLearner.at(from).press(keys.toArray(Key[]::new));
        assertThat(learner.screen()).isEqualTo(to);
    }

    @Test
    void spaceAndPageUpScrollThroughTheWholeCourse() {
        ScriptedLearner learner = ScriptedLearner.at(0);
        for (int presses = 0; presses < 400 || !(learner.tutor().screen() instanceof LessonScreen); presses++) {
            learner.press(learner.tutor().screen() instanceof LessonScreen ? Key.of(' ') : ESCAPE);
        }
        assertThat(learner.screen()).isEqualTo("judgement");
        assertThat(learner.state().courseState().marked(CourseState.Mark.READ))
                .containsExactlyInAnyOrderElementsOf(
                        TestCourse.ABRIDGED.course().pageIds());
        for (int presses = 0; presses < 200; presses++) {
            learner.press(PAGE_UP);
        }
        assertThat(learner.state().bookmark()).isEqualTo(Bookmark.atTop("title"));
    }

    @ParameterizedTest
    @ValueSource(ints = {18, 24, 40})
    void readingOnShowsEveryLine(int rows) {
        for (int screen = 0; screen < TestCourse.ABRIDGED.course().pageIds().size(); screen++) {
            ScriptedLearner learner = ScriptedLearner.at(screen, Language.ES, new Size(80, rows), CharacterSet.UNICODE);
            String id = learner.screen();
            int shown = 0;
            int all = 0;
            while (learner.screen().equals(id)) {
                AppState state = learner.state();
                LessonLines lines = LessonScreen.lines(state);
                Viewport page = lines.shown(
                        lines.window(state.bookmark(), state.layout().bodyHeight()));
                assertThat(page.top()).as("top of a window of " + id).isBetween(Math.max(0, shown - rows), shown);
                shown = page.top() + page.height();
                all = lines.lines().size();
                if (learner.readOn().state().bookmark().equals(state.bookmark())) {
                    break;
                }
            }
            assertThat(shown).as("last line of " + id).isGreaterThanOrEqualTo(all);
        }
    }

    @Test
    void pageUpAtTheTopShowsThePreviousPagesEnd() {
        ScriptedLearner there = ScriptedLearner.at(5).press(END);
        ScriptedLearner back = ScriptedLearner.at(6).press(PAGE_UP);
        assertThat(back.frame().rows()).isEqualTo(there.frame().rows());
    }

    @Test
    void enterOnTheTitleOpensTheFirstUnreadPage() {
        ScriptedLearner learner = ScriptedLearner.at(1).press(END, RIGHT, END, Key.of('0'), ENTER, ENTER);
        assertThat(learner.screen()).isEqualTo("valleys");
    }

    @Test
    void languageChangeKeepsThePlace() {
        ScriptedLearner learner = ScriptedLearner.at(5).press(Key.of(' '), Key.of('L'));
        assertThat(learner.state().language()).isEqualTo(Language.EN);
        assertThat(learner.frame().toString()).contains("A number by hand").doesNotContain("Un número");
        Bookmark before = ScriptedLearner.at(5).press(Key.of(' ')).state().bookmark();
        assertThat(learner.state().bookmark()).isEqualTo(before);
    }

    @Test
    void resizingKeepsTheBlockVisible() {
        ScriptedLearner learner =
                ScriptedLearner.at(5).readOn().readOn().readOn().readOn();
        String heading = "Lo que sale";
        assertThat(learner.frame().toString()).contains(heading);
        learner.hear(new Message.Resized(new Size(60, 18)));
        int block = learner.state().bookmark().block();
        learner.hear(new Message.Resized(new Size(200, 60))).hear(new Message.Resized(new Size(80, 24)));
        assertThat(learner.state().bookmark().block()).isEqualTo(block);
        assertThat(learner.frame().toString()).contains(heading);
    }

    @Test
    void tooSmallTerminalShowsRequiredAndActualSize() {
        ScriptedLearner learner = ScriptedLearner.at(5).hear(new Message.Resized(new Size(59, 24)));
        assertThat(learner.frame().toString()).contains("60×18", "59×24");
        learner.hear(new Message.Resized(new Size(60, 18)));
        assertThat(learner.frame().toString()).contains("Momentum");
    }

    @Test
    void searchHitOpensItsPlace() {
        ScriptedLearner learner =
                ScriptedLearner.at(1).type("/VELOCIDAD TERMINAL").press(ENTER);
        assertThat(learner.screen()).isEqualTo("momentum");
        assertThat(learner.frame().toString()).contains("Velocidad terminal");
    }

    @Test
    void searchHitIsHighlightedUntilTheNextKey() {
        ScriptedLearner learner =
                ScriptedLearner.at(1).type("/velocidad terminal").press(ENTER);
        assertThat(marks(learner)).contains("Velocidad", "terminal");
        assertThat(marks(learner.press(DOWN))).isEmpty();
    }

    private static List<String> marks(ScriptedLearner learner) {
        return learner.frame().rows().stream()
                .flatMap(row -> row.spans().stream())
                .filter(span -> span.style() == Style.MATCH)
                .map(Span::text)
                .toList();
    }

    @Test
    void unknownPageNumberAndEndOfCourseAreReported() {
        assertThat(ScriptedLearner.at(1).type("99").press(ENTER).frame().toString())
                .contains("No hay lección 99", "0 a 11");
        assertThat(ScriptedLearner.atLast().press(RIGHT).frame().toString()).contains("Fin del curso");
        assertThat(ScriptedLearner.atLast()
                        .press(END, Key.of(' '), ESCAPE, RIGHT)
                        .frame()
                        .toString())
                .contains("Fin del curso");
    }

    @Test
    void longSearchTextShowsItsEnd() {
        ScriptedLearner learner = ScriptedLearner.at(1).type("/" + "x".repeat(100) + "fin");
        assertThat(learner.frame().toString()).contains("xfin");
        assertThat(learner.frame().cursor()).isNotNull();
    }

    @Test
    void searchIgnoresAccentsAndLineBreaksAndReportsNoHits() {
        assertThat(ScriptedLearner.at(1).type("/analogia fisica").frame().toString())
                .contains("Analogía física");
        assertThat(ScriptedLearner.at(1).type("/zzzz").frame().toString()).contains("No aparece");
        assertThat(ScriptedLearner.at(1).type("/zzzz").press(ENTER).frame().toString())
                .contains("No aparece");
        assertThat(ScriptedLearner.at(1)
                        .type("/")
                        .hear(new Message.Pasted("terminal\nvelocity"))
                        .frame()
                        .toString())
                .contains("terminal velocity");
    }

    @Test
    void contentsTickThePagesReadToTheirEnd() {
        String contents =
                ScriptedLearner.at(4).press(END, RIGHT, Key.of('c')).frame().toString();
        assertThat(contents.lines().filter(line -> line.contains("✓")))
                .singleElement()
                .asString()
                .contains("Idea central");
        assertThat(contents).contains("1 de 11");
    }

    @Test
    void themeKeyCyclesThroughTheThemesAndSavesTheChoice() {
        ScriptedLearner learner = ScriptedLearner.at(1).press(Key.of('t'));
        assertThat(learner.state().theme().name()).isEqualTo("light");
        assertThat(learner.commands())
                .contains(new Command.SaveState(
                        learner.state().courseId(), learner.state().saved()));
        assertThat(learner.press(Key.of('t'), Key.of('t'), Key.of('t'))
                        .state()
                        .theme()
                        .name())
                .isEqualTo("dark");
    }

    /** Tests that one start with --ascii, or without UTF-8, does not decide how charts look in later ones. */
    @Test
    void rasterIsSavedOnlyIfTheTerminalHasMoreThanAscii() {
        Size size = new Size(80, 24);
        AppState ascii =
                ScriptedLearner.at(1, Language.ES, size, CharacterSet.ASCII).state();
        assertThat(ascii.saved().raster()).isEmpty();
        AppState unicode =
                ScriptedLearner.at(1, Language.ES, size, CharacterSet.UNICODE).state();
        assertThat(unicode.saved().raster()).hasValue(unicode.raster().name());
    }

    @Test
    void placeIsSavedAtFirstAndThenOnChange() {
        ScriptedLearner learner = ScriptedLearner.at(1).press(HOME);
        assertThat(saves(learner))
                .containsExactly(new Command.SaveState(
                        learner.state().courseId(), learner.state().saved()));
        learner.press(HOME, Key.of('7'), ESCAPE, Key.of('x'), Key.of(Code.F7));
        assertThat(saves(learner)).hasSize(1);
    }

    private static List<Command> saves(ScriptedLearner learner) {
        return learner.commands().stream()
                .filter(Command.SaveState.class::isInstance)
                .toList();
    }

    @Test
    void eachPreviewIsRequestedOnce() {
        ScriptedLearner learner = ScriptedLearner.at(6).press(HOME, Key.of(' '), Key.of('n'), Key.of('p'));
        assertThat(learner.commands().stream().filter(Command.ShowPreview.class::isInstance))
                .doesNotHaveDuplicates()
                .contains(new Command.ShowPreview("ball"), new Command.ShowPreview("first-step"));
    }

    @Test
    void tooSmallTerminalIgnoresKeysExceptQuit() {
        ScriptedLearner learner = ScriptedLearner.at(5).hear(new Message.Resized(new Size(50, 300)));
        learner.press(RIGHT, Key.of(' '), Key.of('/')).type("t").hear(new Message.Pasted("x"));
        learner.hear(new Message.Resized(new Size(80, 24)));
        assertThat(learner.screen()).isEqualTo("momentum");
        assertThat(learner.state().courseState().marked(CourseState.Mark.READ)).isEmpty();
        assertThat(learner.frame().toString()).contains("Acumular");
        assertThat(ScriptedLearner.at(5)
                        .hear(new Message.Resized(new Size(9, 9)))
                        .type("q")
                        .commands())
                .contains(new Command.Quit());
    }

    @Test
    void languageKeyWorksInHelpExceptOverASearch() {
        ScriptedLearner learner = ScriptedLearner.at(1).type("/velocidad").press(Key.of(Code.F1), Key.of('L'), ESCAPE);
        assertThat(learner.frame().toString()).contains("Buscar: velocidad", "resultados");
        assertThat(ScriptedLearner.at(1).press(Key.of('?'), Key.of('L')).frame().toString())
                .contains("contents");
    }

    @ParameterizedTest
    @MethodSource("quitMessages")
    void quitKeyOrClosedTerminalQuits(Message message) {
        assertThat(ScriptedLearner.at(3).hear(message).commands()).contains(new Command.Quit());
    }

    static Stream<Message> quitMessages() {
        return Stream.of(new Message.Pressed(Key.of('q')), new Message.Pressed(Key.ctrl('c')), new Message.Closed());
    }

    @Test
    void failureIsShownUntilTheNextKey() {
        ScriptedLearner learner = ScriptedLearner.at(3)
                .hear(new Message.Failed(LocalizedMessage.of(MessageKey.STATE_UNWRITABLE, "/x/place.properties")));
        assertThat(learner.frame().toString()).contains("/x/place.properties");
        assertThat(learner.press(DOWN).frame().toString()).doesNotContain("/x/place.properties");
    }
}
