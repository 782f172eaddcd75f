package descenso.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.runtime.ScreenPort.Pace;
import java.time.Duration;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests how often sessions draw that run races at the same time, on two processors. */
class FrameTurnsTest {

    private static final long MS = 1_000_000;
    private static final Duration USUAL = Duration.ofMillis(ScreenPort.USUAL_MS);

    /** Tests the period once all sessions draw; they begin at the same moment. All times are in milliseconds. */
    @ParameterizedTest
    @CsvSource({
        "0, 1, 5, 50, 50",
        "0, 10, 5, 50, 50",
        "0, 20, 5, 100, 100",
        "-7000, 20, 5, 100, 100",
        "0, 100, 1, 100, 100",
        "0, 36, 5, 180, 180",
        "0, 210, 5, 180, 180",
        "0, 1, 150, 50, 180",
    })
    void manySessionsDrawLessOften(long begin, int sessions, long cost, long least, long most) {
        FrameTurns turns = new FrameTurns(2);
        PriorityQueue<Long> due = new PriorityQueue<>(Comparator.naturalOrder());
        for (int i = 0; i < sessions; i++) {
            due.add(begin * MS + i);
        }
        for (int frame = 0; frame < 20 * sessions; frame++) {
            long drawn = due.remove();
            Pace next = turns.next(new Pace(drawn, USUAL), cost * MS);
            long period = next.period().toNanos();
            due.add(drawn + period);
            if (frame >= 10 * sessions) {
                assertThat(period / MS).isBetween(least - 1, most);
            }
        }
    }
}
