package descenso.serve;

import java.io.IOException;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.apache.sshd.server.channel.ChannelSession;

/**
 * The rate at which a client may send. What comes is processed at once, but the client gets room for more only at this
 * rate, so a flood waits in the client and not here.
 */
final class TypingBudget {

    /** Bytes a second; a person types some ten, and a paste of this size takes a second. */
    static final int BYTES_A_SECOND = 1 << 16;

    private final ScheduledExecutorService timer;

    /** The time until which the bytes so far have used up the rate, in nanoseconds. */
    private long usedUntil;

    private final LongSupplier clock;

    /** @param clock a monotonic clock, in nanoseconds */
    TypingBudget(ScheduledExecutorService timer, LongSupplier clock) {
        this.timer = timer;
        this.clock = clock;
        this.usedUntil = clock.getAsLong();
    }

    /** Counts bytes. Returns how many the client may send anew now; it gets the others later. */
    synchronized int admit(ChannelSession channel, int length) {
        long now = clock.getAsLong();
        usedUntil = Math.max(now, usedUntil) + TimeUnit.SECONDS.toNanos(length) / BYTES_A_SECOND;
        long wait = usedUntil - now - TimeUnit.SECONDS.toNanos(1);
        if (wait <= 0) {
            return length;
        }
        Future<?> unused = timer.schedule(() -> release(channel, length), wait, TimeUnit.NANOSECONDS);
        return 0;
    }

    private static void release(ChannelSession channel, int length) {
        try {
            channel.getLocalWindow().release(length);
        } catch (IOException e) {
            channel.close(true);
        }
    }
}
