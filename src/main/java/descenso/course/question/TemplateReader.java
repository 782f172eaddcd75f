package descenso.course.question;

import descenso.course.markdown.Inline;
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
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads the templates of one exercise.
 *
 * @param context the Markdown around them
 * @param paragraphs parses Markdown that must be one paragraph; empty if it is not. The parser of blocks provides it.
 */
record TemplateReader(MarkdownContext context, Function<MarkdownContext, Optional<List<Inline>>> paragraphs) {

    private static final String OPENING = "{{";

    /**
     * Reads a template.
     *
     * @param known the names that may stand in its braces
     * @throws CourseException if a name is unknown, a brace is left open, or the text is not one paragraph
     */
    Template read(YamlNode node, Collection<String> known) throws CourseException {
        SourceText text = node.excerpt();
        Placeholders placeholders = Placeholders.of(text);
        for (String name : placeholders.names()) {
            if (!known.contains(name)) {
                throw unknown(text.position(text.text().indexOf(name, placeholders.offsetOf(name))), name, known);
            }
        }
        int open = placeholders.text().text().indexOf(OPENING);
        if (open >= 0) {
            throw new CourseException(text.position(open), MessageKey.QUESTION_OPEN_VALUE);
        }
        return new Template(text, placeholders, paragraph(node, context.nested(placeholders.text())));
    }

    private static CourseException unknown(SourcePosition position, String name, Collection<String> known) {
        List<String> names = known.stream().sorted().toList();
        if (names.isEmpty()) {
            return new CourseException(position, MessageKey.QUESTION_NO_VALUES, name);
        }
        return new CourseException(SpellingSuggestion.to(name, names)
                .map(meant -> Diagnostic.of(position, MessageKey.EXPERIMENT_MISSPELT_WORD, name, meant))
                .orElseGet(() ->
                        Diagnostic.of(position, MessageKey.QUESTION_UNKNOWN_VALUE, name, EnumParser.list(names))));
    }

    /** Returns the inlines of the paragraph; none if an error of the text was reported before. */
    private List<Inline> paragraph(YamlNode node, MarkdownContext own) throws CourseException {
        int before = own.diagnostics().count();
        Optional<List<Inline>> paragraph = paragraphs.apply(own);
        if (paragraph.isEmpty() && own.diagnostics().count() == before) {
            throw node.error(MessageKey.COURSE_NOT_A_PARAGRAPH);
        }
        return paragraph.orElse(List.of());
    }
}
