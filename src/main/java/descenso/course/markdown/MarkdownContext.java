package descenso.course.markdown;

import descenso.course.source.Diagnostic;
import descenso.course.source.Diagnostics;
import descenso.course.source.SourcePosition;
import descenso.course.source.SourceText;
import descenso.phrases.MessageKey;
import java.util.List;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;

/**
 * The context of a part of Markdown that is being read.
 *
 * @param depth the nesting depth of blocks and inlines together, from 0
 */
public record MarkdownContext(SourceText text, Diagnostics diagnostics, int depth) {

    /** Maximum nesting depth. Deeper text cannot be displayed. */
    private static final int LIMIT = 24;

    /** Returns the context one level deeper. */
    public MarkdownContext nested() {
        return new MarkdownContext(text, diagnostics, depth + 1);
    }

    /** Tests whether the maximum depth is reached, and reports it at the node. */
    public boolean isTooDeep(Node node) {
        boolean tooDeep = depth == LIMIT;
        if (tooDeep) {
            report(node, MessageKey.COURSE_TOO_DEEP);
        }
        return tooDeep;
    }

    public SourcePosition position(Node node) {
        return text.position(offset(node));
    }

    /** Returns the 0-based offset in the text where the node begins. */
    public int offset(Node node) {
        List<SourceSpan> spans = node.getSourceSpans();
        return spans.isEmpty() ? 0 : spans.get(0).getInputIndex();
    }

    /**
     * Returns the 0-based offset of a line end, which has no source span: the end of the node before it, or else the
     * start of its parent.
     */
    int lineEnd(Node node) {
        Node before = node.getPrevious();
        if (before == null) {
            return offset(node.getParent());
        }
        List<SourceSpan> spans = before.getSourceSpans();
        SourceSpan last = spans.get(spans.size() - 1);
        return last.getInputIndex() + last.getLength();
    }

    public void report(Node node, MessageKey key, String... arguments) {
        diagnostics.error(Diagnostic.of(position(node), key, arguments));
    }
}
