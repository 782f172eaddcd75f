package descenso.course.markdown;

import descenso.phrases.MessageKey;
import java.util.Optional;
import org.commonmark.node.CustomBlock;

/** A display formula in commonmark's tree: the text after its opening dollars, and how it ends. */
public final class FormulaBlock extends CustomBlock {

    private final StringBuilder source = new StringBuilder();
    private boolean closed;
    private boolean alone = true;

    void append(String line) {
        source.append(line).append('\n');
    }

    /**
     * Adds the last line of the formula and closes it.
     *
     * @param line the text before the closing dollars
     * @param rest the text after the closing dollars on their line
     */
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

    public Optional<MessageKey> errorKey() {
        if (!closed) {
            return Optional.of(MessageKey.COURSE_OPEN_DISPLAY);
        }
        if (!alone) {
            return Optional.of(MessageKey.COURSE_DISPLAY_NOT_ALONE);
        }
        return source().isEmpty() ? Optional.of(MessageKey.COURSE_EMPTY_FORMULA) : Optional.empty();
    }
}
