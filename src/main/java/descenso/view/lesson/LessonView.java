package descenso.view.lesson;

import descenso.course.Page;
import descenso.course.lesson.Block;
import descenso.course.lesson.Lesson;
import descenso.course.source.Diagnostic;
import descenso.phrases.MessageKey;
import descenso.tui.Line;
import descenso.tui.Style;
import descenso.view.text.UiText;
import descenso.view.text.WrappedText;
import java.util.ArrayList;
import java.util.List;

/**
 * Renders a page of the course as lines: its title, then its blocks, or its diagnostics if it is unreadable.
 *
 * @param width width of the text, in cells
 * @param previews the drawings of the experiments of the page
 */
public record LessonView(UiText texts, int width, Previews previews) {

    /**
     * Returns the whole page.
     *
     * @param foreign whether the page is in the other language, which a note below the title then states
     */
    public LessonLines lines(Page page, boolean foreign) {
        LessonLines.Builder lines = new LessonLines.Builder();
        lines.add(title(page, foreign));
        addBody(page, lines);
        return lines.build();
    }

    void addBody(Page page, LessonLines.Builder lines) {
        page.parsed()
                .lesson()
                .ifPresentOrElse(
                        lesson -> addBlocks(lesson, lines),
                        () -> lines.add(diagnosticLines(page.parsed().diagnostics())));
        page.seal().ifPresent(experiment -> lines.addWholeBelow(previews.seal(width)));
    }

    private void addBlocks(Lesson lesson, LessonLines.Builder lines) {
        BlockView view = new BlockView(texts, width, Style.TEXT, previews);
        boolean isAfterQuestion = false;
        for (Block block : lesson.blocks()) {
            List<Line> drawn = block.accept(view);
            boolean isQuestion = block instanceof Block.QuestionBlock;
            if (block instanceof Block.Heading) {
                lines.addHeading(drawn);
            } else if (isQuestion && isAfterQuestion) {
                lines.addWholeBelow(drawn);
            } else if (isWhole(block)) {
                lines.addWhole(drawn);
            } else {
                lines.add(drawn);
            }
            isAfterQuestion = isQuestion;
        }
    }

    private static boolean isWhole(Block block) {
        return block instanceof Block.DisplayFormula
                || block instanceof Block.Table
                || block instanceof Block.Code
                || block instanceof Block.QuestionBlock
                || block instanceof Block.ExperimentBlock;
    }

    private List<Line> title(Page page, boolean foreign) {
        List<Line> lines =
                new ArrayList<>(WrappedText.lines(texts.characters().encode(page.title()), Style.TITLE, width));
        page.subtitle()
                .ifPresent(words ->
                        lines.addAll(WrappedText.lines(texts.characters().encode(words), Style.MUTED, width)));
        if (foreign) {
            lines.add(Line.blank());
            lines.addAll(WrappedText.lines(texts.say(MessageKey.LESSON_UNTRANSLATED), Style.WRONG, width));
        }
        return lines;
    }

    private List<Line> diagnosticLines(List<Diagnostic> diagnostics) {
        List<Line> lines =
                new ArrayList<>(WrappedText.lines(texts.say(MessageKey.LESSON_UNREADABLE), Style.WRONG, width));
        lines.addAll(new DiagnosticLines(texts, width).of(diagnostics));
        return lines;
    }
}
