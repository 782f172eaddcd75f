package descenso.view.frame;

import descenso.phrases.MessageKey;
import descenso.tui.Frame;
import descenso.tui.Line;
import descenso.tui.Size;
import descenso.tui.Span;
import descenso.tui.Style;
import descenso.view.text.UiText;
import descenso.widget.HelpBar;
import descenso.widget.LineWrapper;
import descenso.widget.Viewport;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The frame around every screen: a header, a row that says whether more text follows, and the keys. */
public record HeaderFooter(Layout layout, UiText texts) {

    /** Width of the progress bar in the header, in cells. */
    private static final int PROGRESS_WIDTH = 16;

    /** Width of the gap between the tutor's name and the title, in cells. */
    private static final int TITLE_GAP = 2;

    /** Width of a title from which it says something, in cells: less important parts of the header make room for it. */
    private static final int LEAST_TITLE = 8;

    /** Maximum number of lines of a notice or a remark. */
    private static final int MOST_LINES = 2;

    /** Creates the frame of a screen that is too small for any other, with the required and the current size. */
    public static Frame tooSmall(Size size, UiText texts) {
        String words = texts.say(MessageKey.TOO_SMALL, Layout.LEAST.toString(), size.toString());
        return new Frame(size, LineWrapper.lines(words, Style.TEXT, size.columns()));
    }

    /**
     * Creates a frame with a header, the rows of the screen, from its left edge, and the rows above the keys. If these
     * are several, they cover the end of the body.
     */
    public Frame frame(Line header, List<Line> body, List<Line> foot, HelpBar help) {
        List<Line> rows = new ArrayList<>();
        rows.add(header);
        rows.add(Line.blank());
        rows.addAll(body);
        int height = layout.size().rows() - 1 - foot.size();
        while (rows.size() < height) {
            rows.add(Line.blank());
        }
        rows.subList(Math.max(1, height), rows.size()).clear();
        rows.addAll(foot);
        rows.add(help.line(layout.size().columns(), texts.characters()));
        return new Frame(layout.size(), rows);
    }

    /** Returns the position in the course, from 1 to the last, in numbers. */
    public Line position(int number, int last) {
        return Line.of(number + "/" + last + " ", Style.BAR);
    }

    /** Returns the position in the course, from 1 to the last, with a bar. */
    public Line place(int number, int last) {
        return Line.join(
                position(number, last),
                Line.progress(number, last, PROGRESS_WIDTH, texts.characters(), Style.KEY),
                Line.of(" ", Style.BAR));
    }

    /** Returns the header with the first of some ends that leaves room for a title, or with the last of them. */
    public Line header(String title, List<Line> ends) {
        return ends.stream()
                .filter(end -> titleRoom(layout.size().columns() - end.width()) >= LEAST_TITLE)
                .findFirst()
                .map(end -> header(title, end))
                .orElseGet(() -> header(title, ends.get(ends.size() - 1)));
    }

    /** Returns the header: the tutor's name and a title, as far as there is room, and what stands at its end. */
    public Line header(String title, Line end) {
        return Line.join(header(title, layout.size().columns() - end.width()), end);
    }

    private Line header(String title, int width) {
        String words = texts.characters().shorten(texts.encode(title), Math.max(0, titleRoom(width)));
        return Line.join(tutor(), Line.of(" ".repeat(TITLE_GAP) + words, Style.BAR))
                .fitted(width, Style.BAR);
    }

    private Line tutor() {
        return Line.of(" " + texts.say(MessageKey.TUTOR_NAME), Style.KEY);
    }

    /** Returns the room for a title, with a space behind it; negative if there is none. */
    private int titleRoom(int width) {
        return width - tutor().width() - TITLE_GAP - 1;
    }

    /** Returns the lines, indented to the text column. */
    public List<Line> column(List<Line> text) {
        return text.stream().map(line -> line.indented(layout.textColumn())).toList();
    }

    /** Returns the screen column of a cell of the text, both 0-based. */
    public int columnOf(int cell) {
        return layout.textColumn() + cell;
    }

    /** Returns the lines in the text column, with the sidebar at their left if it is not empty. */
    public List<Line> beside(List<Line> sidebar, List<Line> text) {
        if (sidebar.isEmpty()) {
            return column(text);
        }
        List<Line> rows = new ArrayList<>();
        int gap = layout.textColumn() - layout.sidebarWidth();
        for (int row = 0; row < layout.bodyHeight(); row++) {
            Line side = row < sidebar.size() ? sidebar.get(row) : Line.blank();
            Line words = row < text.size() ? text.get(row) : Line.blank();
            rows.add(Line.join(side.fitted(layout.sidebarWidth()), words.indented(gap)));
        }
        return rows;
    }

    /** Returns a row with the number of lines below the window; blank at the end. */
    public List<Line> more(Viewport window) {
        return List.of(Line.of(below(window), Style.MUTED).indented(layout.textColumn()));
    }

    /** Returns a row with the numbers of lines above and below the window. */
    public List<Line> around(Viewport window) {
        String above = counted(texts.characters().select("▲ ", "^ "), window.top());
        String text = Stream.of(above, below(window))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining("   "));
        return List.of(Line.of(text, Style.MUTED).indented(layout.textColumn()));
    }

    private String below(Viewport window) {
        return counted(texts.characters().select("▼ ", "v "), window.below());
    }

    private String counted(String arrow, int lines) {
        MessageKey key = lines == 1 ? MessageKey.MORE_LINE : MessageKey.MORE_LINES;
        return lines == 0 ? "" : arrow + texts.say(key, Integer.toString(lines));
    }

    /** Returns an unobtrusive message, in at most two lines. */
    public List<Line> remark(String words) {
        return twoLines(texts.encode(words), Style.MUTED);
    }

    /** Returns what is going on, in at most two lines. */
    public List<Line> status(String words) {
        return twoLines(texts.encode(words), Style.STRONG);
    }

    /** Returns an error message or the text being typed, in at most two lines. */
    public List<Line> notice(String words) {
        return twoLines(words, Style.QUESTION);
    }

    /** Wraps a text to at most two lines, with an ellipsis if it is cut. */
    private List<Line> twoLines(String words, Style style) {
        Line cut = Line.of(texts.characters().select("…", "..."), style);
        return column(LineWrapper.first(List.of(new Span(words, style)), layout.textWidth(), MOST_LINES, cut));
    }
}
