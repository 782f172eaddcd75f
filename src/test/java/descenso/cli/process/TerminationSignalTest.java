package descenso.cli.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TerminationSignalTest {

    @Test
    void shutdownWaitsUntilTheSignalIsClosed() throws InterruptedException {
        TerminationSignal interruption = new TerminationSignal(Duration.ofDays(1));
        Thread hook = new Thread(interruption::happen);
        hook.start();
        while (hook.getState() != Thread.State.TIMED_WAITING) {
            assertThat(hook.isAlive()).isTrue();
            Thread.onSpinWait();
        }
        assertThat(interruption.happened()).isTrue();
        interruption.close();
        hook.join();
    }

    @Test
    void shutdownDoesNotWaitAfterClose() {
        TerminationSignal interruption = new TerminationSignal(Duration.ofDays(1));
        interruption.close();
        interruption.happen();
        assertThat(interruption.happened()).isTrue();
    }

    /** A step may take longer than the limit, which is zero here. */
    @Test
    void shutdownWaitsNoLongerThanTheLimit() {
        TerminationSignal interruption = new TerminationSignal(Duration.ZERO);
        interruption.happen();
        assertThat(interruption.happened()).isTrue();
    }
}
