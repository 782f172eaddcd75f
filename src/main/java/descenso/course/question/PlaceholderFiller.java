package descenso.course.question;

import descenso.course.markdown.Inline;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Puts numbers into the blanks of words that were read. */
record PlaceholderFiller(Placeholders blanks, UnaryOperator<String> number) implements Inline.Visitor<Inline> {

    private static final Pattern RAISED = Pattern.compile("[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+");
    private static final String DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    List<Inline> fill(List<Inline> words) {
        return words.stream().map(inline -> inline.accept(this)).toList();
    }

    private String plain(String piece) {
        return blanks.fill(piece, number);
    }

    /** One thing to LaTeX, whatever signs it is written with. */
    private String latex(String name) {
        String[] factors = number.apply(name).split("\u00A0×\u00A0", 2);
        String factor = upright(factors[0]);
        return "{" + (factors.length == 1 ? factor : factor + " \\times " + upright(factors[1])) + "}";
    }

    /** The comma of decimals is none between two things; digits in groups, and a unit, are words to LaTeX. */
    private static String upright(String written) {
        String sign = written.startsWith("−") ? "-" : "";
        String signs = written.substring(sign.length()).replace("%", "\\%");
        if (signs.contains("\u00A0")) {
            return sign + "\\text{" + signs.replace('\u00A0', ' ') + "}";
        }
        return sign
                + RAISED.matcher(signs.replace(",", "{,}")).replaceAll(power -> "^{" + lowered(power.group()) + "}");
    }

    private static String lowered(String power) {
        StringBuilder lowered = new StringBuilder();
        power.chars().forEach(sign -> lowered.append(sign == '⁻' ? "-" : Integer.toString(DIGITS.indexOf(sign))));
        return lowered.toString();
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
