package descenso.course.markdown;

import descenso.course.source.SourcePosition;
import descenso.course.source.SourceText;
import java.util.List;

/** A part of a line of prose, such as plain text, emphasis or a formula. */
public sealed interface Inline {

    <R> R accept(Visitor<R> visitor);

    /** A visitor with one method per kind of inline. */
    interface Visitor<R> {

        R text(Text text);

        R emphasis(Emphasis emphasis);

        R strong(Strong strong);

        R code(InlineCode code);

        R formula(InlineFormula formula);

        R link(Link link);

        R lineBreak(Break lineBreak);
    }

    /** Plain text. A space replaces the end of the author's line. */
    record Text(SourcePosition position, String text) implements Inline {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.text(this);
        }
    }

    record Emphasis(List<Inline> text) implements Inline {

        public Emphasis {
            text = List.copyOf(text);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.emphasis(this);
        }
    }

    record Strong(List<Inline> text) implements Inline {

        public Strong {
            text = List.copyOf(text);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.strong(this);
        }
    }

    record InlineCode(SourcePosition position, String code) implements Inline {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.code(this);
        }
    }

    /**
     * A formula within a line.
     *
     * @param source the LaTeX source without the dollars
     */
    record InlineFormula(SourceText source) implements Inline {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.formula(this);
        }
    }

    record Link(SourcePosition position, List<Inline> text, String address) implements Inline {

        public Link {
            text = List.copyOf(text);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.link(this);
        }
    }

    /** A line break that the author requires, at any width. */
    record Break() implements Inline {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.lineBreak(this);
        }
    }
}
