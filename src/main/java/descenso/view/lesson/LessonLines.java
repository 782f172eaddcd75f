package descenso.view.lesson;

import descenso.course.Block;
import descenso.course.Page;
import descenso.progress.SavedState.Bookmark;
import descenso.tui.Line;
import descenso.widget.Viewport;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A lesson drawn at one width, with the units that a window may begin with, and the first line of each block, from 0;
 * block 0 is the title. So a bookmark is found again at another width or in another language.
 */
public record LessonLines(List<Line> lines, List<Integer> starts, List<Unit> units) {

    /**
     * A block with its heading. A window shows at least some lines, from the first, or none: the heading and one line
     * of a text, or the heading and all lines of a formula or table.
     */
    record Unit(int start, int least) {}

    /** A part of a page with blank rows between its lines: its window, in lines of the page, and its rows. */
    public record Spread(Viewport window, List<Line> rows) {

        public Spread {
            rows = List.copyOf(rows);
        }
    }

    /** The numbers of blank rows after each line of a text, and between blocks besides the usual one. */
    private record Gaps(int inText, int betweenBlocks) {}

    public LessonLines {
        lines = List.copyOf(lines);
        starts = List.copyOf(starts);
        units = List.copyOf(units);
    }

    /** Returns these lines with others, as many, at their end. */
    public List<Line> withEnd(List<Line> end) {
        List<Line> all = new ArrayList<>(lines.subList(0, Math.max(0, lines.size() - end.size())));
        all.addAll(end);
        return all;
    }

    /**
     * Returns the window of the given height, in lines, that begins with the bookmark's line; the last one of the page
     * if the bookmark's block is beyond it.
     */
    public Viewport window(Bookmark bookmark, int height) {
        Viewport first = new Viewport(0, height, lines.size());
        return bookmark.block() < starts.size() ? first.at(line(bookmark)) : first.moved(lines.size());
    }

    /**
     * Returns the window one page further down. It begins with the unit that the current window cuts or that follows
     * it, or with the current window's last line if it would otherwise advance by less than half a page.
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

    /** Returns the window without a cut unit at its end, such as half a formula or a heading alone. */
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

    /**
     * Returns the page from the top of a window on for readers who sit far away, in its height: with blank rows between
     * the lines of a text and between blocks, or only there, or none, as long as some lines are visible. What is shown
     * together stays so.
     *
     * @param least number of lines that are visible in any case, if the page has them
     */
    public Spread spread(Viewport window, int least) {
        int top = window.top();
        int needed = Math.min(lines.size(), top + least);
        Gaps gaps = Stream.of(new Gaps(1, 1), new Gaps(0, 1))
                .filter(each -> spaced(top, needed, each).size() <= window.height())
                .findFirst()
                .orElse(new Gaps(0, 0));
        int end = top;
        while (end < lines.size() && spaced(top, end + 1, gaps).size() <= window.height()) {
            end++;
        }
        Viewport shown = shown(new Viewport(top, end - top, lines.size()));
        return new Spread(shown, spaced(top, top + shown.height(), gaps));
    }

    /** Returns some lines with blank rows between them. */
    private List<Line> spaced(int from, int to, Gaps gaps) {
        List<Line> rows = new ArrayList<>();
        for (int line = from; line < to; line++) {
            rows.add(lines.get(line));
            int next = line + 1;
            boolean isApart = next < to && !isTogether(line, next);
            boolean isGap = isBlank(line) && starts.contains(next);
            int more = isGap ? gaps.betweenBlocks() : (isBlank(line) || isBlank(next)) ? 0 : gaps.inText();
            rows.addAll(Collections.nCopies(isApart ? more : 0, Line.blank()));
        }
        return rows;
    }

    private boolean isBlank(int line) {
        return line < lines.size() && lines.get(line).toString().isBlank();
    }

    private boolean isTogether(int line, int next) {
        return units.stream().anyMatch(unit -> unit.start() <= line && next < unit.start() + unit.least());
    }

    private static boolean isInLowerHalf(Unit unit, Viewport window) {
        return unit.start() >= window.top() + window.height() / 2;
    }

    /** Returns the index of the bookmark's line, or of the last line of its block if the block is shorter here. */
    public int line(Bookmark bookmark) {
        int block = Math.min(bookmark.block(), starts.size() - 1);
        int end = block + 1 < starts.size() ? starts.get(block + 1) : lines.size();
        return Math.min(starts.get(block) + bookmark.line(), Math.max(starts.get(block), end - 1));
    }

    /** Returns the bookmark of a line of a screen. */
    public Bookmark bookmark(String screen, int line) {
        int block = 0;
        while (block + 1 < starts.size() && starts.get(block + 1) <= line) {
            block++;
        }
        return new Bookmark(screen, block, line - starts.get(block));
    }

    /** Returns the id of the first experiment that begins in or below the window, else of the last one, if any. */
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

    /**
     * Returns the window, moved just so far that it shows the whole of an experiment; unchanged if the page has none.
     */
    public Viewport showing(String experiment, Page page, Viewport window) {
        List<Block> blocks = page.blocks();
        for (int block = 0; block < blocks.size(); block++) {
            if (blocks.get(block) instanceof Block.ExperimentBlock shown
                    && shown.id().equals(experiment)) {
                int start = starts.get(block + 1);
                int end = block + 2 < starts.size() ? starts.get(block + 2) : lines.size();
                return window.at(Math.min(start, Math.max(window.top(), end - window.height())));
            }
        }
        return window;
    }

    /** Collects blocks, with a blank line before each unless the method says otherwise. */
    static final class Builder {

        private static final int NO_HEADING = -1;

        private final List<Line> lines = new ArrayList<>();
        private final List<Integer> starts = new ArrayList<>();
        private final List<Unit> units = new ArrayList<>();
        private int headed = NO_HEADING;

        /** Adds a block of which at least some lines are shown together, counted from its first. */
        void add(List<Line> block, int least) {
            int begin = begin();
            int start = headed == NO_HEADING ? begin : headed;
            units.add(new Unit(start, begin - start + least));
            headed = NO_HEADING;
            lines.addAll(block);
        }

        /** Adds a block without a blank line before it. It is shown only together with the block before. */
        void addWholeBelow(List<Line> block) {
            starts.add(lines.size());
            Unit before = units.remove(units.size() - 1);
            units.add(new Unit(before.start(), before.least() + block.size()));
            lines.addAll(block);
        }

        /** Adds a block of which nothing is shown, at the end of the one before it. */
        void addHidden() {
            starts.add(lines.size());
        }

        /** Adds the heading of the next block. */
        void addHeading(List<Line> heading) {
            headed = begin();
            lines.addAll(heading);
        }

        private int begin() {
            if (!lines.isEmpty()) {
                lines.add(Line.blank());
            }
            starts.add(lines.size());
            return lines.size();
        }

        LessonLines build() {
            return new LessonLines(lines, starts, units);
        }
    }
}
