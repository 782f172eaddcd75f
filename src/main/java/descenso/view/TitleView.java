package descenso.view;

import descenso.course.Course;
import descenso.course.Page;
import descenso.phrases.Language;
import descenso.phrases.Phrase;
import descenso.tui.Frame;
import descenso.tui.Line;
import descenso.tui.Span;
import descenso.tui.Style;
import descenso.widget.HelpBar;
import descenso.widget.Wrapped;
import java.util.ArrayList;
import java.util.List;

/** The first screen of a course: its name, what it is, whose deck it mirrors. */
public record TitleView(Course course, Language language, Speech speech) {

    private static final int WIDTH = 60;

    /** A loss that falls, fast and then slowly, as all of them will. */
    private static final String CURVE = "█▇▆▅▅▄▄▄▃▃▃▃▂▂▂▂▂▂▁▁▁▁▁▁▁▁▁▁▁▁";

    private static final String ASCII_CURVE = "#*+=-._";

    /**
     * The frame, everything in the middle.
     *
     * @param welcome the title's page
     * @param foot the row above the keys
     */
    public Frame frame(Layout layout, Page welcome, Line foot, HelpBar help) {
        int width = Math.min(WIDTH, layout.textWidth());
        List<Line> block = block(welcome, width);
        int rows = layout.size().rows();
        List<Line> lines = new ArrayList<>();
        int above = Math.max(1, (rows - 2 - block.size()) / 2);
        for (int i = 0; i < above; i++) {
            lines.add(Line.blank());
        }
        int margin = (layout.size().columns() - width) / 2;
        block.forEach(line -> lines.add(line.indented(margin)));
        while (lines.size() < rows - 2) {
            lines.add(Line.blank());
        }
        List<Line> shown = new ArrayList<>(lines.subList(0, rows - 2));
        shown.add(foot);
        shown.add(help.line(layout.size().columns(), speech.glyphs()));
        return new Frame(layout.size(), shown);
    }

    private List<Line> block(Page welcome, int width) {
        List<Line> block = new ArrayList<>();
        block.add(Line.of(spaced(speech.say(Phrase.TUTOR_NAME)), Style.QUESTION));
        block.add(Line.of(speech.glyphs().choose(CURVE, ASCII_CURVE), Style.FORMULA));
        block.add(Line.blank());
        block.addAll(Wrapped.lines(List.of(span(course.title().in(language), Style.TITLE)), width));
        course.subtitle().ifPresent(subtitle ->
                block.addAll(Wrapped.lines(List.of(span(subtitle.in(language), Style.MUTED)), width)));
        block.add(Line.blank());
        block.addAll(new LessonView(speech, width).body(welcome));
        block.add(Line.blank());
        block.add(Line.of(
                speech.say(Phrase.TITLE_CREDITS, course.author(), Integer.toString(course.year())), Style.MUTED));
        return block;
    }

    private Span span(String text, Style style) {
        return new Span(speech.glyphs().write(text), style);
    }

    /** D e s c e n s o: a name stands wider than a word. */
    private static String spaced(String name) {
        return String.join(" ", name.split(""));
    }
}
