package descenso.serve;

import descenso.terminal.KeyDecoder;
import descenso.tui.Terminal.KeyListener;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** The keyboard at the other end of a channel: bytes in, keys out. No thread waits for it. */
final class ChannelKeys {

    private final KeyDecoder decoder;
    private final ScheduledExecutorService timer;
    private final CharsetDecoder characters = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);

    /** The first bytes of a character whose rest has not arrived; a character of UTF-8 has four at most. */
    private ByteBuffer rest = ByteBuffer.allocate(0);

    /** Number of the last chunk; an expiry of an earlier one has no effect. */
    private long chunk;

    ChannelKeys(KeyListener listener, ScheduledExecutorService timer) {
        this.decoder = new KeyDecoder(listener);
        this.timer = timer;
    }

    /** Decodes a chunk of bytes. */
    synchronized void accept(byte[] octets, int from, int length) {
        ByteBuffer all = ByteBuffer.allocate(rest.remaining() + length)
                .put(rest)
                .put(octets, from, length)
                .flip();
        CharBuffer decoded = CharBuffer.allocate(all.remaining());
        characters.decode(all, decoded, false);
        rest = all.slice();
        decoded.flip().chars().forEach(c -> decoder.accept((char) c));
        chunk++;
        long current = chunk;
        Future<?> unused = timer.schedule(() -> expire(current), decoder.patience(), TimeUnit.MILLISECONDS);
    }

    private synchronized void expire(long ofChunk) {
        if (ofChunk == chunk) {
            decoder.expire();
        }
    }
}
