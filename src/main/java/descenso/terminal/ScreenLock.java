package descenso.terminal;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** A lock around writes to the screen. A write may hang, and the end of the process must not wait for it. */
final class ScreenLock extends ReentrantLock {

    private static final long serialVersionUID = 1L;

    /** Takes the lock within one second. Returns whether it is taken. */
    boolean tryLockBriefly() {
        try {
            return tryLock(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return tryLock();
        }
    }
}
