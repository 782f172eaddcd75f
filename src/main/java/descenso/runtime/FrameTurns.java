package descenso.runtime;

import descenso.runtime.ScreenPort.Pace;
import java.time.Duration;

/**
 * The turns in which the sessions of a server draw running work. When many races run at once, each is drawn less often,
 * so that all frames together leave a part of the processors to the keys of others. An answer to a key waits for no
 * turn.
 */
final class FrameTurns {

    /** Share of the processors for frames of running work. The rest is for keys, connections and training. */
    private static final double SHARE = 0.5;

    /**
     * Maximum time between two frames of a session, in nanoseconds: more than five frames a second look like a
     * movement. With too many sessions the frames then take more than their share.
     */
    private static final long LONGEST_NS = 180_000_000;

    private final double processors;

    /** Time of the next free turn, in nanoseconds of the clock. */
    private long free = Long.MIN_VALUE;

    /** @param processors the number of processors of the server */
    FrameTurns(int processors) {
        this.processors = processors * SHARE;
    }

    /**
     * Takes the next turn of a session that has drawn running work. Returns its pace until then.
     *
     * @param usual the pace of a session that does not share the processors
     * @param costNs the time that the frame took to draw, in nanoseconds, without the wait for its client
     */
    synchronized Pace next(Pace usual, long costNs) {
        long drawn = usual.shown();
        long earliest = drawn + usual.period().toNanos();
        long latest = Math.max(earliest, drawn + LONGEST_NS);
        free = Math.min(latest, Math.max(free, drawn));
        long due = Math.max(earliest, free);
        free += (long) (costNs / processors);
        return new Pace(drawn, Duration.ofNanos(due - drawn));
    }
}
