package descenso.course.source;

import descenso.phrases.MessageKey;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Block;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.ParserState;
import org.jspecify.annotations.Nullable;

/** Parses CommonMark with tables and formulas into blocks. */
public final class Markdown {

    private static final int MOST_CELLS = 10_000;

    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.builder().maxCells(MOST_CELLS).build()))
            .customInlineContentParserFactory(new InlineFormulaParser())
            .customBlockParserFactory((state, matched) -> DisplayFormulaParser.start(state))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();

    private Markdown() {}

    /** Parses a text; returns empty, and reports why, if it holds a table of more cells than {@link #MOST_CELLS}. */
    public static Optional<Node> parse(MarkdownContext context) {
        try {
            return Optional.of(PARSER.parse(context.text().text()));
        } catch (IllegalArgumentException e) {
            // thrown by the tables extension if a table has more cells than the maximum
            context.diagnostics().error(Diagnostic.of(context.text().position(), MessageKey.COURSE_LARGE_TABLE));
            return Optional.empty();
        }
    }

    /** A display formula in commonmark's tree: the text after its opening dollars, and how it ends. */
    public static final class FormulaBlock extends CustomBlock {

        private final StringBuilder source = new StringBuilder();
        private boolean closed;
        private boolean alone = true;

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

    /**
     * Parses {@code $$ … $$}: a formula from a line that begins with two dollars to the next two, blank lines included.
     */
    private static final class DisplayFormulaParser extends AbstractBlockParser {

        /** Indentation in columns from which a line is indented code. */
        private static final int CODE_INDENT = 4;

        private final FormulaBlock block = new FormulaBlock();

        /** Starts a parser at a line that begins with two dollars. commonmark calls it for every line. */
        static @Nullable BlockStart start(ParserState state) {
            int start = state.getNextNonSpaceIndex();
            boolean opens = state.getIndent() < CODE_INDENT
                    && state.getLine().getContent().toString().startsWith("$$", start);
            return opens ? BlockStart.of(new DisplayFormulaParser()).atIndex(start + 2) : BlockStart.none();
        }

        @Override
        public Block getBlock() {
            return block;
        }

        @Override
        public BlockContinue tryContinue(ParserState state) {
            return block.closed ? BlockContinue.none() : BlockContinue.atIndex(state.getIndex());
        }

        @Override
        public void addLine(SourceLine line) {
            String content = line.getContent().toString();
            int end = closing(content);
            if (end < 0) {
                block.source.append(content).append('\n');
            } else {
                block.source.append(content, 0, end);
                block.closed = true;
                block.alone = content.substring(end + 2).isBlank();
            }
        }

        /** Returns the 0-based index of the first two dollars that no backslash escapes; -1 if there are none. */
        private static int closing(String line) {
            for (int i = 0; i + 1 < line.length(); i++) {
                if (line.charAt(i) == '\\') {
                    i++;
                } else if (line.startsWith("$$", i)) {
                    return i;
                }
            }
            return -1;
        }
    }

    /** An inline formula in commonmark's tree: its source, or its error. */
    static final class FormulaNode extends CustomNode {

        final String source;
        final Optional<MessageKey> errorKey;

        private FormulaNode(String source, Optional<MessageKey> errorKey) {
            this.source = source;
            this.errorKey = errorKey;
        }
    }

    /**
     * Parses {@code $…$}, raw text in which a backslash escapes the next character. A first dollar before white space
     * is plain text; a second one after white space is an error.
     */
    private static final class InlineFormulaParser implements InlineContentParser, InlineContentParserFactory {

        @Override
        public Set<Character> getTriggerCharacters() {
            return Set.of('$');
        }

        @Override
        public InlineContentParser create() {
            return this;
        }

        @Override
        public ParsedInline tryParse(InlineParserState state) {
            Scanner scanner = state.scanner();
            scanner.next();
            Position start = scanner.position();
            if (scanner.next('$')) {
                return formula("", Optional.of(MessageKey.COURSE_DISPLAY_NOT_ALONE), scanner.position());
            }
            if (isSpace(scanner.peek())) {
                return ParsedInline.none();
            }
            char last = skipToDollar(scanner);
            Position end = scanner.position();
            return isSpace(last) || !scanner.next('$')
                    ? formula("", Optional.of(MessageKey.COURSE_OPEN_FORMULA), end)
                    : formula(scanner.getSource(start, end).getContent(), Optional.empty(), scanner.position());
        }

        private static ParsedInline formula(String source, Optional<MessageKey> errorKey, Position end) {
            return ParsedInline.of(new FormulaNode(source, errorKey), end);
        }

        private static boolean isSpace(char character) {
            return character == Scanner.END || Character.isWhitespace(character);
        }

        /** Moves to the next unescaped dollar, or to the end, and returns the character before it. */
        private static char skipToDollar(Scanner scanner) {
            char last = Scanner.END;
            while (scanner.hasNext() && scanner.peek() != '$') {
                last = scanner.peek();
                scanner.next();
                if (last == '\\' && scanner.hasNext()) {
                    scanner.next();
                }
            }
            return last;
        }
    }

    /** The context of a part that is being read, with the depth of blocks and inlines together, from 0. */
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

        /** Returns the 0-based offset of a line end: the end of the node before it, or the start of its parent. */
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
}
