package descenso.testing;

import descenso.course.Block;
import descenso.course.source.Inline;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Renders a tree of blocks as text for tests: one line per block, with its contents indented. Inlines that are not
 * plain text stand in braces after the name of their kind.
 */
public class BlockDump {

    /** Returns the text of some blocks. */
    public static String of(List<Block> blocks) {
        return new BlockDump().dump(blocks);
    }

    /** Returns the text of some blocks; a subclass may override the text of a kind. */
    public String dump(List<Block> blocks) {
        return blocks.stream().map(this::dump).collect(Collectors.joining("\n"));
    }

    private String inline(List<Inline> inlines) {
        return inlines.stream().map(this::dump).collect(Collectors.joining());
    }

    private static String indented(String text) {
        return text.indent(2).stripTrailing();
    }

    /** Returns the text of a block. */
    protected String dump(Block block) {
        if (block instanceof Block.Heading heading) {
            return "h" + heading.level() + " " + inline(heading.text());
        }
        if (block instanceof Block.Paragraph paragraph) {
            return "p " + inline(paragraph.text());
        }
        if (block instanceof Block.BulletList list) {
            return (list.tight() ? "ul" : "ul loose") + items(list.items());
        }
        if (block instanceof Block.OrderedList list) {
            return "ol " + list.start() + (list.tight() ? "" : " loose") + items(list.items());
        }
        if (block instanceof Block.Quote quote) {
            return "quote\n" + indented(dump(quote.blocks()));
        }
        if (block instanceof Block.Notes notes) {
            return "notes\n" + indented(dump(notes.blocks()));
        }
        if (block instanceof Block.Table table) {
            return "table " + table.alignments() + "\n  " + row(table.header())
                    + table.rows().stream().map(row -> "\n  " + row(row)).collect(Collectors.joining());
        }
        if (block instanceof Block.DisplayFormula formula) {
            return "formula " + formula.source().text().replace("\n", "⏎");
        }
        if (block instanceof Block.Code code) {
            return "code " + code.info()
                    + code.lines().stream().map(line -> "\n  " + line).collect(Collectors.joining());
        }
        if (block instanceof Block.QuestionBlock question) {
            return "question " + question.exercise().id() + " "
                    + question.exercise().question().kind().word().toUpperCase(Locale.ROOT) + " "
                    + inline(question.exercise().ask().filled(name -> name));
        }
        if (block instanceof Block.ExperimentBlock experiment) {
            return "experiment " + experiment.id();
        }
        return block instanceof Block.Unreadable unreadable ? "unreadable " + unreadable.info() : "rule";
    }

    private String items(List<List<Block>> items) {
        return items.stream()
                .map(item -> "\n  li" + (item.isEmpty() ? "" : "\n" + indented(indented(dump(item)))))
                .collect(Collectors.joining());
    }

    private String row(List<List<Inline>> cells) {
        return cells.stream().map(this::inline).collect(Collectors.joining(" ¦ "));
    }

    /** Returns the text of an inline. */
    protected String dump(Inline inline) {
        if (inline instanceof Inline.Text text) {
            return text.text();
        }
        if (inline instanceof Inline.Emphasis) {
            return "{em " + inline(inline.inner()) + "}";
        }
        if (inline instanceof Inline.Strong) {
            return "{strong " + inline(inline.inner()) + "}";
        }
        if (inline instanceof Inline.InlineCode code) {
            return "{code " + code.code() + "}";
        }
        if (inline instanceof Inline.InlineFormula formula) {
            return "{$ " + formula.source().text().replace("\n", "⏎") + "}";
        }
        return inline instanceof Inline.Link link
                ? "{link " + link.address() + " " + inline(link.inner()) + "}"
                : "{br}";
    }
}
