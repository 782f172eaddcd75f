package descenso.course.lesson;

import descenso.course.markdown.Inline;
import descenso.course.question.Exercise;
import descenso.course.source.Diagnostic;
import descenso.course.source.SourcePosition;
import descenso.course.source.SourceText;
import java.util.List;
import java.util.stream.Stream;

/** What a lesson is made of, from top to bottom. */
public sealed interface Block {

    /** Where it begins. */
    SourcePosition place();

    <R> R accept(Visitor<R> visitor);

    /** From top to bottom, the blocks of it that hold no other: itself, or what its items or its quotation are made of. */
    default Stream<Block> leaves() {
        return Stream.of(this);
    }

    /** One method a kind of block. */
    interface Visitor<R> {

        R heading(Heading heading);

        R paragraph(Paragraph paragraph);

        R bulletList(BulletList list);

        R orderedList(OrderedList list);

        R quote(Quote quote);

        R table(Table table);

        R displayFormula(DisplayFormula formula);

        R code(Code code);

        R rule(Rule rule);

        R question(QuestionBlock question);

        R experiment(ExperimentBlock experiment);

        R unreadable(Unreadable unreadable);
    }

    /**
     * A title within the lesson.
     *
     * @param level 1 to 6
     */
    record Heading(SourcePosition place, int level, List<Inline> text) implements Block {

        public Heading {
            text = List.copyOf(text);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.heading(this);
        }
    }

    record Paragraph(SourcePosition place, List<Inline> text) implements Block {

        public Paragraph {
            text = List.copyOf(text);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.paragraph(this);
        }
    }

    /**
     * Items without numbers.
     *
     * @param tight whether its items follow each other without a blank line
     */
    record BulletList(SourcePosition place, boolean tight, List<List<Block>> items) implements Block {

        public BulletList {
            items = List.copyOf(items);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.bulletList(this);
        }

        @Override
        public Stream<Block> leaves() {
            return items.stream().flatMap(List::stream).flatMap(Block::leaves);
        }
    }

    /**
     * Items with numbers.
     *
     * @param start the number of the first item
     * @param tight whether its items follow each other without a blank line
     */
    record OrderedList(SourcePosition place, int start, boolean tight, List<List<Block>> items) implements Block {

        public OrderedList {
            items = List.copyOf(items);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.orderedList(this);
        }

        @Override
        public Stream<Block> leaves() {
            return items.stream().flatMap(List::stream).flatMap(Block::leaves);
        }
    }

    record Quote(SourcePosition place, List<Block> blocks) implements Block {

        public Quote {
            blocks = List.copyOf(blocks);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.quote(this);
        }

        @Override
        public Stream<Block> leaves() {
            return blocks.stream().flatMap(Block::leaves);
        }
    }

    /**
     * Rows and columns.
     *
     * @param alignments one a column
     * @param header one cell a column
     * @param rows each of one cell a column
     */
    record Table(
            SourcePosition place, List<Alignment> alignments, List<List<Inline>> header, List<List<List<Inline>>> rows)
            implements Block {

        /** Where in its column a cell's text stands. */
        public enum Alignment {
            LEFT,
            CENTRE,
            RIGHT
        }

        public Table {
            alignments = List.copyOf(alignments);
            header = List.copyOf(header);
            rows = List.copyOf(rows);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.table(this);
        }
    }

    /**
     * A formula on lines of its own.
     *
     * @param source LaTeX, without the dollars
     */
    record DisplayFormula(SourceText source) implements Block {

        @Override
        public SourcePosition place() {
            return source.place();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.displayFormula(this);
        }
    }

    /**
     * Text to be shown as it was typed.
     *
     * @param info what stands beside the fence, the language as a rule; may be empty
     * @param lines without their ends
     */
    record Code(SourcePosition place, String info, List<String> lines) implements Block {

        public Code {
            lines = List.copyOf(lines);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.code(this);
        }
    }

    /** A line across the text. */
    record Rule(SourcePosition place) implements Block {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.rule(this);
        }
    }

    /** Something to answer. */
    record QuestionBlock(Exercise exercise) implements Block {

        @Override
        public SourcePosition place() {
            return exercise.place();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.question(this);
        }
    }

    /**
     * Something to run.
     *
     * @param place where its id stands
     * @param id names a file of the experiments' folder, which need not exist
     */
    record ExperimentBlock(SourcePosition place, String id) implements Block {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.experiment(this);
        }
    }

    /**
     * Something to answer or to run that cannot be read, in the midst of what can.
     *
     * @param info what stands beside the fence: question or experiment
     * @param faults what keeps it from being read
     */
    record Unreadable(SourcePosition place, String info, List<Diagnostic> faults) implements Block {

        public Unreadable {
            faults = List.copyOf(faults);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.unreadable(this);
        }
    }
}
