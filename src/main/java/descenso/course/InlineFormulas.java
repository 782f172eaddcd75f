package descenso.course;

import java.util.List;
import java.util.stream.Stream;

/** The formulas of a line of prose in their order, also those within emphasis and links. */
public final class InlineFormulas implements Inline.Visitor<Stream<Excerpt>> {

    private InlineFormulas() {}

    /** The sources of those in this text, without the dollars. */
    public static Stream<Excerpt> in(List<Inline> text) {
        InlineFormulas formulas = new InlineFormulas();
        return text.stream().flatMap(inline -> inline.accept(formulas));
    }

    @Override
    public Stream<Excerpt> text(Inline.Text text) {
        return Stream.empty();
    }

    @Override
    public Stream<Excerpt> emphasis(Inline.Emphasis emphasis) {
        return in(emphasis.text());
    }

    @Override
    public Stream<Excerpt> strong(Inline.Strong strong) {
        return in(strong.text());
    }

    @Override
    public Stream<Excerpt> code(Inline.InlineCode code) {
        return Stream.empty();
    }

    @Override
    public Stream<Excerpt> formula(Inline.InlineFormula formula) {
        return Stream.of(formula.source());
    }

    @Override
    public Stream<Excerpt> link(Inline.Link link) {
        return in(link.text());
    }

    @Override
    public Stream<Excerpt> lineBreak(Inline.Break lineBreak) {
        return Stream.empty();
    }
}
