package descenso.app.quiz;

import descenso.app.quiz.AnswerInput.Rendered;
import descenso.app.screen.AppState;
import descenso.app.screen.CommandTable.ScreenCommands;
import descenso.app.screen.ScreenFrame;
import descenso.tui.Frame;
import descenso.tui.Line;
import descenso.tui.Size;
import descenso.view.frame.HeaderFooter;
import descenso.view.section.GridRenderer;
import descenso.view.section.Section;
import descenso.widget.Viewport;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A question with the answer that is entered and what follows it, below one another, of which a window is shown.
 *
 * @param asked the question and what belongs to it
 * @param answer draws the answer in the cells that the question leaves for it
 * @param after what follows the answer; may be empty
 * @param top 0-based index of the first visible line; negative for a window at what follows, or else at the answer
 * @param height height of the window, in lines
 */
public record AnswerSheet(
        AppState state,
        List<List<Section>> asked,
        Function<Size, Rendered> answer,
        List<List<Section>> after,
        int top,
        int height) {

    /** The row of the frame at which the body begins, 0-based. */
    private static final int ABOVE = 2;

    /** Minimum number of lines for the answer. */
    private static final int LEAST = 3;

    /** The whole content, with the lines, 0-based, at which answer and what follows begin; none follows at the end. */
    private record Sheet(List<Line> lines, int first, Rendered rendered, int last) {}

    public AnswerSheet {
        asked = List.copyOf(asked);
        after = List.copyOf(after);
    }

    /** Draws the window between a title and some lines, which stand above the number of lines that are not shown. */
    public Frame frame(String title, List<Line> status, ScreenCommands<?> commands) {
        ScreenFrame screenFrame = ScreenFrame.alone(state);
        HeaderFooter headerFooter = screenFrame.headerFooter();
        Sheet sheet = sheet();
        Viewport window = window(sheet);
        List<Line> foot = new ArrayList<>(status);
        foot.addAll(foot(screenFrame, window));
        Frame frame = screenFrame.frame(title, headerFooter.column(window.of(sheet.lines())), foot, commands);
        return sheet.rendered()
                .cursor()
                .map(cursor -> new Frame.Cursor(
                        headerFooter.columnOf(cursor.column()), ABOVE + sheet.first() + cursor.row() - window.top()))
                .filter(cursor -> cursor.row() >= ABOVE && cursor.row() < ABOVE + window.height())
                .map(cursor -> frame.withCursor(cursor.column(), cursor.row()))
                .orElse(frame);
    }

    /** Returns the lines above the keys, which also count the lines of the question above the window of a long one. */
    private List<Line> foot(ScreenFrame screenFrame, Viewport window) {
        return window.isAtTop() || state.notice().isPresent()
                ? screenFrame.foot(window)
                : screenFrame.headerFooter().around(window);
    }

    public List<Line> lines() {
        return sheet().lines();
    }

    public Viewport window() {
        return window(sheet());
    }

    private Viewport window(Sheet sheet) {
        Viewport window = new Viewport(Math.max(0, top), height, sheet.lines().size());
        if (top >= 0) {
            return window;
        }
        return after.isEmpty()
                ? window.showing(sheet.first() + sheet.rendered().focus())
                : window.showing(sheet.lines().size() - 1).showing(sheet.last() - 1);
    }

    private Sheet sheet() {
        List<Line> lines = above();
        int first = lines.size();
        Rendered rendered = answer.apply(room(first));
        lines.addAll(rendered.lines());
        if (!after.isEmpty()) {
            lines.add(Line.blank());
        }
        int last = lines.size();
        lines.addAll(lines(after));
        return new Sheet(lines, first, rendered, last);
    }

    private List<Line> lines(List<List<Section>> parts) {
        return new GridRenderer(state.texts(), state.layout().alone().textWidth())
                .lines(parts.stream().flatMap(List::stream).toList());
    }

    /** Returns the lines of the question, and a blank one. */
    private List<Line> above() {
        List<Line> lines = new ArrayList<>(lines(asked));
        lines.add(Line.blank());
        return lines;
    }

    /** Returns the cells that the question leaves for the answer. */
    public Size room() {
        return room(above().size());
    }

    private Size room(int above) {
        return new Size(state.layout().alone().textWidth(), Math.max(LEAST, height - above));
    }
}
