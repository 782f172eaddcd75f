package descenso.course;

import descenso.phrases.Phrase;
import java.util.Optional;
import org.commonmark.node.CustomNode;

/** A formula within a line, in commonmark's tree: its source, or what is wrong with it. */
final class FormulaNode extends CustomNode {

    private final String source;
    private final Optional<Phrase> fault;

    private FormulaNode(String source, Optional<Phrase> fault) {
        this.source = source;
        this.fault = fault;
    }

    static FormulaNode of(String source) {
        return new FormulaNode(source, Optional.empty());
    }

    static FormulaNode faulty(Phrase fault) {
        return new FormulaNode("", Optional.of(fault));
    }

    String source() {
        return source;
    }

    Optional<Phrase> fault() {
        return fault;
    }
}
