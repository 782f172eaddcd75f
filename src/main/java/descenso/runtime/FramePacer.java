package descenso.runtime;

import java.time.Duration;

/**
 * How often frames of what goes on by itself follow each other.
 *
 * @param shown from when the last frame counts, in nanoseconds since whenever
 * @param period the least time until the next
 */
record FramePacer(long shown, Duration period) {

    /** Of a link that takes frames at once. */
    private static final int USUAL_MS = 50;

    private static final int SLOW_MS = 100;

    /** A write that takes longer had to wait for the link. */
    private static final long SLOW_NS = 15_000_000;

    /** Before any frame. */
    static FramePacer first() {
        return new FramePacer(0, Duration.ofMillis(USUAL_MS));
    }

    /**
     * After a frame; a slow link has its rest once it has taken it.
     *
     * @param begin when it was begun to be drawn
     * @param write when to be written
     * @param end when it was written
     */
    static FramePacer after(long begin, long write, long end) {
        return end - write > SLOW_NS
                ? new FramePacer(end, Duration.ofMillis(SLOW_MS))
                : new FramePacer(begin, Duration.ofMillis(USUAL_MS));
    }

    /** Nanoseconds until the next is due; none or fewer where it is. */
    long remaining(long now) {
        return period.toNanos() - (now - shown);
    }
}
