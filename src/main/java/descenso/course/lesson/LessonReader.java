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
        Diagnostics findings = new Diagnostics();
        findings.warn(front.notes());
        ForbiddenCharacters.forbidden(front.body()).ifPresent(findings::error);
        List<Block> blocks = BlockReader.read(new MarkdownContext(front.body(), findings, 0));
        Lesson lesson = new Lesson(front.id(), front.title(), front.subtitle(), blocks);
        return new ParsedLesson(
                findings.hasErrors() ? Optional.empty() : Optional.of(lesson),
                findings.faults().stream().distinct().toList());
    }
}
