package descenso.course.markdown;

import descenso.course.source.SourceText;
import java.util.List;
import java.util.stream.Stream;

/** Collects the formulas of a line of prose in order, including those within emphasis and links. */
public final class InlineFormulas implements Inline.Visitor<Stream<SourceText>> {

    private InlineFormulas() {}

    /** Returns the LaTeX sources of the formulas in this text, without the dollars. */
    public static Stream<SourceText> in(List<Inline> text) {
        InlineFormulas formulas = new InlineFormulas();
        return text.stream().flatMap(inline -> inline.accept(formulas));
    }

    @Override
    public Stream<SourceText> text(Inline.Text text) {
        return Stream.empty();
    }

    @Override
    public Stream<SourceText> emphasis(Inline.Emphasis emphasis) {
        return in(emphasis.text());
    }

    @Override
    public Stream<SourceText> strong(Inline.Strong strong) {
        return in(strong.text());
    }

    @Override
    public Stream<SourceText> code(Inline.InlineCode code) {
        return Stream.empty();
    }

    @Override
    public Stream<SourceText> formula(Inline.InlineFormula formula) {
        return Stream.of(formula.source());
    }

    @Override
    public Stream<SourceText> link(Inline.Link link) {
        return in(link.text());
    }

    @Override
    public Stream<SourceText> lineBreak(Inline.Break lineBreak) {
        return Stream.empty();
    }
}
