package descenso.course.source;

import descenso.phrases.MessageKey;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/** Converts commonmark's inline nodes. Reports each kind of node that the course does not support. */
public final class InlineReader extends AbstractVisitor {

    private final Markdown.MarkdownContext context;
    private final List<Inline> inlines = new ArrayList<>();

    /** Text not yet among the inlines, from {@link #wordsStart}. commonmark splits text at special characters. */
    private final StringBuilder words = new StringBuilder();

    private int wordsStart;

    private InlineReader(Markdown.MarkdownContext context) {
        this.context = context;
    }

    /** Returns the inlines within a node. */
    public static List<Inline> read(Node node, Markdown.MarkdownContext context) {
        InlineReader reader = new InlineReader(context);
        if (!context.isTooDeep(node)) {
            reader.visitChildren(node);
        }
        reader.endWords();
        return List.copyOf(reader.inlines);
    }

    private List<Inline> within(Node node) {
        return read(node, context.nested());
    }

    @Override
    public void visit(Text text) {
        append(context.offset(text), text.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak end) {
        append(context.lineEnd(end), " ");
    }

    private void append(int offset, String text) {
        if (words.isEmpty()) {
            wordsStart = offset;
        }
        words.append(text);
    }

    private void endWords() {
        if (!words.isEmpty()) {
            inlines.add(new Inline.Text(context.text().position(wordsStart), words.toString()));
            words.setLength(0);
        }
    }

    private void add(Inline inline) {
        endWords();
        inlines.add(inline);
    }

    @Override
    public void visit(HardLineBreak end) {
        add(new Inline.Break());
    }

    @Override
    public void visit(Emphasis emphasis) {
        add(new Inline.Emphasis(within(emphasis)));
    }

    @Override
    public void visit(StrongEmphasis strong) {
        add(new Inline.Strong(within(strong)));
    }

    @Override
    public void visit(Code code) {
        add(new Inline.InlineCode(context.position(code), code.getLiteral()));
    }

    @Override
    public void visit(Link link) {
        if (link.getTitle() != null) {
            context.report(link, MessageKey.COURSE_LINK_TITLE);
        }
        if (link.getDestination().isBlank() || link.getFirstChild() == null) {
            context.report(link, MessageKey.COURSE_EMPTY_LINK);
        }
        add(new Inline.Link(context.position(link), within(link), link.getDestination()));
    }

    /** Adds a formula, the only custom inline node that the parser creates. */
    @Override
    public void visit(CustomNode node) {
        Markdown.FormulaNode formula = (Markdown.FormulaNode) node;
        formula.errorKey.ifPresent(fault -> context.report(formula, fault));
        add(new Inline.InlineFormula(context.text().aligned(formula.source, context.offset(formula) + 1)));
    }

    @Override
    public void visit(HtmlInline html) {
        context.report(html, MessageKey.COURSE_HTML);
    }

    @Override
    public void visit(Image image) {
        context.report(image, MessageKey.COURSE_IMAGE);
    }
}
