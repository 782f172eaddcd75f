package descenso.course.markdown;

import org.commonmark.node.Block;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockParserFactory;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/** {@code $$ … $$}, from a line that begins with dollars to the next two, blank lines included. */
final class DisplayFormulaParser extends AbstractBlockParser {

    /** From here on, a line is indented code. */
    private static final int CODE_INDENT = 4;

    private final FormulaBlock block = new FormulaBlock();

    @Override
    public Block getBlock() {
        return block;
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
        return block.isClosed() ? BlockContinue.none() : BlockContinue.atIndex(state.getIndex());
    }

    @Override
    public void addLine(SourceLine line) {
        String content = line.getContent().toString();
        int end = closing(content);
        if (end < 0) {
            block.append(content);
        } else {
            block.close(content.substring(0, end), content.substring(end + 2));
        }
    }

    /** Where two dollars stand that no backslash protects; -1 if nowhere. */
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

    /** What commonmark asks for a parser at every line. */
    static final class Factory implements BlockParserFactory {

        @Override
        public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
            int start = state.getNextNonSpaceIndex();
            boolean opens = state.getIndent() < CODE_INDENT
                    && state.getLine().getContent().toString().startsWith("$$", start);
            return opens ? BlockStart.of(new DisplayFormulaParser()).atIndex(start + 2) : BlockStart.none();
        }
    }
}
