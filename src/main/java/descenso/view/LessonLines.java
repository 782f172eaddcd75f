package descenso.view;

import descenso.progress.Bookmark;
import descenso.tui.Line;
import java.util.ArrayList;
import java.util.List;

/**
 * A lesson drawn at some width, and where each of its blocks begins, so that a place can be found again at another width
 * or in another language.
 *
 * @param starts the line that each block begins in; block 0 is the title
 */
public record LessonLines(List<Line> lines, List<Integer> starts) {

    public LessonLines {
        lines = List.copyOf(lines);
        starts = List.copyOf(starts);
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

        void add(List<Line> block) {
            if (!lines.isEmpty()) {
                lines.add(Line.blank());
            }
            starts.add(lines.size());
            lines.addAll(block);
        }

        LessonLines build() {
            return new LessonLines(lines, starts);
        }
    }
}
