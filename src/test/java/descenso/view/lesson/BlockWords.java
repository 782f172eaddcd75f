package descenso.view.lesson;

import descenso.course.lesson.Block;
import descenso.course.markdown.Inline;
import descenso.testing.ScreenWords;
import descenso.view.text.UiText;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The text that a block must show, taken from the block itself. Formulas are {@link ScreenWords#FORMULA}. */
record BlockWords(UiText texts) implements Block.Visitor<String> {

    @Override
    public String heading(Block.Heading heading) {
        return prose(heading.text());
    }

    @Override
    public String paragraph(Block.Paragraph paragraph) {
        return prose(paragraph.text());
    }

    @Override
    public String bulletList(Block.BulletList list) {
        return list.items().stream().map(item -> "• " + blocks(item)).collect(Collectors.joining(" "));
    }

    @Override
    public String orderedList(Block.OrderedList list) {
        return IntStream.range(0, list.items().size())
                .mapToObj(
                        item -> list.start() + item + ". " + blocks(list.items().get(item)))
                .collect(Collectors.joining(" "));
    }

    @Override
    public String quote(Block.Quote quote) {
        return blocks(quote.blocks());
    }

    @Override
    public String table(Block.Table table) {
        return Stream.concat(Stream.of(table.header()), table.rows().stream())
                .flatMap(List::stream)
                .map(BlockWords::prose)
                .collect(Collectors.joining(" "));
    }

    @Override
    public String displayFormula(Block.DisplayFormula formula) {
        return ScreenWords.FORMULA;
    }

    @Override
    public String code(Block.Code code) {
        return String.join(" ", code.lines());
    }

    @Override
    public String rule(Block.Rule rule) {
        return "";
    }

    @Override
    public String question(Block.QuestionBlock question) {
        String kind = texts.say(question.exercise().question().label());
        return BlockText.isAskedInFull(question) ? kind + " " + prose(BlockText.ask(question)) : kind;
    }

    @Override
    public String experiment(Block.ExperimentBlock experiment) {
        return experiment.id();
    }

    @Override
    public String unreadable(Block.Unreadable unreadable) {
        throw new AssertionError(unreadable.diagnostics().toString());
    }

    private String blocks(List<Block> blocks) {
        return blocks.stream().map(block -> block.accept(this)).collect(Collectors.joining(" "));
    }

    private static String prose(List<Inline> text) {
        return text.stream().map(inline -> inline.accept(new InlineWords())).collect(Collectors.joining());
    }

    private static final class InlineWords implements Inline.Visitor<String> {

        @Override
        public String text(Inline.Text text) {
            return text.text();
        }

        @Override
        public String emphasis(Inline.Emphasis emphasis) {
            return prose(emphasis.text());
        }

        @Override
        public String strong(Inline.Strong strong) {
            return prose(strong.text());
        }

        @Override
        public String code(Inline.InlineCode code) {
            return code.code();
        }

        @Override
        public String formula(Inline.InlineFormula formula) {
            return ScreenWords.FORMULA;
        }

        @Override
        public String link(Inline.Link link) {
            return prose(link.text()) + " <" + link.address() + ">";
        }

        @Override
        public String lineBreak(Inline.Break lineBreak) {
            return " ";
        }
    }
}
