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
 * A stretch of Markdown being read: its text, what was found wrong in it so far, and how deep in it we are.
 *
 * @param depth of blocks and inlines together
 */
public record MarkdownContext(SourceText text, Diagnostics findings, int depth) {

    private static final int LIMIT = 24;

    /** One level further in. */
    public MarkdownContext nested() {
        return nested(text);
    }

    /** A text of its own within this one. */
    public MarkdownContext nested(SourceText own) {
        return new MarkdownContext(own, findings, depth + 1);
    }

    /** The same, telling somebody else what is wrong. */
    public MarkdownContext withDiagnostics(Diagnostics others) {
        return new MarkdownContext(text, others, depth);
    }

    /** Whether this is deeper than anybody could show it; then it has been said. */
    public boolean isTooDeep(Node node) {
        boolean tooDeep = depth == LIMIT;
        if (tooDeep) {
            fault(node, MessageKey.COURSE_TOO_DEEP);
        }
        return tooDeep;
    }

    public SourcePosition place(Node node) {
        return text.place(offset(node));
    }

    /** Where the node begins in the text. */
    public int offset(Node node) {
        List<SourceSpan> spans = node.getSourceSpans();
        return spans.isEmpty() ? 0 : spans.get(0).getInputIndex();
    }

    /** Where a line's end, which has no place of its own, stands: after the node before it, or else in the one around. */
    int lineEnd(Node node) {
        Node before = node.getPrevious();
        if (before == null) {
            return offset(node.getParent());
        }
        List<SourceSpan> spans = before.getSourceSpans();
        SourceSpan last = spans.get(spans.size() - 1);
        return last.getInputIndex() + last.getLength();
    }

    public void fault(Node node, MessageKey phrase, String... arguments) {
        findings.error(Diagnostic.of(place(node), phrase, arguments));
    }
}
