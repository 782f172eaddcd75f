package descenso.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

/** A limit on waiting that begins at its construction. A test that still waits after it fails. */
final class Deadline {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration POLL = Duration.ofMillis(15);

    private final long end;

    Deadline() {
        this(PATIENCE);
    }

    Deadline(Duration patience) {
        end = System.nanoTime() + patience.toNanos();
    }

    /**
     * Waits for a moment; fails after the limit.
     *
     * @param failure the event that did not happen
     * @param screen the screen that is shown instead
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
