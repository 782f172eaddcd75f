package descenso.view.frame;

import descenso.course.Chapter;
import descenso.course.Course;
import descenso.phrases.Language;
import descenso.tui.Line;
import descenso.tui.Style;
import descenso.view.text.UiText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/**
 * A course's screens under their chapters, a blank line between any two chapters.
 *
 * @param lines to show
 * @param rows the line that each screen stands in, in the order of the course
 */
public record ScreenList(List<Line> lines, List<Integer> rows) {

    public ScreenList {
        lines = List.copyOf(lines);
        rows = List.copyOf(rows);
    }

    /** @param entry draws the screen with that number, from 0, and that id */
    static ScreenList of(
            Course course, Language language, UiText speech, Style heading, BiFunction<Integer, String, Line> entry) {
        List<Line> lines = new ArrayList<>();
        List<Integer> rows = new ArrayList<>();
        for (Chapter chapter : course.chapters()) {
            if (!lines.isEmpty()) {
                lines.add(Line.blank());
            }
            lines.add(Line.of(speech.glyphs().encode(chapter.title().in(language)), heading));
            for (String screen : chapter.screens()) {
                Line line = entry.apply(rows.size(), screen);
                rows.add(lines.size());
                lines.add(line);
            }
        }
        return new ScreenList(lines, rows);
    }
}
