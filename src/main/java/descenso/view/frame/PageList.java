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
 * The pages of a course under their chapters, with a blank line between chapters.
 *
 * @param rows the line of each page, 0-based, in the order of the course
 */
public record PageList(List<Line> lines, List<Integer> rows) {

    public PageList {
        lines = List.copyOf(lines);
        rows = List.copyOf(rows);
    }

    /**
     * Creates the list of a course.
     *
     * @param entry draws a page from its number, 0-based, and its id
     */
    static PageList of(
            Course course, Language language, UiText texts, Style heading, BiFunction<Integer, String, Line> entry) {
        List<Line> lines = new ArrayList<>();
        List<Integer> rows = new ArrayList<>();
        for (Chapter chapter : course.chapters()) {
            if (!lines.isEmpty()) {
                lines.add(Line.blank());
            }
            lines.add(Line.of(texts.characters().encode(chapter.title().in(language)), heading));
            for (String screen : chapter.pageIds()) {
                Line line = entry.apply(rows.size(), screen);
                rows.add(lines.size());
                lines.add(line);
            }
        }
        return new PageList(lines, rows);
    }
}
