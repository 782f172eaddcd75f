package descenso.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScreenPortTest {

    private static final long MS = 1_000_000;

    /** Tests times in milliseconds. The clock may begin anywhere. */
    @ParameterizedTest
    @CsvSource({
        "0, 3, 8, 8, 42",
        "0, 3, 8, 25, 25",
        "0, 3, 8, 50, 0",
        "0, 3, 8, 65, -15",
        "0, 40, 55, 55, -5",
        "0, 0, 16, 16, 100",
        "0, 3, 400, 450, 50",
        "-500, -497, -495, -475, 25",
    })
    void slowWriteDelaysTheNextFrame(long begin, long write, long end, long now, long left) {
        assertThat(ScreenPort.Pace.after(begin * MS, write * MS, end * MS).remaining(now * MS))
                .isEqualTo(left * MS);
    }

    @ParameterizedTest
    @CsvSource({"20, 50", "50, 50", "99, 50", "100, 100", "180, 150"})
    void runningWorkIsShownFurtherByWholeUsualPeriods(long period, long ticks) {
        assertThat(new ScreenPort.Pace(0, Duration.ofMillis(period)).ticks()).isEqualTo(Duration.ofMillis(ticks));
    }
}
