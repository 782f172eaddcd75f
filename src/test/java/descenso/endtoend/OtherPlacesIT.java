package descenso.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the program in unusual folders and with unusual calls. */
@Tag("long")
class OtherPlacesIT {

    @RegisterExtension
    final Tmux tmux = new Tmux();

    /** Tests that the locale decides what is shown, never which file names can be read. */
    @ParameterizedTest
    @ValueSource(strings = {"LC_ALL=C", "LC_ALL=POSIX", "LANG=C", "LANG=es_ES", "LC_ALL= LANG="})
    void folderWithAnAccentOpensInAnyLocale(String locale) throws IOException {
        Path home = tmux.folder().resolve("Mis cosas/Música");
        Installation.in(home).withCourse();
        tmux.run(locale + " '" + home + "/run.sh' learn 6");
        assertThat(tmux.waitFor("6/16")).contains("Analogia fisica");
        tmux.send("Right");
        tmux.waitFor("7/16");
        tmux.send("q");
        tmux.waitForPrompt();
    }

    @Test
    void homeVariableOverridesTheAccountsFolder() throws IOException {
        Path home = Files.createDirectory(tmux.folder().resolve("otra-casa"));
        tmux.run("XDG_STATE_HOME= HOME=" + home + " ./run.sh learn 6");
        tmux.waitFor("6/16");
        tmux.send("Right");
        tmux.waitFor("7/16");
        tmux.send("q");
        tmux.waitForPrompt();
        assertThat(home.resolve(".local/state/descenso/place.properties")).exists();
    }

    /** Tests that a terminal in order stays unchanged, even if stty fails. */
    @ParameterizedTest
    @ValueSource(strings = {"", "PATH=.:$PATH "})
    void unneededResetLeavesTheScreenUnchanged(String path) throws IOException {
        Path stty = Files.writeString(tmux.folder().resolve("stty"), "#!/bin/sh\nexit 1\n");
        Files.setPosixFilePermissions(stty, PosixFilePermissions.fromString("rwx------"));
        String script = Path.of("run.sh").toAbsolutePath().toString();
        tmux.run("cd; printf 'one\\ntwo\\n'");
        tmux.waitFor("\ntwo\n");
        String command = path + script + " reset; echo =$?=";
        tmux.run(command);
        tmux.waitFor("=0=");
        assertThat(tmux.screen().strip()).endsWith("\none\ntwo\n$ " + command + "\n=0=\n$");
    }
}
