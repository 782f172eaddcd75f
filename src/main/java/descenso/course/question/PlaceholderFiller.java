package descenso.course.question;

import descenso.course.markdown.Inline;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Replaces the placeholders of a parsed text by numbers.
 *
 * @param number formats the number of a name
 */
record PlaceholderFiller(Placeholders placeholders, UnaryOperator<String> number) {

    private static final Pattern RAISED = Pattern.compile("[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+");
    private static final String DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    List<Inline> fill(List<Inline> words) {
        return words.stream().map(this::fill).toList();
    }

    private String plain(String piece) {
        return placeholders.fill(piece, number);
    }

    /** Returns the number of a name as one group of LaTeX, in any notation. */
    private String latex(String name) {
        String[] factors = number.apply(name).split("\u00A0×\u00A0", 2);
        String factor = upright(factors[0]);
        return "{" + (factors.length == 1 ? factor : factor + " \\times " + upright(factors[1])) + "}";
    }

    /**
     * Converts a factor to LaTeX. A decimal comma is put in braces, because LaTeX adds space after a comma in a list.
     * Grouped digits and a unit become text.
     */
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

    private Inline fill(Inline inline) {
        if (inline instanceof Inline.Text text) {
            return new Inline.Text(text.position(), plain(text.text()));
        }
        if (inline instanceof Inline.Emphasis emphasis) {
            return new Inline.Emphasis(fill(emphasis.inner()));
        }
        if (inline instanceof Inline.Strong strong) {
            return new Inline.Strong(fill(strong.inner()));
        }
        if (inline instanceof Inline.InlineCode code) {
            return new Inline.InlineCode(code.position(), plain(code.code()));
        }
        if (inline instanceof Inline.Link link) {
            return new Inline.Link(link.position(), fill(link.inner()), plain(link.address()));
        }
        return inline instanceof Inline.InlineFormula formula
                ? new Inline.InlineFormula(placeholders.fill(formula.source(), this::latex))
                : inline;
    }
}
