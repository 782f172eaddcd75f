package descenso.testing;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/** A clock that a test moves: by hand, and by a chosen amount at each reading. The time is in nanoseconds from 0. */
public final class ManualClock implements LongSupplier {

    private final AtomicLong now = new AtomicLong();
    private final LongSupplier tick;

    /** Creates a clock that a reading does not move. */
    public ManualClock() {
        this(() -> 0);
    }

    /**
     * Creates a clock that moves at each reading.
     *
     * @param tick the nanoseconds by which a reading moves the clock before it returns the time
     */
    public ManualClock(LongSupplier tick) {
        this.tick = tick;
    }

    public void move(Duration by) {
        now.addAndGet(by.toNanos());
    }

    /** Returns the time without moving the clock. */
    public Duration time() {
        return Duration.ofNanos(now.get());
    }

    @Override
    public long getAsLong() {
        return now.addAndGet(tick.getAsLong());
    }
}
