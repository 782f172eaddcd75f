package descenso.view.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.course.Block;
import descenso.course.question.Exercise;
import descenso.course.question.OpenQuestion;
import descenso.course.source.Inline;
import descenso.testing.ScreenWords;
import descenso.view.text.UiText;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The text that a block must show, taken from the block itself. Formulas are {@link ScreenWords#FORMULA}. */
record BlockWords(UiText texts) {

    String of(Block block) {
        if (block instanceof Block.Heading heading) {
            return prose(heading.text());
        }
        if (block instanceof Block.Paragraph paragraph) {
            return prose(paragraph.text());
        }
        if (block instanceof Block.BulletList list) {
            return list.items().stream().map(item -> "• " + blocks(item)).collect(Collectors.joining(" "));
        }
        if (block instanceof Block.OrderedList list) {
            return IntStream.range(0, list.items().size())
                    .mapToObj(item ->
                            list.start() + item + ". " + blocks(list.items().get(item)))
                    .collect(Collectors.joining(" "));
        }
        if (block instanceof Block.Quote quote) {
            return blocks(quote.blocks());
        }
        if (block instanceof Block.Table table) {
            return Stream.concat(Stream.of(table.header()), table.rows().stream())
                    .flatMap(List::stream)
                    .map(BlockWords::prose)
                    .collect(Collectors.joining(" "));
        }
        if (block instanceof Block.DisplayFormula) {
            return ScreenWords.FORMULA;
        }
        if (block instanceof Block.Code code) {
            return String.join(" ", code.lines());
        }
        if (block instanceof Block.QuestionBlock question) {
            Exercise exercise = question.exercise();
            String kind = texts.say(exercise.question().label());
            return exercise.question() instanceof OpenQuestion
                    ? kind + " " + prose(exercise.ask().filled(name -> name))
                    : kind;
        }
        if (block instanceof Block.ExperimentBlock experiment) {
            return experiment.id();
        }
        assertThat(block).isInstanceOf(Block.Rule.class);
        return "";
    }

    private String blocks(List<Block> blocks) {
        return blocks.stream().map(this::of).collect(Collectors.joining(" "));
    }

    private static String prose(List<Inline> text) {
        return text.stream().map(BlockWords::prose).collect(Collectors.joining());
    }

    private static String prose(Inline inline) {
        if (inline instanceof Inline.Text text) {
            return text.text();
        }
        if (inline instanceof Inline.InlineCode code) {
            return code.code();
        }
        if (inline instanceof Inline.InlineFormula) {
            return ScreenWords.FORMULA;
        }
        String words = prose(inline.inner());
        return inline instanceof Inline.Link link
                ? words + " <" + link.address() + ">"
                : inline instanceof Inline.Break ? " " : words;
    }
}
