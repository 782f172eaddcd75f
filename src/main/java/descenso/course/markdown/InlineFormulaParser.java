package descenso.course.markdown;

import descenso.phrases.MessageKey;
import java.util.Optional;
import java.util.Set;
import org.commonmark.node.CustomNode;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/**
 * Parses {@code $…$}. The source is raw text up to the next dollar; a backslash escapes the next character. A first
 * dollar before white space is plain text. A second dollar after white space does not close the formula, which is an
 * error.
 */
final class InlineFormulaParser implements InlineContentParser {

    @Override
    public ParsedInline tryParse(InlineParserState state) {
        Scanner scanner = state.scanner();
        scanner.next();
        Position start = scanner.position();
        if (scanner.next('$')) {
            return ParsedInline.of(
                    new FormulaNode("", Optional.of(MessageKey.COURSE_DISPLAY_NOT_ALONE)), scanner.position());
        }
        if (isSpace(scanner.peek())) {
            return ParsedInline.none();
        }
        char last = skipToDollar(scanner);
        Position end = scanner.position();
        if (isSpace(last) || !scanner.next('$')) {
            return ParsedInline.of(new FormulaNode("", Optional.of(MessageKey.COURSE_OPEN_FORMULA)), end);
        }
        String source = scanner.getSource(start, end).getContent();
        return ParsedInline.of(new FormulaNode(source, Optional.empty()), scanner.position());
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

    /** Creates a parser for a dollar. commonmark calls it at every dollar. */
    static final class Factory implements InlineContentParserFactory {

        @Override
        public Set<Character> getTriggerCharacters() {
            return Set.of('$');
        }

        @Override
        public InlineContentParser create() {
            return new InlineFormulaParser();
        }
    }

    /** An inline formula in commonmark's tree: its source, or its error. */
    static final class FormulaNode extends CustomNode {

        private final String source;
        private final Optional<MessageKey> errorKey;

        private FormulaNode(String source, Optional<MessageKey> errorKey) {
            this.source = source;
            this.errorKey = errorKey;
        }

        String source() {
            return source;
        }

        Optional<MessageKey> errorKey() {
            return errorKey;
        }
    }
}
