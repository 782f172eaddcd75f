package descenso.course.lesson;

import descenso.course.markdown.MarkdownContext;
import descenso.course.source.Diagnostic;
import descenso.course.source.Diagnostics;
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
}
