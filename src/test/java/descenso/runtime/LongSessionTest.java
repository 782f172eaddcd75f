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

    /** Maximum growth after the warm-up, in bytes. Answers stay in memory; equal runs differ by a tenth of it. */
    private static final long MOST_BYTES = 1_000_000;

    @TempDir
    Path folder;

    @Test
    void memoryStaysBoundedForAnHour() throws Exception {
        List<Long> used = used(7, false);
        assertThat(used).hasSize(7);
        // the first has what the warm-up has left in caches; of three, the least has no race that was just shown
        assertThat(Collections.min(used.subList(4, 7)))
                .as("bytes every 10 minutes: %s", used)
                .isLessThan(Collections.min(used.subList(1, 4)) + MOST_BYTES);
    }

    /** Tests the measurement: here the program keeps the frames. */
    @Test
    void keptFramesExceedTheLimit() throws Exception {
        List<Long> used = used(3, true);
        assertThat(used.get(2)).isGreaterThan(used.get(1) + MOST_BYTES);
    }

    /** Returns the used heap in bytes, after the warm-up and every 10 minutes from then on. */
    private List<Long> used(int times, boolean keepsFrames) throws Exception {
        return FreshJvm.run(
                        LongSessionProgram.class,
                        List.of("-XX:+UseSerialGC"),
                        folder.toString(),
                        Integer.toString(times),
                        Boolean.toString(keepsFrames))
                .lines()
                .map(Long::valueOf)
                .toList();
    }
}
