package descenso.serve;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.apache.sshd.common.io.IoOutputStream;
import org.apache.sshd.common.io.IoWriteFuture;
import org.apache.sshd.common.util.buffer.ByteArrayBuffer;
import org.jspecify.annotations.Nullable;

/**
 * The output of a channel, one write at a time. A write is under way until the client has room for all of it, so that a
 * client that stops reading costs the server one write and no queue.
 */
final class ChannelOutput extends OutputStream {

    /** Maximum number of bytes of the echo that wait for a write to end, more than a typed line. More are dropped. */
    private static final int MOST_ECHO = 1 << 12;

    private final IoOutputStream channel;
    private final Runnable onRoom;
    private final boolean hasLineDiscipline;
    private final LongSupplier clock;

    /** The echo that waits for the write that is under way; empty if there is none. */
    private final ByteArrayOutputStream echo = new ByteArrayOutputStream();

    private @Nullable IoWriteFuture pending;
    private long pendingSince;
    private boolean isGone;

    /** Number of threads that wait for a write to end. */
    private int writers;

    /**
     * Creates the output.
     *
     * @param onRoom called after each write that has ended, on a thread of the network
     * @param hasLineDiscipline whether a line feed needs a carriage return, since no tty of this computer adds it
     * @param clock a monotonic clock, in nanoseconds
     */
    ChannelOutput(IoOutputStream channel, Runnable onRoom, boolean hasLineDiscipline, LongSupplier clock) {
        this.channel = channel;
        this.onRoom = onRoom;
        this.hasLineDiscipline = hasLineDiscipline;
        this.clock = clock;
    }

    @Override
    public void write(int octet) throws IOException {
        write(new byte[] {(byte) octet}, 0, 1);
    }

    /**
     * Begins a write, after the one that is under way.
     *
     * @throws IOException if the channel is closed
     */
    @Override
    public void write(byte[] octets, int from, int length) throws IOException {
        if (length == 0) {
            return;
        }
        byte[] sent = sent(octets, from, length);
        IoWriteFuture begun;
        synchronized (this) {
            awaitRoom();
            if (isGone) {
                throw new IOException("closed");
            }
            echo.writeBytes(sent); // what was typed meanwhile comes first
            begun = begin(taken());
        }
        begun.addListener(this::ended);
    }

    private byte[] taken() {
        byte[] all = echo.toByteArray();
        echo.reset();
        return all;
    }

    private IoWriteFuture begin(byte[] sent) throws IOException {
        IoWriteFuture begun = channel.writeBuffer(new ByteArrayBuffer(sent));
        pending = begun;
        pendingSince = clock.getAsLong();
        return begun;
    }

    private byte[] sent(byte[] octets, int from, int length) {
        return hasLineDiscipline ? withReturns(octets, from, length) : Arrays.copyOfRange(octets, from, from + length);
    }

    /**
     * Returns the same output for what a thread of the network writes. It never waits: while a write is under way, the
     * bytes wait behind it, and what has no room there is dropped.
     */
    OutputStream echo() {
        return new OutputStream() {
            @Override
            public void write(int octet) throws IOException {
                write(new byte[] {(byte) octet}, 0, 1);
            }

            @Override
            public void write(byte[] octets, int from, int length) throws IOException {
                addEcho(sent(octets, from, length));
            }
        };
    }

    private void addEcho(byte[] sent) throws IOException {
        IoWriteFuture begun;
        synchronized (this) {
            if (isGone || sent.length == 0) {
                return;
            }
            if (pending != null) {
                if (echo.size() + sent.length <= MOST_ECHO) {
                    echo.write(sent, 0, sent.length);
                }
                return;
            }
            begun = begin(sent);
        }
        begun.addListener(this::ended);
    }

    private static byte[] withReturns(byte[] octets, int from, int length) {
        byte[] sent = new byte[2 * length];
        int count = 0;
        for (int i = from; i < from + length; i++) {
            if (octets[i] == '\n') {
                sent[count++] = '\r';
            }
            sent[count++] = octets[i];
        }
        return Arrays.copyOf(sent, count);
    }

    private void ended(IoWriteFuture future) {
        IoWriteFuture next = null;
        synchronized (this) {
            pending = null;
            isGone = isGone || !future.isWritten();
            // a writer that waits takes the echo with it: otherwise it would wait for as long as the client types
            if (!isGone && writers == 0 && echo.size() > 0) {
                try {
                    next = begin(taken());
                } catch (IOException e) {
                    isGone = true;
                }
            }
            notifyAll();
        }
        if (next != null) {
            next.addListener(this::ended);
        }
        onRoom.run();
    }

    private void awaitRoom() throws IOException {
        writers++;
        try {
            while (pending != null && !isGone) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } finally {
            writers--;
        }
    }

    /** Tests whether a write is under way. */
    synchronized boolean isBusy() {
        return pending != null;
    }

    /** Returns how long the write that is under way has been waiting, in milliseconds; 0 if there is none. */
    synchronized long stalledMs() {
        return pending == null ? 0 : TimeUnit.NANOSECONDS.toMillis(clock.getAsLong() - pendingSince);
    }

    /** Waits until the write that is under way has ended, at most a time in milliseconds. Returns whether it has. */
    synchronized boolean drain(long patienceMs) {
        long end = clock.getAsLong() + TimeUnit.MILLISECONDS.toNanos(patienceMs);
        try {
            for (long left = patienceMs; pending != null && !isGone && left > 0; ) {
                wait(left);
                left = TimeUnit.NANOSECONDS.toMillis(end - clock.getAsLong());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return pending == null;
    }

    /** Ends all writes: those that wait fail. */
    synchronized void abandon() {
        isGone = true;
        notifyAll();
    }
}
