package descenso.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BeatTest {

    private static final long MS = 1_000_000;

    /** All in milliseconds; a clock may begin anywhere. */
    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, 50",
        "0, 5, 5, 45",
        "0, 5, 25, 25",
        "0, 5, 50, 0",
        "0, 5, 65, -15",
        "0, 15, 15, 35",
        "0, 16, 16, 100",
        "0, 400, 450, 50",
        "-500, -495, -475, 25",
    })
    void theNextFrameWaitsForTheLink(long begin, long end, long now, long left) {
        assertThat(Beat.of(begin * MS, end * MS).left(now * MS)).isEqualTo(left * MS);
    }
}
