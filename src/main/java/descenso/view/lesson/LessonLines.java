package descenso.view.lesson;

import descenso.course.Page;
import descenso.course.lesson.Block;
import descenso.progress.Bookmark;
import descenso.tui.Line;
import descenso.widget.Viewport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A lesson drawn at some width, and where each of its blocks begins, so that a place can be found again at another width
 * or in another language.
 *
 * @param starts the line that each block begins in; block 0 is the title
 * @param units what a page may well begin with: a block, and the heading over it
 */
public record LessonLines(List<Line> lines, List<Integer> starts, List<Unit> units) {

    /**
     * What is not to be parted.
     *
     * @param start the line that it begins in
     * @param least the lines that must be in sight for any of it to be: one of a text with all of its heading, all of a
     *     formula or a table
     */
    record Unit(int start, int least) {}

    public LessonLines {
        lines = List.copyOf(lines);
        starts = List.copyOf(starts);
        units = List.copyOf(units);
    }

    /** The window of that height with the bookmark's line at its top. */
    public Viewport window(Bookmark bookmark, int height) {
        return new Viewport(0, height, lines.size()).at(line(bookmark));
    }

    /**
     * The window a page further down. It begins with what the last page had cut, a heading with what it stands over;
     * where that would turn less than half a page, with the last page's last line.
     */
    public Viewport next(Viewport window) {
        int bottom = window.top() + window.height();
        int next = bottom - 1;
        for (Unit unit : units) {
            if (isInLowerHalf(unit, window) && unit.start() <= bottom) {
                next = unit.start();
            }
        }
        return window.at(next);
    }

    /** The window without what it would show too little of: half a formula, a heading alone. */
    public Viewport shown(Viewport window) {
        int bottom = window.top() + window.height();
        for (Unit unit : units) {
            boolean isCut = unit.start() < bottom && unit.start() + unit.least() > bottom;
            if (isCut && isInLowerHalf(unit, window)) {
                return new Viewport(window.top(), unit.start() - window.top(), window.total());
            }
        }
        return window;
    }

    private static boolean isInLowerHalf(Unit unit, Viewport window) {
        return unit.start() >= window.top() + window.height() / 2;
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

    /** The experiment that the window shows whole, else the next one below its top, else the last; empty where none is. */
    public Optional<String> experiment(Viewport window, Page page) {
        List<Block> blocks = page.blocks();
        Optional<String> last = Optional.empty();
        for (int block = 0; block < blocks.size(); block++) {
            if (blocks.get(block) instanceof Block.ExperimentBlock experiment) {
                last = Optional.of(experiment.id());
                if (starts.get(block + 1) >= window.top()) {
                    return last;
                }
            }
        }
        return last;
    }

    /** Gathers blocks, a blank line between any two but where it is said otherwise. */
    static final class Builder {

        private static final int NO_HEADING = -1;

        private final List<Line> lines = new ArrayList<>();
        private final List<Integer> starts = new ArrayList<>();
        private final List<Unit> units = new ArrayList<>();
        private int headed = NO_HEADING;

        /** Adds what may be parted between any two of its lines. */
        void add(List<Line> block) {
            addUnit(begin(), 1);
            lines.addAll(block);
        }

        /** Adds what is of no use in part. */
        void addWhole(List<Line> block) {
            addUnit(begin(), block.size());
            lines.addAll(block);
        }

        /** The same, right below the whole block before, and of no use without it. */
        void addWholeBelow(List<Line> block) {
            beginHere();
            Unit before = units.remove(units.size() - 1);
            units.add(new Unit(before.start(), before.least() + block.size()));
            lines.addAll(block);
        }

        /** Adds what stands over the next block. */
        void addHeading(List<Line> heading) {
            headed = begin();
            lines.addAll(heading);
        }

        private int begin() {
            if (!lines.isEmpty()) {
                lines.add(Line.blank());
            }
            return beginHere();
        }

        private int beginHere() {
            starts.add(lines.size());
            return lines.size();
        }

        private void addUnit(int block, int least) {
            int start = headed == NO_HEADING ? block : headed;
            units.add(new Unit(start, block - start + least));
            headed = NO_HEADING;
        }

        LessonLines build() {
            return new LessonLines(lines, starts, units);
        }
    }
}
