package descenso.course;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Puts numbers into the blanks of words that were read. */
record Filling(Blanks blanks, UnaryOperator<String> number) implements Inline.Visitor<Inline> {

    private static final Pattern POWER_OF_TEN = Pattern.compile("e([-+]?\\d+)$");

    List<Inline> fill(List<Inline> words) {
        return words.stream().map(inline -> inline.accept(this)).toList();
    }

    private String plain(String piece) {
        return blanks.fill(piece, number);
    }

    /** One thing to LaTeX, whatever signs it is written with; the comma of its decimals is none between two things. */
    private String latex(String name) {
        String signs = number.apply(name)
                .replace(",", "{,}")
                .replace('−', '-')
                .replace("\u00A0", "\\,")
                .replace("\u202F", "\\,");
        return "{" + POWER_OF_TEN.matcher(signs).replaceFirst(" \\\\cdot 10^{$1}") + "}";
    }

    @Override
    public Inline text(Inline.Text text) {
        return new Inline.Text(text.place(), plain(text.text()));
    }

    @Override
    public Inline emphasis(Inline.Emphasis emphasis) {
        return new Inline.Emphasis(fill(emphasis.text()));
    }

    @Override
    public Inline strong(Inline.Strong strong) {
        return new Inline.Strong(fill(strong.text()));
    }

    @Override
    public Inline code(Inline.InlineCode code) {
        return new Inline.InlineCode(code.place(), plain(code.code()));
    }

    @Override
    public Inline formula(Inline.InlineFormula formula) {
        return new Inline.InlineFormula(blanks.fill(formula.source(), this::latex));
    }

    @Override
    public Inline link(Inline.Link link) {
        return new Inline.Link(link.place(), fill(link.text()), plain(link.address()));
    }

    @Override
    public Inline lineBreak(Inline.Break lineBreak) {
        return lineBreak;
    }
}
