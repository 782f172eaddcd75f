package descenso.progress;

import com.fasterxml.jackson.core.JsonFactory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;

/** Splits the bytes of a journal into lines and reads them. The last line may lack its line end. */
final class JournalParser {

    private static final int PIECE = 1 << 16;

    /** Maximum length of a line, in bytes. An answer has at most about ten thousand characters. */
    private static final int LONGEST_LINE = 1 << 20;

    private final List<Attempt> attempts = new ArrayList<>();
    private final List<Integer> damaged = new ArrayList<>();
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private final JsonFactory json = new JsonFactory();
    private int number;

    /**
     * Reads the file up to a position.
     *
     * @param end position in bytes, after a complete line, or after an incomplete line if no program writes it
     * @throws IOException if the file cannot be read
     */
    Journal.JournalContent parse(FileChannel file, long end) throws IOException {
        ByteBuffer piece = ByteBuffer.allocate(PIECE);
        for (long at = 0; at < end; ) {
            piece.clear().limit((int) Math.min(PIECE, end - at));
            int count = file.read(piece, at);
            if (count < 0) {
                break;
            }
            add(piece.array(), count);
            at += count;
        }
        endLine();
        return new Journal.JournalContent(attempts, damaged);
    }

    private void add(byte[] bytes, int count) {
        int from = 0;
        for (int i = 0; i < count; i++) {
            if (bytes[i] == '\n') {
                addToLine(bytes, from, i);
                endLine();
                from = i + 1;
            }
        }
        addToLine(bytes, from, count);
    }

    /**
     * Adds bytes to the current line, up to the maximum length. A truncated line is never valid JSON, so it counts as
     * damaged.
     */
    private void addToLine(byte[] bytes, int from, int to) {
        line.write(bytes, from, Math.min(to - from, LONGEST_LINE - line.size()));
    }

    private void endLine() {
        number++;
        if (line.size() == 0) {
            return;
        }
        try {
            AttemptLine.read(line.toByteArray(), json).ifPresent(attempts::add);
        } catch (IOException e) {
            damaged.add(number);
        }
        line.reset();
    }
}
