package descenso.widget;

import descenso.tui.Line;
import descenso.tui.Span;
import descenso.tui.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Wraps text at spaces. A no-break space joins its neighbours and is drawn as a space. A short relation stays together,
 * η = 0.1, and so do the sign and the right side of one whose left side is long, a short formula in brackets, and a
 * number with its percent sign. A too long word is cut.
 */
public final class LineWrapper {

    private static final char NO_BREAK_SPACE = '\u00A0';

    /** The signs that join their two sides. */
    private static final String RELATIONS = "=≈<>≤≥≠×";

    /** Signs of a formula; before the left side of a relation they make it longer than one word. */
    private static final String OPERATORS = "+-−±·*/×";

    /** Maximum length of what stays together, in characters: anything longer would leave wide gaps. */
    private static final int LONGEST_JOINED = 20;

    private final int width;
    private final List<Line> lines = new ArrayList<>();
    private final List<Span> line = new ArrayList<>();
    private final List<Span> word = new ArrayList<>();
    /** The spaces before the next word, one cell each. They are dropped at the beginning and the end of a line. */
    private final List<Span> gap = new ArrayList<>();

    private int lineWidth;
    private int wordWidth;

    private LineWrapper(int width) {
        this.width = Math.max(1, width);
    }

    /** Returns the text in lines of at most {@code width} cells. Returns one empty line for an empty text. */
    public static List<Line> lines(List<Span> text, int width) {
        LineWrapper wrapped = new LineWrapper(width);
        text.forEach(wrapped::add);
        wrapped.endWord();
        wrapped.breakLine();
        return wrapped.lines;
    }

    /** Returns a text of one style in lines of at most {@code width} cells. */
    public static List<Line> lines(String text, Style style, int width) {
        return lines(List.of(new Span(text, style)), width);
    }

    /**
     * Returns the text in at most {@code most} lines. If it is longer, ends the last one at a space before {@code end}.
     */
    public static List<Line> first(List<Span> text, int width, int most, Line end) {
        List<Line> lines = lines(text, width);
        if (lines.size() <= most) {
            return lines;
        }
        Line last = lines.get(most - 1);
        int room = Math.max(0, width - end.width());
        int space = last.cells().lastIndexOf(' ', room);
        Line cut = last.width() <= room ? last : last.truncate(space > 0 ? space : room);
        List<Line> kept = new ArrayList<>(lines.subList(0, most - 1));
        kept.add(Line.join(cut, end));
        return kept;
    }

    /** Returns the lines with a hanging indent: {@code first} before line 0, as many spaces before the others. */
    public static List<Line> hanging(Line first, List<Span> text, int width) {
        List<Line> lines = lines(text, width - first.width());
        for (int i = 0; i < lines.size(); i++) {
            Line before = i == 0 ? first : Line.spaces(first.width());
            lines.set(i, Line.join(before, lines.get(i)));
        }
        return lines;
    }

    private void add(Span span) {
        String text = span.text();
        int from = 0;
        for (int i = text.indexOf(' '); i >= 0; i = text.indexOf(' ', from)) {
            addToWord(span.cut(from, i));
            if (isJoined(text, i)) {
                addToWord(new Span(Character.toString(NO_BREAK_SPACE), span.style(), span.ground()));
            } else {
                endWord();
                if (lineWidth > 0) {
                    gap.add(span.cut(i, i + 1));
                }
            }
            from = i + 1;
        }
        addToWord(span.cut(from, text.length()));
    }

    /** Tests whether a space is in a short formula, or before a percent sign. */
    private boolean isJoined(String text, int space) {
        if (space == 0 || space + 1 == text.length()) {
            return false;
        }
        if (text.charAt(space + 1) == '%') {
            return Character.isDigit(text.charAt(space - 1));
        }
        return isInBrackets(text, space) || isBesideRelation(text, space);
    }

    private boolean isInBrackets(String text, int space) {
        int from = text.lastIndexOf('(', space);
        int to = text.indexOf(')', space);
        int word = endOfWord(text, to) - text.lastIndexOf(' ', from) - 1;
        boolean isShort = text.lastIndexOf(')', space) < from && word <= Math.min(LONGEST_JOINED, width);
        return isShort && IntStream.range(from + 2, to - 1).anyMatch(sign -> isSign(text, sign));
    }

    private static int endOfWord(String text, int from) {
        int space = text.indexOf(' ', from);
        return space < 0 ? text.length() : space;
    }

    /** Tests whether a character is the sign between two parts of a formula. */
    private static boolean isSign(String text, int sign) {
        return text.charAt(sign - 1) == ' '
                && text.charAt(sign + 1) == ' '
                && (RELATIONS + OPERATORS).indexOf(text.charAt(sign)) >= 0;
    }

    private boolean isBesideRelation(String text, int space) {
        int sign = RELATIONS.indexOf(text.charAt(space + 1)) >= 0 ? space + 1 : space - 1;
        if (RELATIONS.indexOf(text.charAt(sign)) < 0
                || sign < 2
                || sign + 2 >= text.length()
                || text.charAt(sign - 1) != ' '
                || text.charAt(sign + 1) != ' ') {
            return false;
        }
        int from = text.lastIndexOf(' ', sign - 2) + 1;
        int to = endOfWord(text, sign + 2);
        String left = text.substring(from, sign - 1);
        boolean isWhole = (left.contains("(") || !left.contains(")"))
                && (from < 2 || OPERATORS.indexOf(text.charAt(from - 2)) < 0)
                && to - from <= Math.min(LONGEST_JOINED, width);
        boolean isShort = !left.isEmpty() && sign + 2 < to && to - sign <= Math.min(LONGEST_JOINED, width);
        return isShort && (isWhole || space > sign);
    }

    private void addToWord(Span part) {
        if (part.width() > 0) {
            word.add(part);
            wordWidth += part.width();
        }
    }

    private void endWord() {
        if (wordWidth == 0) {
            return;
        }
        if (lineWidth > 0 && lineWidth + gap.size() + wordWidth > width) {
            breakLine();
        }
        line.addAll(gap);
        lineWidth += gap.size();
        gap.clear();
        word.forEach(this::place);
        word.clear();
        wordWidth = 0;
    }

    private void place(Span part) {
        Span whole = new Span(part.text().replace(NO_BREAK_SPACE, ' '), part.style());
        int from = 0;
        while (lineWidth + whole.width() - from > width) {
            int to = from + width - lineWidth;
            line.add(whole.cut(from, to));
            from = to;
            breakLine();
        }
        Span rest = from == 0 ? whole : whole.cut(from, whole.width());
        line.add(rest);
        lineWidth += rest.width();
    }

    private void breakLine() {
        lines.add(new Line(line));
        line.clear();
        lineWidth = 0;
        gap.clear();
    }
}
