package descenso.course.question;

import descenso.course.markdown.Inline;
import descenso.course.source.SourceText;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A paragraph of Markdown with places for numbers, named in double braces, also within its formulas:
 * {@code with $\eta = {{lr}}$}.
 */
public final class Template {

    private final SourceText text;
    private final Placeholders placeholders;
    private final List<Inline> words;

    Template(SourceText text, Placeholders placeholders, List<Inline> words) {
        this.text = text;
        this.placeholders = placeholders;
        this.words = List.copyOf(words);
    }

    /** Returns the text as the author wrote it. */
    public SourceText text() {
        return text;
    }

    /** Returns the names of its placeholders, each once. */
    public List<String> names() {
        return placeholders.names();
    }

    /**
     * Returns the paragraph with the numbers filled in.
     *
     * @param number formats the number of a name in this language
     */
    public List<Inline> filled(UnaryOperator<String> number) {
        return new PlaceholderFiller(placeholders, number).fill(words);
    }
}
