package descenso.view;

import descenso.progress.Bookmark;
import descenso.tui.Line;
import descenso.widget.Viewport;
import java.util.ArrayList;
import java.util.List;

/**
 * A lesson drawn at some width, and where each of its blocks begins, so that a place can be found again at another width
 * or in another language.
 *
 * @param starts the line that each block begins in; block 0 is the title
 * @param pages the lines that a page may well begin in: starts, but not those right under a heading
 */
public record LessonLines(List<Line> lines, List<Integer> starts, List<Integer> pages) {

    public LessonLines {
        lines = List.copyOf(lines);
        starts = List.copyOf(starts);
        pages = List.copyOf(pages);
    }

    /**
     * The window a page further down. It begins with what the last page had cut, a heading with what it stands over;
     * where that would turn less than half a page, with the last page's last line.
     */
    public Viewport next(Viewport window) {
        Viewport next = window.paged(1);
        int bottom = window.top() + window.height();
        for (int start : pages) {
            boolean isFarEnough = start >= window.top() + window.height() / 2;
            if (isFarEnough && start <= bottom) {
                next = window.moved(start - window.top());
            }
        }
        return next;
    }

    /** The bookmark's line, or the nearest before it that there is. */
    public int line(Bookmark bookmark) {
        int block = Math.min(bookmark.block(), starts.size() - 1);
        int end = block + 1 < starts.size() ? starts.get(block + 1) : lines.size();
        return Math.min(starts.get(block) + bookmark.line(), Math.max(starts.get(block), end - 1));
    }

    /** The bookmark at this line of that screen. */
    public Bookmark bookmark(String screen, int line) {
        int block = 0;
        while (block + 1 < starts.size() && starts.get(block + 1) <= line) {
            block++;
        }
        return new Bookmark(screen, block, line - starts.get(block));
    }

    /** Gathers blocks, a blank line between any two. */
    static final class Builder {

        private final List<Line> lines = new ArrayList<>();
        private final List<Integer> starts = new ArrayList<>();
        private final List<Integer> pages = new ArrayList<>();
        private boolean isUnderHeading;

        void add(List<Line> block) {
            begin();
            lines.addAll(block);
            isUnderHeading = false;
        }

        /** Adds what stands over the next block and is not to be parted from it. */
        void addHeading(List<Line> heading) {
            begin();
            lines.addAll(heading);
            isUnderHeading = true;
        }

        private void begin() {
            if (!lines.isEmpty()) {
                lines.add(Line.blank());
            }
            starts.add(lines.size());
            if (!isUnderHeading) {
                pages.add(lines.size());
            }
        }

        LessonLines build() {
            return new LessonLines(lines, starts, pages);
        }
    }
}
