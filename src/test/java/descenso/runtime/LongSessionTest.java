package descenso.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.testing.FreshJvm;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that memory does not grow in an hour of reading, answering and racing, once every page has been visited. */
@Tag("long")
class LongSessionTest {

    /** Maximum growth after the warm-up, in bytes: 5 kB for each key. Answers stay, and a race that was just shown. */
    private static final long MOST_BYTES = 2_500_000;

    @TempDir
    Path folder;

    @Test
    void memoryStaysBounded() throws Exception {
        List<Long> used = used(5);
        assertThat(used).hasSize(5);
        // the first has what the warm-up has left in caches; of two, the least has no race that was just shown
        assertThat(Collections.min(used.subList(3, 5)))
                .as("bytes every 4 minutes: %s", used)
                .isLessThan(Collections.min(used.subList(1, 3)) + MOST_BYTES);
    }

    /** Returns the used heap in bytes, after the warm-up and every 4 minutes from then on. */
    private List<Long> used(int times) throws Exception {
        return FreshJvm.run(
                        LongSessionProgram.class,
                        List.of("-XX:+UseSerialGC"),
                        folder.toString(),
                        Integer.toString(times))
                .lines()
                .map(Long::valueOf)
                .toList();
    }
}
