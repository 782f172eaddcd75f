package descenso.view.frame;

import descenso.course.Chapter;
import descenso.course.Course;
import descenso.tui.Line;
import descenso.tui.Span;
import descenso.tui.Style;
import descenso.view.section.GridRenderer;
import descenso.view.text.UiText;
import descenso.widget.Viewport;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Renders the contents beside a lesson on a wide screen: the current screen and those around it. */
public record SidebarView(Course course, UiText texts) {

    private static final int MARGIN = 2;

    /**
     * Returns as many lines as the body has, with a rule at the right; empty if the layout has no sidebar.
     *
     * @param here the number of the current screen, 0-based
     * @param read the ids of the screens read to their end
     */
    public List<Line> lines(int here, Set<String> read, Layout layout) {
        if (layout.sidebarWidth() == 0) {
            return List.of();
        }
        int width = layout.sidebarWidth() - 2;
        List<Line> lines = new ArrayList<>();
        int number = 0;
        int present = 0;
        for (Chapter chapter : course.chapters()) {
            if (!lines.isEmpty()) {
                lines.add(Line.blank());
            }
            lines.add(Line.of(texts.say(chapter.title()), Style.MUTED));
            for (String screen : chapter.pageIds()) {
                present = number == here ? lines.size() : present;
                lines.add(entry(number, number == here, screen, read.contains(screen), width - MARGIN));
                number++;
            }
        }
        Viewport window = new Viewport(0, layout.bodyHeight(), lines.size()).showing(present);
        return ruled(window.of(lines), width, layout.bodyHeight());
    }

    private Line entry(int number, boolean present, String screen, boolean done, int width) {
        String mark = present
                ? GridRenderer.pointer(texts.characters())
                : done ? texts.characters().select("✓", "*") : " ";
        String digits = (number < 10 ? "  " : " ") + number + "  ";
        String title = texts.encode(course.page(texts.language(), screen).title());
        String shown = texts.characters().shorten(title, width - 1 - digits.length());
        return Line.of(
                new Span(mark, present ? Style.QUESTION : Style.RIGHT),
                new Span(digits, Style.MUTED),
                new Span(shown, present ? Style.STRONG : Style.TEXT));
    }

    private List<Line> ruled(List<Line> lines, int width, int height) {
        List<Line> ruled = new ArrayList<>();
        Line rule = Line.of(texts.characters().select("│", "|"), Style.RULE);
        for (int row = 0; row < height; row++) {
            Line line = row < lines.size() ? lines.get(row).indented(MARGIN) : Line.blank();
            ruled.add(Line.join(line.truncate(width).fitted(width + 1), rule));
        }
        return ruled;
    }
}
