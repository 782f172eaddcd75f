package descenso.serve;

import descenso.terminal.ChunkDecoder;
import descenso.terminal.KeyDecoder;
import descenso.tui.Terminal.KeyListener;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** The keyboard at the other end of a channel: bytes in, keys out. No thread waits for it. */
final class ChannelKeys {

    private final KeyDecoder decoder;
    private final ScheduledExecutorService timer;
    private final ChunkDecoder characters = new ChunkDecoder();

    /** Number of the last chunk; an expiry of an earlier one has no effect. */
    private long chunk;

    /** The end of the wait for the rest of a key. */
    private Future<?> expiry = CompletableFuture.completedFuture(null);

    ChannelKeys(KeyListener listener, ScheduledExecutorService timer) {
        this.decoder = new KeyDecoder(listener);
        this.timer = timer;
    }

    /** Decodes a chunk of bytes. */
    synchronized void accept(byte[] octets, int from, int length) {
        characters.decode(octets, from, length).chars().forEach(c -> decoder.accept((char) c));
        chunk++;
        long current = chunk;
        expiry.cancel(false); // a flood of small chunks would fill the timer
        expiry = timer.schedule(() -> expire(current), decoder.patience(), TimeUnit.MILLISECONDS);
    }

    private synchronized void expire(long ofChunk) {
        if (ofChunk == chunk) {
            decoder.expire();
        }
    }
}
