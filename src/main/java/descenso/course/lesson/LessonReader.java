package descenso.course.lesson;

import descenso.course.markdown.MarkdownContext;
import descenso.course.source.Diagnostics;
import descenso.course.source.ForbiddenCharacters;
import java.util.List;
import java.util.Optional;

/** Reads a lesson from the body below a front matter. */
public final class LessonReader {

    private LessonReader() {}

    public static ParsedLesson read(FrontMatter front) {
        Diagnostics diagnostics = new Diagnostics();
        diagnostics.warn(front.notes());
        ForbiddenCharacters.forbidden(front.body()).ifPresent(diagnostics::error);
        List<Block> blocks = BlockReader.read(new MarkdownContext(front.body(), diagnostics, 0));
        PageHeader header = front.header();
        Lesson lesson = new Lesson(header.id(), header.title(), header.subtitle(), blocks);
        return new ParsedLesson(
                diagnostics.hasErrors() ? Optional.empty() : Optional.of(lesson),
                diagnostics.diagnostics().stream().distinct().toList());
    }
}
