package descenso.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However the program ends, the terminal is as it was found. */
class EndingIT {

    @RegisterExtension
    final Tmux tmux = new Tmux();

    private String found = "";
    private String page = "";

    @BeforeEach
    void open() {
        found = tmux.settings();
        tmux.run("./run.sh learn 5");
        tmux.waitFor("5/16");
        assertThat(tmux.settings()).as("raw").isNotEqualTo(found);
        assertThat(tmux.isOrdinary()).isFalse();
        page = tmux.screen();
    }

    @ParameterizedTest
    @ValueSource(strings = {"q", "C-c"})
    void byAKey(String key) {
        tmux.send(key);
        assertGivenBack();
        assertThat(tmux.screen().strip()).as("nothing is said").startsWith("$ ./run.sh learn 5\n$ echo");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TERM", "HUP", "INT"})
    void byASignal(String signal) {
        signal(signal);
        assertGivenBack();
    }

    /** The default action of these signals would end it before it gives anything back. */
    @ParameterizedTest
    @ValueSource(strings = {"USR1", "ALRM", "VTALRM", "PROF"})
    void notByASignalThatNobodyAnswers(String signal) {
        signal(signal);
        assertScreenIsWhole();
    }

    /** At ^\ the JVM would write across the screen what its threads do. */
    @Test
    void quitKeyLeavesTheScreenWhole() {
        tmux.send("C-\\");
        assertScreenIsWhole();
    }

    private void assertScreenIsWhole() {
        tmux.send("Right");
        tmux.waitFor("6/16");
        tmux.send("Left");
        tmux.waitFor("5/16");
        assertThat(tmux.screen()).isEqualTo(page);
        tmux.send("q");
        assertGivenBack();
    }

    @Test
    void byAKeyAfterAPause() {
        tmux.send("C-z");
        assertGivenBack();
        tmux.run("fg");
        tmux.waitFor("5/16");
        assertThat(tmux.settings()).as("raw").isNotEqualTo(found);
        tmux.send("Right");
        tmux.waitFor("6/16");
        tmux.send("q");
        assertGivenBack();
    }

    /** Stopped from outside it can give nothing back; fg must still bring the whole screen. */
    @Test
    void byAKeyAfterSomebodyStoppedIt() {
        tmux.send("Left");
        tmux.waitFor("4/16");
        signal("STOP");
        tmux.waitFor("Stopped");
        tmux.run("fg");
        waitForTheLessonAlone();
        tmux.send("Right");
        tmux.waitFor("5/16");
        tmux.send("q");
        assertGivenBack();
    }

    @Test
    void whenTheTerminalCloses() {
        ProcessHandle program = tmux.program();
        tmux.close();
        Processes.waitForTheEndOf(List.of(program), new Deadline(Duration.ofSeconds(2)));
    }

    @Test
    void killedItIsMendedByReset() {
        signal("KILL");
        tmux.waitFor("Killed");
        assertThat(tmux.isOrdinary()).isFalse();
        tmux.run("./run.sh reset");
        tmux.waitFor("the screen from before", screen -> screen.startsWith("$ ./run.sh learn 5"));
        assertThat(tmux.isOrdinary()).isTrue();
        assertThat(tmux.said("echo alive").lines()).containsExactly("alive");
    }

    private void waitForTheLessonAlone() {
        tmux.waitFor("the lesson alone", screen -> screen.startsWith(" Descenso") && !screen.contains("fg"));
    }

    private void signal(String name) {
        Processes.output("kill", "-" + name, Long.toString(tmux.program().pid()));
    }

    private void assertGivenBack() {
        tmux.waitForPrompt();
        assertThat(tmux.settings()).isEqualTo(found);
        assertThat(tmux.isOrdinary()).isTrue();
        assertThat(tmux.said("echo alive").lines()).containsExactly("alive");
    }
}
