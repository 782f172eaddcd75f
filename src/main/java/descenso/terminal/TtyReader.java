package descenso.terminal;

import java.io.IOException;
import java.io.InputStream;
import org.jline.utils.NonBlocking;
import org.jline.utils.NonBlockingInputStream;
import org.jline.utils.NonBlockingReader;

/** Reader of the characters typed at a tty. JLine's own fails after some thousand bytes that are not UTF-8. */
final class TtyReader extends NonBlockingReader {

    private final NonBlockingInputStream octets;
    private final ChunkDecoder decoder = new ChunkDecoder();

    /** The decoded characters, and the number of those that were read. */
    private String decoded = "";

    private int taken;

    TtyReader(InputStream tty) {
        octets = NonBlocking.nonBlocking("tty", tty);
    }

    @Override
    protected int read(long timeout, boolean isPeek) throws IOException {
        while (taken == decoded.length()) {
            int octet = octets.read(timeout);
            if (octet < 0) {
                return octet; // the end of the input, or of the wait
            }
            decoded = decoder.decode(new byte[] {(byte) octet}, 0, 1);
            taken = 0;
        }
        return isPeek ? decoded.charAt(taken) : decoded.charAt(taken++);
    }

    /** Reads one character, or none if the buffer is empty. */
    @Override
    public int readBuffered(char[] buffer, int offset, int length, long timeout) throws IOException {
        int c = length == 0 ? 0 : read(timeout, false);
        if (length == 0 || c < 0) {
            return c;
        }
        buffer[offset] = (char) c;
        return 1;
    }

    @Override
    public void shutdown() {
        octets.shutdown();
    }

    @Override
    public void close() throws IOException {
        super.close();
        octets.close();
    }
}
