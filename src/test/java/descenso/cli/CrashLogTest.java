package descenso.cli;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.runtime.TerminalEnvironment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrashLogTest {

    @TempDir
    private Path folder;

    @Test
    void laterFailureIsAppended() {
        CrashLog log = log(folder);
        Path file = folder.resolve("descenso").resolve("crash.log");
        assertThat(log.write(new IllegalStateException("one"))).isEqualTo(file.toString());
        assertThat(log.write(new IllegalStateException("two"))).isEqualTo(file.toString());
        assertThat(file).content().containsSubsequence("IllegalStateException: one", "IllegalStateException: two");
        assertThat(file).content().contains("at descenso.cli.CrashLogTest");
    }

    @Test
    void unwritableFolderIsReported() throws IOException {
        Path regular = Files.writeString(folder.resolve("regular"), "mine");
        assertThat(log(regular).write(new IllegalStateException("one"))).contains("Exception", "regular");
        assertThat(regular).hasContent("mine");
    }

    @Test
    void invalidFileNameIsReported() {
        CrashLog nowhere = new CrashLog(new ProcessEnvironment(
                new TerminalEnvironment(Map.of("XDG_STATE_HOME", "/\0")),
                ".",
                ".",
                Optional.empty(),
                StandardStreams.redirected()));
        assertThat(nowhere.write(new IllegalStateException("one"))).contains("InvalidPathException");
    }

    private static CrashLog log(Path state) {
        return new CrashLog(new ProcessEnvironment(
                new TerminalEnvironment(Map.of("XDG_STATE_HOME", state.toString())),
                ".",
                ".",
                Optional.empty(),
                StandardStreams.redirected()));
    }
}
