package descenso.course.markdown;

import descenso.course.source.Diagnostic;
import descenso.phrases.MessageKey;
import java.util.List;
import java.util.Optional;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Parses CommonMark with tables and formulas into blocks. */
public final class Markdown {

    private static final int MOST_CELLS = 10_000;

    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.builder().maxCells(MOST_CELLS).build()))
            .customInlineContentParserFactory(new InlineFormulaParser.Factory())
            .customBlockParserFactory(new DisplayFormulaParser.Factory())
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
}
