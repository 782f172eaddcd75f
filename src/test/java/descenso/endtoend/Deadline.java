package descenso.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

/** A limit on waiting that begins at its construction. A test that still waits after it fails. */
final class Deadline {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** The shortest and the longest time between two looks, in milliseconds. */
    private static final long SHORTEST_MS = 15;

    private static final long LONGEST_MS = 60;

    private final long begin = System.nanoTime();
    private final long end;

    Deadline() {
        this(PATIENCE);
    }

    Deadline(Duration patience) {
        end = begin + patience.toNanos();
    }

    /**
     * Waits for a moment; fails after the limit. A moment is an eighth of the time waited so far: each look starts a
     * program, and many looks would slow down the program that is waited for.
     *
     * @param failure the event that did not happen
     * @param screen the screen that is shown instead
     */
    void check(String failure, String screen) {
        long now = System.nanoTime();
        assertThat(now).as("%s; the screen is%n%s", failure, screen).isLessThan(end);
        try {
            Thread.sleep(Math.max(SHORTEST_MS, Math.min(LONGEST_MS, (now - begin) / 8_000_000)));
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
