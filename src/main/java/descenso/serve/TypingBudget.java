package descenso.serve;

import java.io.IOException;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.apache.sshd.server.channel.ChannelSession;

/**
 * The rate at which a client may send. What comes is processed at once, but the client gets room for more only at this
 * rate, and while the session keeps up, so a flood waits in the client and not here.
 */
final class TypingBudget {

    /** Bytes a second; a person types some ten, and a paste of this size takes a second. */
    static final int BYTES_A_SECOND = 1 << 16;

    /** Time after which a session that was behind is looked at again, in nanoseconds. */
    private static final long BEHIND_NS = 20_000_000;

    private final ScheduledExecutorService timer;
    private final BooleanSupplier isBehind;

    /** The time until which the bytes so far have used up the rate, in nanoseconds. */
    private long usedUntil;

    private final LongSupplier clock;

    /**
     * Creates the budget of a client.
     *
     * @param isBehind tests whether the session has not kept up with what has come
     * @param clock a monotonic clock, in nanoseconds
     */
    TypingBudget(ScheduledExecutorService timer, BooleanSupplier isBehind, LongSupplier clock) {
        this.timer = timer;
        this.isBehind = isBehind;
        this.clock = clock;
        this.usedUntil = clock.getAsLong();
    }

    /** Counts bytes. Returns how many the client may send anew now; it gets the others later. */
    synchronized int admit(ChannelSession channel, int length) {
        long now = clock.getAsLong();
        usedUntil = Math.max(now, usedUntil) + TimeUnit.SECONDS.toNanos(length) / BYTES_A_SECOND;
        long wait = usedUntil - now - TimeUnit.SECONDS.toNanos(1);
        if (wait <= 0 && !isBehind.getAsBoolean()) {
            return length;
        }
        schedule(channel, length, Math.max(wait, BEHIND_NS));
        return 0;
    }

    private void schedule(ChannelSession channel, int length, long wait) {
        Future<?> unused = timer.schedule(() -> release(channel, length), wait, TimeUnit.NANOSECONDS);
    }

    private void release(ChannelSession channel, int length) {
        if (isBehind.getAsBoolean() && channel.isOpen()) {
            schedule(channel, length, BEHIND_NS);
            return;
        }
        try {
            channel.getLocalWindow().release(length);
        } catch (IOException e) {
            channel.close(true);
        }
    }
}
