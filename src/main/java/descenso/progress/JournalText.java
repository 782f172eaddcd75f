package descenso.progress;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The bytes of a journal, line by line. */
final class JournalText {

    private final byte[] bytes;
    private final List<Attempt> attempts = new ArrayList<>();
    private final List<Integer> damaged = new ArrayList<>();
    private int line;

    JournalText(byte[] bytes) {
        this.bytes = bytes;
    }

    JournalReading reading() {
        int from = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                add(Arrays.copyOfRange(bytes, from, i));
                from = i + 1;
            }
        }
        byte[] tail = Arrays.copyOfRange(bytes, from, bytes.length);
        boolean isTorn = tail.length > 0 && !AttemptReader.isWhole(tail);
        if (tail.length > 0 && !isTorn) {
            add(tail);
        }
        return new JournalReading(attempts, isTorn, damaged);
    }

    private void add(byte[] written) {
        line++;
        if (written.length == 0) {
            return;
        }
        try {
            Optional<Attempt> attempt = AttemptReader.read(written);
            attempt.ifPresent(attempts::add);
        } catch (DamagedLineException e) {
            damaged.add(line);
        }
    }
}
