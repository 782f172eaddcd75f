package descenso.course.question;

import descenso.course.markdown.Inline;
import descenso.course.source.SourceText;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A paragraph of Markdown in which numbers stand by name, in double braces, also within its formulas:
 * {@code with $\eta = {{lr}}$}.
 */
public final class Template {

    private final SourceText text;
    private final Placeholders blanks;
    private final List<Inline> words;

    Template(SourceText text, Placeholders blanks, List<Inline> words) {
        this.text = text;
        this.blanks = blanks;
        this.words = List.copyOf(words);
    }

    /** As its author wrote it. */
    public SourceText text() {
        return text;
    }

    /** The names that stand in it, each once. */
    public List<String> names() {
        return blanks.names();
    }

    /**
     * The paragraph with the numbers in their places.
     *
     * @param number how the number of a name is written in this language
     */
    public List<Inline> filled(UnaryOperator<String> number) {
        return new PlaceholderFiller(blanks, number).fill(words);
    }
}
