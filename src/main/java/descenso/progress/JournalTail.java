package descenso.progress;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** What stands after the last end of a line. */
final class JournalTail {

    private static final int STEP = 4096;

    private JournalTail() {}

    static byte[] of(FileChannel file) throws IOException {
        long from = file.size();
        while (from > 0) {
            long before = Math.max(0, from - STEP);
            byte[] piece = bytes(file, before, (int) (from - before));
            int end = lastEnd(piece);
            if (end >= 0) {
                return bytes(file, before + end + 1, Math.toIntExact(file.size() - before - end - 1));
            }
            from = before;
        }
        return bytes(file, 0, Math.toIntExact(file.size()));
    }

    private static int lastEnd(byte[] bytes) {
        for (int i = bytes.length - 1; i >= 0; i--) {
            if (bytes[i] == '\n') {
                return i;
            }
        }
        return -1;
    }

    private static byte[] bytes(FileChannel file, long from, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length);
        while (buffer.hasRemaining() && file.read(buffer, from + buffer.position()) >= 0) {
            // a read may bring less than there is room for
        }
        return buffer.array();
    }
}
