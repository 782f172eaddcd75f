package descenso.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that ^Z stops the whole job that the shell started, and nothing that no shell could resume. */
class SuspensionIT {

    @RegisterExtension
    final Tmux tmux = new Tmux();

    @Test
    void suspensionStopsTheScriptThatStartedIt() throws Exception {
        Path script = tmux.folder().resolve("wrapper");
        Files.writeString(script, "./run.sh learn 5\necho done\n");
        String found = tmux.settings();
        tmux.run("sh " + script);
        tmux.waitFor("5/16");
        tmux.send("C-z");
        tmux.waitForPrompt();
        assertThat(tmux.settings()).isEqualTo(found);
        assertThat(tmux.screen()).contains("Stopped").doesNotContain("done");
        tmux.run("fg");
        tmux.waitFor("5/16");
        tmux.send("Right");
        tmux.waitFor("6/16");
        tmux.send("q");
        tmux.waitForPrompt();
        assertThat(tmux.settings()).isEqualTo(found);
        assertThat(tmux.screen()).contains("\ndone\n");
    }

    /** Tests that a program in the background stops at once, as any program that uses the terminal does. */
    @Tag("long")
    @ParameterizedTest
    @ValueSource(strings = {"./run.sh learn 5", "./run.sh learn 5 --plain"})
    void backgroundProgramStopsBeforeItShowsAnything(String command) {
        tmux.run("./run.sh learn 5"); // caches its first frame
        tmux.waitFor("5/16");
        tmux.send("q");
        tmux.waitForPrompt();
        tmux.run("clear; " + command + " &");
        tmux.waitFor("Stopped, at the next prompt", screen -> {
            tmux.send("Enter");
            return screen.contains("Stopped");
        });
        assertThat(tmux.isOrdinary()).isTrue();
        assertThat(tmux.screen()).doesNotContain("5/16");
        tmux.run("fg");
        tmux.waitFor(
                "the program, ready for input",
                screen -> command.contains("plain")
                        ? screen.stripTrailing().endsWith("Lección 5:")
                        : screen.contains("5/16"));
        tmux.send("C-d", "q");
        tmux.waitForPrompt();
    }

    @ParameterizedTest
    @ValueSource(strings = {"exec ./run.sh learn 5", "exec sh -c './run.sh learn 5; echo done'"})
    void suspensionIsIgnoredIfNoShellCouldResumeIt(String command) {
        tmux.run(command);
        tmux.waitFor("5/16");
        tmux.send("C-z", "Right");
        tmux.waitFor("6/16");
    }
}
