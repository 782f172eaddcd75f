package descenso.serve;

import descenso.tui.Frame;
import descenso.tui.Key;
import descenso.tui.Size;
import descenso.tui.Terminal;
import descenso.tui.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The terminal of a learner's session, wherever the learner sits: the screen of the last login. It stays when the line
 * drops, and the next login finds the same page.
 */
final class Seat implements Terminal {

    /** The end of one login's channel: its screen, and the function that ends it with a farewell. */
    static final class Place {

        private final ChannelScreen screen;
        private final Consumer<String> leave;

        Place(ChannelScreen screen, Consumer<String> leave) {
            this.screen = screen;
            this.leave = leave;
        }

        ChannelScreen screen() {
            return screen;
        }
    }

    private Size size;
    private @Nullable Place place;
    private @Nullable Listener listener;

    /** The keys that arrived before the session listened. */
    private final List<Key> early = new ArrayList<>();

    /** Maximum number of keys that are kept until the session listens. */
    private static final int MOST_EARLY = 64;

    /** Number of waiting messages from which on the session is behind: a person types fewer in a minute. */
    private static final int BEHIND = 1_000;

    private final LongSupplier clock;
    private volatile long usedAt;

    /** Number of messages that wait for the session. */
    private volatile IntSupplier backlog = () -> 0;

    /** Time of the first key that no frame has answered yet, in nanoseconds of the clock; 0 if there is none. */
    private final AtomicLong unanswered = new AtomicLong();

    /** True when the session is over. */
    private boolean isOver;

    /** True if the session is about to end: as soon as it listens, or when it has written its files. */
    private boolean isEnding;

    /** @param clock a monotonic clock, in nanoseconds */
    Seat(Size size, LongSupplier clock) {
        this.size = size;
        this.clock = clock;
        this.usedAt = clock.getAsLong();
    }

    /** Gives the seat to a login, unless its session is over or ending. An earlier login leaves with a farewell. */
    boolean sit(Place next, Size nextSize, String farewell) {
        Place before;
        Listener known;
        synchronized (this) {
            if (isOver || isEnding) {
                return false;
            }
            before = place;
            place = next;
            size = nextSize;
            known = listener;
        }
        used();
        if (known != null) {
            known.resized(nextSize); // paints the whole frame on the new screen
        }
        if (before != null) {
            before.leave.accept(farewell);
        }
        return true;
    }

    /** Gives the seat to no other login, since the session only writes its files. */
    synchronized void retire() {
        isEnding = true;
    }

    /** Ends the login that has the seat with a farewell, since the session is over. */
    void finish(String farewell) {
        Place last;
        synchronized (this) {
            isOver = true;
            last = place;
            place = null;
        }
        if (last != null) {
            last.leave.accept(farewell);
        }
    }

    /** Leaves the seat, unless another login has taken it. */
    synchronized void stand(Place mine) {
        if (place == mine) {
            place = null;
        }
    }

    /** Returns the time of the last input or login, in nanoseconds of the clock. */
    long usedAt() {
        return usedAt;
    }

    void used() {
        usedAt = clock.getAsLong();
    }

    /** Sets what counts the messages that wait for the session. */
    void countBy(IntSupplier messages) {
        backlog = messages;
    }

    /** Tests whether more messages wait for the session than a person causes. */
    boolean isBehind() {
        return backlog.getAsInt() > BEHIND;
    }

    synchronized void resize(Place mine, Size next) {
        if (place == mine) {
            size = next;
            if (listener != null) {
                listener.resized(next);
            }
        }
    }

    /** Passes a key on, if it comes from the login that has the seat. */
    void press(Place mine, Key key) {
        used();
        Listener known;
        synchronized (this) {
            if (place != mine) {
                return;
            }
            known = listener;
            if (known == null && early.size() < MOST_EARLY) {
                early.add(key);
            }
        }
        if (known != null) {
            unanswered.compareAndSet(0, clock.getAsLong());
            known.pressed(key);
        }
    }

    void paste(Place mine, String text) {
        used();
        Listener known = listener();
        if (known != null && holds(mine)) {
            known.pasted(text);
        }
    }

    /** Keeps the keys that a session has not read, and those from now on, for the next session of this seat. */
    synchronized void pause(Supplier<List<Key>> unread) {
        listener = null;
        early.addAll(unread.get());
    }

    /** Tests whether a login has the seat. */
    synchronized boolean holds(Place mine) {
        return place == mine;
    }

    /** Tests whether any login has the seat. */
    synchronized boolean isTaken() {
        return place != null;
    }

    private synchronized @Nullable Listener listener() {
        return listener;
    }

    /** Ends the session as the loss of the terminal does: the place is saved. */
    void end() {
        Listener known;
        synchronized (this) {
            isEnding = true;
            known = listener;
        }
        if (known != null) {
            known.closed();
        }
    }

    @Override
    public boolean isShared() {
        return true;
    }

    @Override
    public synchronized Size size() {
        return size;
    }

    @Override
    public void listen(Listener receiver) {
        List<Key> typed;
        boolean ends;
        synchronized (this) {
            listener = receiver;
            ends = isEnding;
            typed = List.copyOf(early);
            early.clear();
        }
        typed.forEach(receiver::pressed);
        if (ends) {
            receiver.closed();
        }
    }

    @Override
    public void show(Frame frame, Theme theme) {
        Place shown;
        synchronized (this) {
            shown = place;
        }
        long since = unanswered.getAndSet(0);
        if (shown != null && frame.size().equals(size())) {
            shown.screen.show(frame, theme, since);
        }
    }

    /** Does nothing: the login that has the seat is closed with its channel. */
    @Override
    public void close() {}
}
