package descenso.cli;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.cli.ProcessEnvironment.StandardStreams;
import descenso.runtime.SessionContext.TerminalEnvironment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrashLogTest {

    @TempDir
    private Path folder;

    @Test
    void laterFailureIsAppended() {
        ProcessEnvironment environment = environment(folder);
        Path file = folder.resolve("descenso").resolve("crash.log");
        assertThat(Main.log(new IllegalStateException("one"), environment)).isEqualTo(file.toString());
        assertThat(Main.log(new IllegalStateException("two"), environment)).isEqualTo(file.toString());
        assertThat(file).content().containsSubsequence("IllegalStateException: one", "IllegalStateException: two");
        assertThat(file).content().contains("at descenso.cli.CrashLogTest");
    }

    @Test
    void unwritableFolderIsReported() throws IOException {
        Path regular = Files.writeString(folder.resolve("regular"), "mine");
        assertThat(Main.log(new IllegalStateException("one"), environment(regular)))
                .contains("Exception", "regular");
        assertThat(regular).hasContent("mine");
    }

    @Test
    void invalidFileNameIsReported() {
        ProcessEnvironment nowhere = new ProcessEnvironment(
                new TerminalEnvironment(Map.of("XDG_STATE_HOME", "/\0")),
                ".",
                ".",
                Optional.empty(),
                StandardStreams.of(new Properties(), Map.of()));
        assertThat(Main.log(new IllegalStateException("one"), nowhere)).contains("InvalidPathException");
    }

    private static ProcessEnvironment environment(Path state) {
        return new ProcessEnvironment(
                new TerminalEnvironment(Map.of("XDG_STATE_HOME", state.toString())),
                ".",
                ".",
                Optional.empty(),
                StandardStreams.of(new Properties(), Map.of()));
    }
}
