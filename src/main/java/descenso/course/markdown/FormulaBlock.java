package descenso.course.markdown;

import descenso.phrases.MessageKey;
import java.util.Optional;
import org.commonmark.node.CustomBlock;

/** A displayed formula in commonmark's tree: what stands after its opening dollars, and how it ends. */
public final class FormulaBlock extends CustomBlock {

    private final StringBuilder source = new StringBuilder();
    private boolean closed;
    private boolean alone = true;

    void append(String line) {
        source.append(line).append('\n');
    }

    /** @param rest what follows the closing dollars on their line */
    void close(String line, String rest) {
        source.append(line);
        closed = true;
        alone = rest.isBlank();
    }

    boolean isClosed() {
        return closed;
    }

    public String source() {
        return source.toString().strip();
    }

    public Optional<MessageKey> fault() {
        if (!closed) {
            return Optional.of(MessageKey.COURSE_OPEN_DISPLAY);
        }
        if (!alone) {
            return Optional.of(MessageKey.COURSE_DISPLAY_NOT_ALONE);
        }
        return source().isEmpty() ? Optional.of(MessageKey.COURSE_EMPTY_FORMULA) : Optional.empty();
    }
}
