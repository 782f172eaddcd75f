package descenso.plain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jline.reader.LineReader;
import org.jline.reader.impl.history.DefaultHistory;

/** The history of typed lines, kept in a file. A file that cannot be read is begun anew. */
final class LineHistory extends DefaultHistory {

    /** Maximum size of the history file, in bytes. The 10,000 lines that JLine keeps take half of it. */
    private static final long LONGEST = 1 << 20;

    private boolean isDamaged;

    /** Tests whether the history file could not be read, or was too long. */
    boolean isDamaged() {
        return isDamaged;
    }

    @Override
    public void attach(LineReader reader) {
        if (reader.getVariable(LineReader.HISTORY_FILE) instanceof Path file && isTooLong(file)) {
            isDamaged = true;
            try {
                Files.delete(file);
            } catch (IOException e) {
                reader.setVariable(LineReader.HISTORY_FILE, null);
            }
        }
        super.attach(reader);
    }

    private static boolean isTooLong(Path file) {
        try {
            return Files.size(file) > LONGEST;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void load() throws IOException {
        try {
            super.load();
        } catch (IOException | RuntimeException e) {
            isDamaged = true;
            purge();
        }
    }
}
