package descenso.course.question;

import descenso.course.lesson.Block;
import descenso.course.markdown.Inline;
import descenso.course.markdown.Markdown;
import descenso.course.markdown.MarkdownContext;
import descenso.course.source.CourseException;
import descenso.course.source.Diagnostic;
import descenso.course.source.SourcePosition;
import descenso.course.source.SourceText;
import descenso.course.source.SpellingSuggestion;
import descenso.course.yaml.EnumParser;
import descenso.course.yaml.YamlNode;
import descenso.phrases.MessageKey;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A paragraph of Markdown in which numbers stand by name, in double braces, also within its formulas:
 * {@code with $\eta = {{lr}}$}.
 */
public final class Template {

    private static final String OPENING = "{{";

    private final SourceText text;
    private final Placeholders blanks;
    private final List<Inline> words;

    private Template(SourceText text, Placeholders blanks, List<Inline> words) {
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

    /**
     * Reads one.
     *
     * @param known the names that it may speak of
     */
    static Template read(YamlNode node, MarkdownContext passage, Collection<String> known) throws CourseException {
        SourceText text = node.excerpt();
        Placeholders blanks = Placeholders.of(text);
        for (String name : blanks.names()) {
            if (!known.contains(name)) {
                throw unknown(text.place(text.text().indexOf(name, blanks.offsetOf(name))), name, known);
            }
        }
        int open = blanks.text().text().indexOf(OPENING);
        if (open >= 0) {
            throw new CourseException(text.place(open), MessageKey.QUESTION_OPEN_VALUE);
        }
        return new Template(text, blanks, paragraph(node, passage.nested(blanks.text())));
    }

    private static CourseException unknown(SourcePosition place, String name, Collection<String> known) {
        List<String> names = known.stream().sorted().toList();
        if (names.isEmpty()) {
            return new CourseException(place, MessageKey.QUESTION_NO_VALUES, name);
        }
        return new CourseException(SpellingSuggestion.to(name, names)
                .map(meant -> Diagnostic.of(place, MessageKey.EXPERIMENT_MISSPELT_WORD, name, meant))
                .orElseGet(
                        () -> Diagnostic.of(place, MessageKey.QUESTION_UNKNOWN_VALUE, name, EnumParser.list(names))));
    }

    /** Nothing is said of what is no paragraph but was found wrong already. */
    private static List<Inline> paragraph(YamlNode node, MarkdownContext passage) throws CourseException {
        int before = passage.findings().count();
        List<Block> blocks = Markdown.read(passage);
        if (blocks.size() == 1 && blocks.get(0) instanceof Block.Paragraph paragraph) {
            return paragraph.text();
        }
        if (passage.findings().count() == before) {
            throw node.fault(MessageKey.COURSE_NOT_A_PARAGRAPH);
        }
        return List.of();
    }
}
