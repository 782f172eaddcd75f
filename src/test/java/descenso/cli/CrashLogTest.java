package descenso.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrashLogTest {

    @TempDir
    private Path folder;

    @Test
    void keepsEveryFailure() {
        CrashLog log = new CrashLog(folder.resolve("state"));
        Path file = folder.resolve("state").resolve("crash.log");
        assertThat(log.write(new IllegalStateException("one"))).isEqualTo(file.toString());
        assertThat(log.write(new IllegalStateException("two"))).isEqualTo(file.toString());
        assertThat(file).content().containsSubsequence("IllegalStateException: one", "IllegalStateException: two");
        assertThat(file).content().contains("at descenso.cli.CrashLogTest");
    }

    @Test
    void saysWhyWhereItCannot() throws IOException {
        Path regular = Files.writeString(folder.resolve("regular"), "mine");
        assertThat(new CrashLog(regular).write(new IllegalStateException("one")))
                .contains("Exception", "regular");
        assertThat(regular).hasContent("mine");
    }
}
