package descenso.course.source;

import java.util.List;
import java.util.stream.Stream;

/** A part of a line of prose, such as plain text, emphasis or a formula. Its lists are unmodifiable. */
public sealed interface Inline {

    /** Returns the LaTeX sources of the formulas in a text, without the dollars, in order. */
    static Stream<SourceText> formulas(List<Inline> text) {
        return text.stream()
                .flatMap(inline -> inline instanceof InlineFormula formula
                        ? Stream.of(formula.source())
                        : formulas(inline.inner()));
    }

    /** Returns the inlines within this one. */
    default List<Inline> inner() {
        return List.of();
    }

    /** Plain text. A space replaces the end of the author's line. */
    record Text(SourcePosition position, String text) implements Inline {}

    record Emphasis(List<Inline> inner) implements Inline {}

    record Strong(List<Inline> inner) implements Inline {}

    record InlineCode(SourcePosition position, String code) implements Inline {}

    /** A formula within a line, as LaTeX without the dollars. */
    record InlineFormula(SourceText source) implements Inline {}

    record Link(SourcePosition position, List<Inline> inner, String address) implements Inline {}

    /** A line break that the author requires, at any width. */
    record Break() implements Inline {}
}
