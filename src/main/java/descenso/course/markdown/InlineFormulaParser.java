package descenso.course.markdown;

import descenso.phrases.MessageKey;
import java.util.Set;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/**
 * {@code $…$}: taken raw up to the next dollar, a backslash protecting what follows it. White space after the first
 * dollar makes it a mere dollar; white space before the second makes it none that closes.
 */
final class InlineFormulaParser implements InlineContentParser {

    @Override
    public ParsedInline tryParse(InlineParserState state) {
        Scanner scanner = state.scanner();
        scanner.next();
        Position start = scanner.position();
        if (scanner.next('$')) {
            return ParsedInline.of(FormulaNode.faulty(MessageKey.COURSE_DISPLAY_NOT_ALONE), scanner.position());
        }
        if (isSpace(scanner.peek())) {
            return ParsedInline.none();
        }
        char last = skipToDollar(scanner);
        Position end = scanner.position();
        if (isSpace(last) || !scanner.next('$')) {
            return ParsedInline.of(FormulaNode.faulty(MessageKey.COURSE_OPEN_FORMULA), end);
        }
        String source = scanner.getSource(start, end).getContent();
        return ParsedInline.of(FormulaNode.of(source), scanner.position());
    }

    private static boolean isSpace(char character) {
        return character == Scanner.END || Character.isWhitespace(character);
    }

    /** The character before it. */
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

    /** What commonmark asks for a parser at every dollar. */
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
}
