package descenso.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TerminationSignalTest {

    @Test
    void shutdownWaitsUntilTheSignalIsClosed() throws InterruptedException {
        TerminationSignal signal = new TerminationSignal(Duration.ofDays(1));
        Thread hook = new Thread(signal::happen);
        hook.start();
        while (hook.getState() != Thread.State.TIMED_WAITING) {
            assertThat(hook.isAlive()).isTrue();
            Thread.onSpinWait();
        }
        assertThat(signal.happened()).isTrue();
        signal.close();
        hook.join();
    }

    @Test
    void shutdownDoesNotWaitAfterClose() {
        TerminationSignal signal = new TerminationSignal(Duration.ofDays(1));
        signal.close();
        signal.happen();
        assertThat(signal.happened()).isTrue();
    }

    /** Tests a step that takes longer than the limit, which is zero here. */
    @Test
    void shutdownWaitsNoLongerThanTheLimit() {
        TerminationSignal signal = new TerminationSignal(Duration.ZERO);
        signal.happen();
        assertThat(signal.happened()).isTrue();
    }
}
