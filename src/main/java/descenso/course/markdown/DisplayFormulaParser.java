package descenso.course.markdown;

import org.commonmark.node.Block;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockParserFactory;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/** Parses {@code $$ … $$}: a formula from a line that begins with two dollars to the next two, blank lines included. */
final class DisplayFormulaParser extends AbstractBlockParser {

    /** Indentation in columns from which a line is indented code. */
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

    /** Starts a parser at a line that begins with two dollars. commonmark calls it for every line. */
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
