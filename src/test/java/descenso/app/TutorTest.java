package descenso.app;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.app.screen.AppState;
import descenso.app.screen.Command;
import descenso.app.screen.CourseState;
import descenso.phrases.Language;
import descenso.phrases.LocalizedMessage;
import descenso.phrases.MessageKey;
import descenso.testing.KeySequence;
import descenso.testing.ScriptedLearner;
import descenso.tui.CharacterSet;
import descenso.tui.Key;
import descenso.tui.Key.Code;
import descenso.tui.Size;
import descenso.tui.Span;
import descenso.tui.Style;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the tutor as a whole: the screens, frames and commands that follow from messages. */
class TutorTest {

    private static final Key ENTER = Key.of(Code.ENTER);
    private static final Key ESCAPE = Key.of(Code.ESCAPE);
    private static final Key RIGHT = Key.of(Code.RIGHT);
    private static final Key HOME = Key.of(Code.HOME);
    private static final Key DOWN = Key.of(Code.DOWN);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0  | LEFT              | title
            5  | h                 | central-idea
            5  | p                 | central-idea
            5  | l                 | analogy
            5  | n                 | analogy
            11 | RIGHT             | judgement
            0  | 7 ENTER           | rmsprop
            1  | 1 0 ENTER         | adam-rule
            1  | 1 BACKSPACE 7 ENTER   | rmsprop
            1  | 7 ESC ENTER       | objectives
            1  | c 9 9 ENTER       | adam
            1  | c 9 3 ENTER       | valleys
            1  | c 1 BACKSPACE 5 ENTER | momentum
            1  | c 1 x 5 ENTER     | momentum
            1  | ? ? 8 ENTER       | normalising
            1  | END RIGHT END 0 ENTER ENTER | valleys
            """)
    void keysLeadToTheExpectedPage(int from, String keys, String to) {
        ScriptedLearner learner = ScriptedLearner.at(from);
        KeySequence.keys(keys).forEach(each -> learner.press(each.key()));
        assertThat(learner.screen()).isEqualTo(to);
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
    void longSearchTextShowsItsEnd() {
        ScriptedLearner learner = ScriptedLearner.at(1).type("/" + "x".repeat(100) + "fin");
        assertThat(learner.frame().toString()).contains("xfin");
        assertThat(learner.frame().cursor()).isNotNull();
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
    void quitKeyOrClosedTerminalQuits() {
        for (Message message :
                List.of(new Message.Pressed(Key.of('q')), new Message.Pressed(Key.ctrl('c')), new Message.Closed())) {
            assertThat(ScriptedLearner.at(3).hear(message).commands()).contains(new Command.Quit());
        }
    }

    @Test
    void failureIsShownUntilTheNextKey() {
        ScriptedLearner learner = ScriptedLearner.at(3)
                .hear(new Message.Failed(LocalizedMessage.of(MessageKey.STATE_UNWRITABLE, "/x/place.properties")));
        assertThat(learner.frame().toString()).contains("/x/place.properties");
        assertThat(learner.press(DOWN).frame().toString()).doesNotContain("/x/place.properties");
    }
}
