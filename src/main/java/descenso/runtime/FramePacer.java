package descenso.runtime;

import java.time.Duration;

/**
 * The pace of the frames that show running work.
 *
 * @param shown the start of the current period, in nanoseconds of a monotonic clock
 * @param period the minimum time from then until the next frame
 */
record FramePacer(long shown, Duration period) {

    /** Frame period on a fast link, in milliseconds. */
    private static final int USUAL_MS = 50;

    /** Frame period on a slow link, in milliseconds. */
    private static final int SLOW_MS = 100;

    /** Maximum duration of a write on a fast link, in nanoseconds. A longer write had to wait for the link. */
    private static final long SLOW_NS = 15_000_000;

    /** Returns the pace before the first frame. */
    static FramePacer first() {
        return new FramePacer(0, Duration.ofMillis(USUAL_MS));
    }

    /**
     * Returns the pace after a frame. The period begins with the drawing on a fast link, and only after the write on a
     * slow link, so that the link can rest.
     *
     * @param begin when drawing began, in nanoseconds of the clock
     * @param write when writing began, in nanoseconds of the clock
     * @param end when writing ended, in nanoseconds of the clock
     */
    static FramePacer after(long begin, long write, long end) {
        return end - write > SLOW_NS
                ? new FramePacer(end, Duration.ofMillis(SLOW_MS))
                : new FramePacer(begin, Duration.ofMillis(USUAL_MS));
    }

    /**
     * Returns the time until the next frame is due, in nanoseconds; 0 or less if it is due.
     *
     * @param now the current time, in nanoseconds of the clock
     */
    long remaining(long now) {
        return period.toNanos() - (now - shown);
    }
}
