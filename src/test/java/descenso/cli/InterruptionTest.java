package descenso.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class InterruptionTest {

    @Test
    void holdsTheEndUpUntilItIsClosed() {
        Interruption interruption = new Interruption(Duration.ofDays(1));
        interruption.close();
        interruption.happen();
        assertThat(interruption.happened()).isTrue();
    }

    /** Where a step takes longer than anybody waits. */
    @Test
    void holdsTheEndUpNoLongerThanItsPatience() {
        Interruption interruption = new Interruption(Duration.ZERO);
        interruption.happen();
        assertThat(interruption.happened()).isTrue();
    }
}
