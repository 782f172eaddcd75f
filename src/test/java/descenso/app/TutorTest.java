package descenso.app;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.app.screen.AppState;
import descenso.app.screen.Command;
import descenso.app.screen.CourseState;
import descenso.phrases.Language;
import descenso.testing.ScriptedLearner;
import descenso.tui.CharacterSet;
import descenso.tui.Key;
import descenso.tui.Key.Code;
import descenso.tui.Size;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests the tutor as a whole: the screens, frames and commands that follow from messages. */
class TutorTest {

    private static final Key ESCAPE = Key.of(Code.ESCAPE);
    private static final Key RIGHT = Key.of(Code.RIGHT);
    private static final Key HOME = Key.of(Code.HOME);

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
}
