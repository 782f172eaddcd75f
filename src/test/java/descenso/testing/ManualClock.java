package descenso.testing;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/** A clock that only whoever holds it moves: by hand, and by as much as they like each time that it is read. */
public final class ManualClock implements LongSupplier {

    private final AtomicLong now = new AtomicLong();
    private final LongSupplier tick;

    /** Stands still when it is read. */
    public ManualClock() {
        this(() -> 0);
    }

    /**
     * Creates a clock that moves by itself each time that it is read.
     *
     * @param tick by how many nanoseconds it moves before it tells the time
     */
    public ManualClock(LongSupplier tick) {
        this.tick = tick;
    }

    public void move(Duration by) {
        now.addAndGet(by.toNanos());
    }

    /** The time, which does not move. */
    public Duration time() {
        return Duration.ofNanos(now.get());
    }

    @Override
    public long getAsLong() {
        return now.addAndGet(tick.getAsLong());
    }
}
