package descenso.view;

import descenso.course.Fault;
import descenso.course.Lesson;
import descenso.course.Page;
import descenso.phrases.Phrase;
import descenso.tui.Line;
import descenso.tui.Span;
import descenso.tui.Style;
import descenso.widget.Wrapped;
import java.util.ArrayList;
import java.util.List;

/**
 * A page of the course as lines: its title, its blocks; or, where it cannot be read, what is wrong with it.
 *
 * @param width of the text, in cells
 */
public record LessonView(Speech speech, int width) {

    /** @param foreign whether the page is in the other language, which it then says */
    public LessonLines lines(Page page, boolean foreign) {
        LessonLines.Builder lines = new LessonLines.Builder();
        lines.add(title(page, foreign));
        addBody(page, lines);
        return lines.build();
    }

    /** The page without its title. */
    public List<Line> body(Page page) {
        LessonLines.Builder lines = new LessonLines.Builder();
        addBody(page, lines);
        return lines.build().lines();
    }

    private void addBody(Page page, LessonLines.Builder lines) {
        page.reading()
                .lesson()
                .ifPresentOrElse(
                        lesson -> addBlocks(lesson, lines),
                        () -> lines.add(faults(page.reading().faults())));
    }

    private void addBlocks(Lesson lesson, LessonLines.Builder lines) {
        BlockView view = new BlockView(speech, width, Style.TEXT);
        lesson.blocks().forEach(block -> lines.add(block.accept(view)));
    }

    private List<Line> title(Page page, boolean foreign) {
        List<Line> lines = new ArrayList<>(wrapped(speech.glyphs().write(page.title()), Style.TITLE));
        page.subtitle().ifPresent(words -> lines.addAll(wrapped(speech.glyphs().write(words), Style.MUTED)));
        if (foreign) {
            lines.add(Line.blank());
            lines.addAll(wrapped(speech.say(Phrase.LESSON_UNTRANSLATED), Style.WRONG));
        }
        return lines;
    }

    private List<Line> faults(List<Fault> faults) {
        List<Line> lines = new ArrayList<>(wrapped(speech.say(Phrase.LESSON_UNREADABLE), Style.WRONG));
        for (Fault fault : faults) {
            lines.add(Line.blank());
            lines.addAll(wrapped(fault.place().toString(), Style.CODE));
            lines.addAll(wrapped(speech.say(fault.sentence()), Style.TEXT));
        }
        return lines;
    }

    private List<Line> wrapped(String text, Style style) {
        return Wrapped.lines(List.of(new Span(text, style)), width);
    }
}
