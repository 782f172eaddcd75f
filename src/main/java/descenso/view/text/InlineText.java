package descenso.view.text;

import descenso.course.markdown.Inline;
import descenso.math.Formula;
import descenso.math.FormulaException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Converts inline prose to plain text for speech output: without styles, with formulas in one line, and with link
 * addresses in parentheses after the link text.
 */
public record InlineText(UiText texts) implements Inline.Visitor<String> {

    public String of(List<Inline> text) {
        return new SpokenText(texts).text(joined(text));
    }

    private String joined(List<Inline> text) {
        return text.stream().map(inline -> inline.accept(this)).collect(Collectors.joining());
    }

    @Override
    public String text(Inline.Text text) {
        return text.text();
    }

    @Override
    public String emphasis(Inline.Emphasis emphasis) {
        return joined(emphasis.text());
    }

    @Override
    public String strong(Inline.Strong strong) {
        return joined(strong.text());
    }

    @Override
    public String code(Inline.InlineCode code) {
        return code.code();
    }

    @Override
    public String formula(Inline.InlineFormula formula) {
        String source = formula.source().text();
        try {
            return String.join("; ", Formula.parse(source).rows(texts.characters()));
        } catch (FormulaException e) {
            return source;
        }
    }

    @Override
    public String link(Inline.Link link) {
        String words = joined(link.text());
        return words.equals(link.address()) ? words : words + " (" + link.address() + ")";
    }

    @Override
    public String lineBreak(Inline.Break lineBreak) {
        return " ";
    }
}
