package descenso.course;

import descenso.phrases.Phrase;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A paragraph of Markdown in which numbers stand by name, in double braces, also within its formulas:
 * {@code with $\eta = {{lr}}$}.
 *
 * @param text as its author wrote it
 */
public record Template(Excerpt text) {

    private static final Pattern NAME = Pattern.compile("\\{\\{\\s*([\\p{L}_][\\p{L}\\p{N}_]*)\\s*}}");

    /** The names that stand in it. */
    public Set<String> names() {
        return NAME.matcher(text.text()).results().map(name -> name.group(1)).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The paragraph with the numbers in their places.
     *
     * @param number how the number of a name is written in this language
     */
    public List<Inline> filled(UnaryOperator<String> number) {
        String filled = NAME.matcher(text.text()).replaceAll(name -> Matcher.quoteReplacement(written(name, number)));
        return parsed(new Passage(Source.of(text.place().file(), filled).whole(), new Findings(), 0));
    }

    private String written(MatchResult name, UnaryOperator<String> number) {
        String written = number.apply(name.group(1));
        return isInFormula(name.start()) ? latex(written) : written;
    }

    /** Whether an odd number of dollars stands before it; those that are none begin with a backslash. */
    private boolean isInFormula(int offset) {
        boolean isInside = false;
        for (int i = 0; i < offset; i++) {
            boolean isDollar =
                    text.text().charAt(i) == '$' && (i == 0 || text.text().charAt(i - 1) != '\\');
            isInside ^= isDollar;
        }
        return isInside;
    }

    /** A comma within a number is none between two. */
    private static String latex(String number) {
        return number.replace(",", "{,}").replace('−', '-').replace("\u00A0", "\\,");
    }

    /**
     * Reads one, and sees that it will be a paragraph whatever the numbers are.
     *
     * @param known the names that it may speak of
     */
    static Template read(YamlNode node, Passage passage, Set<String> known) throws CourseException {
        Excerpt text = node.excerpt();
        Matcher name = NAME.matcher(text.text());
        while (name.find()) {
            if (!known.contains(name.group(1))) {
                throw unknown(text.place(name.start(1)), name.group(1), known);
            }
        }
        if (parsed(passage.inner(text.reworded(
                        name.replaceAll(any -> "0".repeat(any.group().length())))))
                .isEmpty()) {
            throw node.fault(Phrase.COURSE_NOT_A_PARAGRAPH);
        }
        return new Template(text);
    }

    private static CourseException unknown(Place place, String name, Set<String> known) {
        List<String> names = known.stream().sorted().toList();
        return new CourseException(Nearest.to(name, names)
                .map(meant -> Fault.of(place, Phrase.EXPERIMENT_MISSPELT_WORD, name, meant))
                .orElseGet(() -> Fault.of(place, Phrase.QUESTION_UNKNOWN_VALUE, name, Choice.list(names))));
    }

    /** Empty where it is more, or something else, than a paragraph. */
    private static List<Inline> parsed(Passage passage) {
        List<Block> blocks = Markdown.read(passage);
        return blocks.size() == 1 && blocks.get(0) instanceof Block.Paragraph paragraph ? paragraph.text() : List.of();
    }
}
