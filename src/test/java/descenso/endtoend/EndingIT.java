package descenso.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests whether the terminal is as before, however the program ends. */
class EndingIT {

    @RegisterExtension
    final Tmux tmux = new Tmux();

    private String found = "";

    @BeforeEach
    void open() {
        found = tmux.settings();
        tmux.run("./run.sh learn 5");
        tmux.waitFor("a whole page", screen -> screen.contains("5/16") && screen.contains("q salir"));
        assertThat(tmux.settings()).as("raw").isNotEqualTo(found);
        assertThat(tmux.isOrdinary()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"q", "C-c"})
    void keyThatEndsTheProgramRestoresTheTerminal(String key) {
        tmux.send(key);
        assertRestored();
        assertThat(tmux.screen().strip()).as("no message").startsWith("$ ./run.sh learn 5\n$ echo");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TERM", "HUP", "INT"})
    void signalRestoresTheTerminal(String signal) {
        signal(signal);
        assertRestored();
    }

    /**
     * Sends signals whose default action would end the program before it restores the terminal, and the one at which a
     * JVM writes a dump of its threads.
     */
    @Tag("long")
    @ParameterizedTest
    @ValueSource(strings = {"USR1", "ALRM", "VTALRM", "PROF", "QUIT"})
    void unhandledSignalLeavesTheScreenUnchanged(String signal) {
        String page = pageAtItsBet();
        signal(signal);
        assertScreenIsStill(page);
    }

    /** Returns the page at its end, once the bet is there, after which nothing changes by itself. */
    private String pageAtItsBet() {
        tmux.send("s");
        return tmux.waitFor("a bet", screen -> screen.contains("Tu número") && screen.contains("q salir"));
    }

    private void assertScreenIsStill(String page) {
        tmux.send("Right");
        tmux.waitFor("6/16");
        tmux.send("Left");
        tmux.waitFor("5/16");
        assertThat(pageAtItsBet()).isEqualTo(page);
        tmux.send("q");
        assertRestored();
    }

    @Test
    void suspensionAndEndRestoreTheTerminal() {
        tmux.send("C-z");
        assertRestored();
        tmux.run("fg");
        tmux.waitFor("5/16");
        assertThat(tmux.settings()).as("raw").isNotEqualTo(found);
        tmux.send("Right");
        tmux.waitFor("6/16");
        tmux.send("q");
        assertRestored();
    }

    /**
     * Tests that fg shows the whole screen although the program could not restore the terminal when it was stopped from
     * outside.
     */
    @Test
    void programStoppedFromOutsideRedrawsItsScreen() {
        tmux.send("Left");
        tmux.waitFor("4/16");
        signal("STOP");
        tmux.waitFor("Stopped");
        tmux.run("fg");
        waitForTheLessonAlone();
        tmux.send("Right");
        tmux.waitFor("5/16");
        tmux.send("q");
        assertRestored();
    }

    @Test
    void closedTerminalEndsTheProgram() {
        ProcessHandle program = tmux.program();
        tmux.close();
        Processes.waitForTheEndOf(List.of(program), new Deadline(Duration.ofSeconds(2)));
    }

    @Test
    void resetRestoresTheTerminalAfterAKill() {
        signal("KILL");
        tmux.waitFor("Killed");
        assertThat(tmux.isOrdinary()).isFalse();
        tmux.run("./run.sh reset");
        tmux.waitFor("the screen from before", screen -> screen.startsWith("$ ./run.sh learn 5"));
        assertThat(tmux.isOrdinary()).isTrue();
        assertThat(tmux.outputOf("echo alive").lines()).containsExactly("alive");
    }

    private void waitForTheLessonAlone() {
        tmux.waitFor("the lesson alone", screen -> screen.startsWith(" Descenso") && !screen.contains("fg"));
    }

    private void signal(String name) {
        Processes.output("kill", "-" + name, Long.toString(tmux.program().pid()));
    }

    private void assertRestored() {
        tmux.waitForPrompt();
        assertThat(tmux.settings()).isEqualTo(found);
        assertThat(tmux.isOrdinary()).isTrue();
        assertThat(tmux.outputOf("echo alive").lines()).containsExactly("alive");
    }
}
