package descenso.course.question;

import descenso.course.source.CourseException;
import descenso.course.source.Inline;
import descenso.course.source.KnownWords;
import descenso.course.source.SourcePosition;
import descenso.course.source.SourceText;
import descenso.course.source.YamlNode;
import descenso.phrases.MessageKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A paragraph of Markdown with placeholders for numbers, each {@code {{name}}}, also within its formulas: {@code with
 * $\eta = {{lr}}$}. While the text is read, each placeholder is replaced by the same number of private characters, so
 * that neither Markdown nor LaTeX interprets the placeholders or the numbers that replace them.
 *
 * @param text the text as the author wrote it
 * @param names the names of the placeholders, each once, in the order of the text
 * @param words the paragraph with the private characters
 */
public record Template(SourceText text, List<String> names, List<Inline> words) {

    /** First character of the private use area. A placeholder begins with it plus the index of its name. */
    private static final char FIRST = '\uE000';

    private static final char NEXT = '\uF8FF';

    public Template {
        names = List.copyOf(names);
        words = List.copyOf(words);
    }

    /** A parser of Markdown. */
    interface ParagraphParser {
        /** Returns the inlines of a text. */
        List<Inline> parse(SourceText text) throws CourseException;
    }

    /** Reads a template. */
    static Template read(YamlNode node, Collection<String> known, ParagraphParser parser) throws CourseException {
        SourceText text = node.excerpt();
        List<String> names = new ArrayList<>();
        String blank = Patterns.NAMED.matcher(text.text()).replaceAll(found -> {
            String name = found.group(1);
            if (!names.contains(name)) {
                names.add(name);
            }
            char first = (char) (FIRST + names.indexOf(name));
            return first + String.valueOf(NEXT).repeat(found.group().length() - 1);
        });
        for (String name : names) {
            if (!known.contains(name)) {
                int placeholder = blank.indexOf(FIRST + names.indexOf(name));
                throw unknown(text.position(text.text().indexOf(name, placeholder)), name, known);
            }
        }
        int open = blank.indexOf("{{");
        if (open >= 0) {
            throw new CourseException(text.position(open), MessageKey.QUESTION_OPEN_VALUE);
        }
        return new Template(text, names, parser.parse(text.withText(blank)));
    }

    private static CourseException unknown(SourcePosition position, String name, Collection<String> known) {
        List<String> names = known.stream().sorted().toList();
        if (names.isEmpty()) {
            return new CourseException(position, MessageKey.QUESTION_NO_VALUES, name);
        }
        return new CourseException(KnownWords.diagnostic(
                position, MessageKey.EXPERIMENT_MISSPELT_WORD, MessageKey.QUESTION_UNKNOWN_VALUE, name, names));
    }

    /**
     * Returns the symbol in LaTeX of each placeholder by its name: η for {@code $\eta = {{lr}}$}. Empty if the text has
     * the number only.
     */
    public Map<String, String> symbols() {
        Map<String, String> symbols = new LinkedHashMap<>();
        names.forEach(name -> symbols.put(name, ""));
        Patterns.SYMBOL.matcher(text.text()).results().forEach(found -> symbols.put(found.group(2), found.group(1)));
        return symbols;
    }

    /** Returns the paragraph with the number of each name filled in, formatted for this language. */
    public List<Inline> filled(UnaryOperator<String> number) {
        return filled(words, number);
    }

    private List<Inline> filled(List<Inline> inlines, UnaryOperator<String> number) {
        return inlines.stream().map(inline -> filled(inline, number)).toList();
    }

    private Inline filled(Inline inline, UnaryOperator<String> number) {
        if (inline instanceof Inline.Text plain) {
            return new Inline.Text(plain.position(), filled(plain.text(), number));
        }
        if (inline instanceof Inline.Emphasis emphasis) {
            return new Inline.Emphasis(filled(emphasis.inner(), number));
        }
        if (inline instanceof Inline.Strong strong) {
            return new Inline.Strong(filled(strong.inner(), number));
        }
        if (inline instanceof Inline.InlineCode code) {
            return new Inline.InlineCode(code.position(), filled(code.code(), number));
        }
        if (inline instanceof Inline.Link link) {
            return new Inline.Link(link.position(), filled(link.inner(), number), filled(link.address(), number));
        }
        return inline instanceof Inline.InlineFormula formula
                ? new Inline.InlineFormula(filled(formula.source(), name -> latex(number.apply(name))))
                : inline;
    }

    private String filled(String piece, UnaryOperator<String> number) {
        return Patterns.BLANK
                .matcher(piece)
                .replaceAll(blank -> Matcher.quoteReplacement(filling(blank.group(), number)));
    }

    /** Returns a piece of the text with its placeholders filled and its source positions kept. */
    private SourceText filled(SourceText piece, UnaryOperator<String> number) {
        SourceText filled = piece;
        Matcher blank = Patterns.BLANK.matcher(filled.text());
        while (blank.find()) {
            filled = filled.replaced(blank.start(), blank.end(), filling(blank.group(), number));
            blank = Patterns.BLANK.matcher(filled.text());
        }
        return filled;
    }

    /** Returns the number of a placeholder. Returns U+FFFD for private characters that the author wrote. */
    private String filling(String blank, UnaryOperator<String> number) {
        int index = blank.charAt(0) - FIRST;
        return index < names.size() ? number.apply(names.get(index)) : "\uFFFD";
    }

    /** Returns a number as one group of LaTeX, in any notation. */
    private static String latex(String number) {
        String[] factors = number.split("\u00A0×\u00A0", 2);
        String factor = upright(factors[0]);
        return "{" + (factors.length == 1 ? factor : factor + " \\times " + upright(factors[1])) + "}";
    }

    /** Converts a factor to LaTeX. Braces avoid space after a comma; grouped digits and a unit become text. */
    private static String upright(String written) {
        String sign = written.startsWith("−") ? "-" : "";
        String signs = written.substring(sign.length()).replace("%", "\\%");
        if (signs.contains("\u00A0")) {
            return sign + "\\text{" + signs.replace('\u00A0', ' ') + "}";
        }
        return sign
                + Patterns.RAISED
                        .matcher(signs.replace(",", "{,}"))
                        .replaceAll(power -> "^{" + lowered(power.group()) + "}");
    }

    private static String lowered(String power) {
        StringBuilder lowered = new StringBuilder();
        power.chars().forEach(sign -> lowered.append(sign == '⁻' ? "-" : Integer.toString("⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(sign))));
        return lowered.toString();
    }

    /** The patterns, compiled at the first use and not with the first page. */
    private static final class Patterns {

        /** A placeholder with its name. */
        static final Pattern NAMED = Pattern.compile("\\{\\{\\s*([\\p{L}_][\\p{L}\\p{N}_]*)\\s*}}");

        /** A symbol with the placeholder of its number: a letter or a command, which may have an index. */
        static final Pattern SYMBOL = Pattern.compile(
                "((?:\\\\[a-zA-Z]+(?:\\{[^{}]*})?|\\p{L})(?:_(?:\\w|\\{[^{}]*}))?)\\s*=\\s*" + NAMED.pattern());

        /** A placeholder after its replacement by private characters. */
        static final Pattern BLANK = Pattern.compile("[\uE000-\uF8FE]\uF8FF{4,}");

        static final Pattern RAISED = Pattern.compile("[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+");
    }
}
