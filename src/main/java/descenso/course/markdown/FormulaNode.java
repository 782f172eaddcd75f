package descenso.course.markdown;

import descenso.phrases.MessageKey;
import java.util.Optional;
import org.commonmark.node.CustomNode;

/** An inline formula in commonmark's tree: its source or its error. */
final class FormulaNode extends CustomNode {

    private final String source;
    private final Optional<MessageKey> errorKey;

    private FormulaNode(String source, Optional<MessageKey> fault) {
        this.source = source;
        this.errorKey = fault;
    }

    static FormulaNode of(String source) {
        return new FormulaNode(source, Optional.empty());
    }

    static FormulaNode faulty(MessageKey fault) {
        return new FormulaNode("", Optional.of(fault));
    }

    String source() {
        return source;
    }

    Optional<MessageKey> errorKey() {
        return errorKey;
    }
}
