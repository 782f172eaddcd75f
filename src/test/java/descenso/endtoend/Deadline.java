package descenso.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

/** An end to waiting: it begins now, and a test that is still waiting then fails. */
final class Deadline {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration POLL = Duration.ofMillis(15);

    private final long end;

    Deadline() {
        this(PATIENCE);
    }

    Deadline(Duration patience) {
        end = System.nanoTime() + patience.toNanos();
    }

    /**
     * Waits for a moment, unless too late.
     *
     * @param failure what did not happen
     * @param screen what is to be seen instead
     */
    void check(String failure, String screen) {
        assertThat(System.nanoTime())
                .as("%s; the screen is%n%s", failure, screen)
                .isLessThan(end);
        try {
            Thread.sleep(POLL.toMillis());
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
