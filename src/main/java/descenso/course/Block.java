package descenso.course;

import descenso.course.question.Exercise;
import descenso.course.source.Diagnostic;
import descenso.course.source.Inline;
import descenso.course.source.SourcePosition;
import descenso.course.source.SourceText;
import java.util.List;
import java.util.stream.Stream;

/** A block of a lesson, such as a paragraph, a table or a question. Its lists are unmodifiable. */
public sealed interface Block {

    /** Returns the source position where the block begins. */
    SourcePosition position();

    /** Returns the blocks that contain no others, from top to bottom: this block itself, or those inside it. */
    default Stream<Block> leaves() {
        return Stream.of(this);
    }

    /** A heading within the lesson, of a level from 1 to 6. */
    record Heading(SourcePosition position, int level, List<Inline> text) implements Block {}

    record Paragraph(SourcePosition position, List<Inline> text) implements Block {}

    /** A list without numbers. If it is tight, no blank lines separate its items. */
    record BulletList(SourcePosition position, boolean tight, List<List<Block>> items) implements Block {

        @Override
        public Stream<Block> leaves() {
            return items.stream().flatMap(List::stream).flatMap(Block::leaves);
        }
    }

    /** A list with numbers. If it is tight, no blank lines separate its items. */
    record OrderedList(SourcePosition position, int start, boolean tight, List<List<Block>> items) implements Block {

        @Override
        public Stream<Block> leaves() {
            return items.stream().flatMap(List::stream).flatMap(Block::leaves);
        }
    }

    record Quote(SourcePosition position, List<Block> blocks) implements Block {

        @Override
        public Stream<Block> leaves() {
            return blocks.stream().flatMap(Block::leaves);
        }
    }

    /**
     * A table with a header.
     *
     * @param alignments one alignment per column
     * @param header one cell per column
     * @param rows the rows below the header, each with one cell per column
     */
    record Table(
            SourcePosition position,
            List<ColumnAlignment> alignments,
            List<List<Inline>> header,
            List<List<List<Inline>>> rows)
            implements Block {

        /** The horizontal alignment of the cells of a column. */
        public enum ColumnAlignment {
            LEFT,
            CENTRE,
            RIGHT
        }
    }

    /** A formula on its own lines, as LaTeX without the dollars. */
    record DisplayFormula(SourceText source) implements Block {

        @Override
        public SourcePosition position() {
            return source.position();
        }
    }

    /** A text displayed as it was typed. Its info stands after the opening fence, usually a language; may be empty. */
    record Code(SourcePosition position, String info, List<String> lines) implements Block {}

    /** A horizontal line across the text. */
    record Rule(SourcePosition position) implements Block {}

    /** A question within the lesson. */
    record QuestionBlock(Exercise exercise) implements Block {

        @Override
        public SourcePosition position() {
            return exercise.position();
        }
    }

    /** An experiment within the lesson, by the name of its file in the folder of experiments, which need not exist. */
    record ExperimentBlock(SourcePosition position, String id) implements Block {}

    /** A note for the teacher on this place of the page: text that no learner sees. Its blocks have no questions. */
    record Notes(SourcePosition position, List<Block> blocks) implements Block {}

    /** The place from which on a page is for the curious: it is shown only to a learner who asks for it. */
    record Fold(SourcePosition position) implements Block {}

    /** A question, an experiment or a note with errors, within a readable lesson. */
    record Unreadable(SourcePosition position, String info, List<Diagnostic> diagnostics) implements Block {}
}
