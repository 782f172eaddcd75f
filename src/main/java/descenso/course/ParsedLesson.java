package descenso.course;

import descenso.course.source.CourseException;
import descenso.course.source.Diagnostic;
import descenso.course.source.Diagnostics;
import descenso.course.source.Markdown.MarkdownContext;
import descenso.course.source.Schema;
import descenso.course.source.SourcePosition;
import descenso.course.source.SourceText;
import descenso.course.source.Yaml;
import descenso.course.source.YamlMap;
import descenso.course.source.YamlNode;
import descenso.phrases.MessageKey;
import java.util.List;
import java.util.Optional;

/**
 * The result of reading a lesson.
 *
 * @param lesson the blocks, from top to bottom; empty if an error makes it unreadable
 * @param diagnostics all diagnostics, including those that do not keep the lesson from being read
 */
public record ParsedLesson(Optional<List<Block>> lesson, List<Diagnostic> diagnostics) {

    public ParsedLesson {
        diagnostics = List.copyOf(diagnostics);
    }

    /** Reads the lesson below a front matter. */
    public static ParsedLesson read(FrontMatter front) {
        Diagnostics diagnostics = new Diagnostics();
        diagnostics.warn(front.notes());
        Diagnostic.ofControl(front.body()).ifPresent(diagnostics::error);
        List<Block> blocks = BlockReader.read(new MarkdownContext(front.body(), diagnostics, 0));
        return new ParsedLesson(
                diagnostics.hasErrors() ? Optional.empty() : Optional.of(blocks),
                diagnostics.diagnostics().stream().distinct().toList());
    }

    /** Returns a copy with only the first blocks of the lesson. */
    public ParsedLesson upTo(int blocks) {
        return new ParsedLesson(lesson.map(whole -> List.copyOf(whole.subList(0, blocks))), diagnostics);
    }

    public static ParsedLesson failed(Diagnostic diagnostic) {
        return new ParsedLesson(Optional.empty(), List.of(diagnostic));
    }

    /**
     * The front matter of a page, which is the YAML between two lines of {@code ---} at its start, and the body after
     * it.
     *
     * @param notes the diagnostics that do not keep the lesson from being read
     */
    public record FrontMatter(PageHeader header, SourceText body, List<Diagnostic> notes) {

        /**
         * Splits the text of a page into front matter and body.
         *
         * @throws CourseException if the front matter is missing, has no end, is not valid YAML or lacks a required
         *     key, or if a value is invalid
         */
        public static FrontMatter of(SourceText source) throws CourseException {
            String text = source.text();
            int start = afterLine(text, 0);
            if (!isFence(text, 0, start)) {
                throw new CourseException(source.position(0), MessageKey.COURSE_NO_FRONT_MATTER);
            }
            for (int line = start; line < text.length(); line = afterLine(text, line)) {
                int end = afterLine(text, line);
                if (isFence(text, line, end)) {
                    return read(source.between(start, line), source.between(end, text.length()));
                }
            }
            throw new CourseException(source.position(0), MessageKey.COURSE_OPEN_FRONT_MATTER);
        }

        private static int afterLine(String text, int from) {
            int end = text.indexOf('\n', from);
            return end < 0 ? text.length() : end + 1;
        }

        private static boolean isFence(String text, int from, int to) {
            return text.substring(from, to).stripTrailing().equals("---");
        }

        private static FrontMatter read(SourceText yaml, SourceText body) throws CourseException {
            YamlMap map = Yaml.read(yaml);
            YamlNode id = map.required("id");
            Optional<YamlNode> subtitle = map.optional("subtitle");
            PageHeader header = new PageHeader(
                    id.id(),
                    id.position(),
                    map.required("title").text(),
                    subtitle.isPresent() ? Optional.of(subtitle.get().text()) : Optional.empty());
            return new FrontMatter(
                    header, body, map.unknownKeys(Schema.of("page").keys()));
        }

        /** The header of a page, read without its lesson. The id stands for an unreadable title. */
        public record PageHeader(String id, SourcePosition position, String title, Optional<String> subtitle) {}
    }
}
