package descenso.plain;

import java.io.IOException;
import org.jline.reader.impl.history.DefaultHistory;

/** The lines that were typed before, in a file. One that cannot be read is begun anew. */
final class TypedWords extends DefaultHistory {

    private boolean isDamaged;

    /** Whether it was. */
    boolean isDamaged() {
        return isDamaged;
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
