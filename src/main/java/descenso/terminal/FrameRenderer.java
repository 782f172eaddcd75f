package descenso.terminal;

import com.googlecode.lanterna.TextColor;
import descenso.tui.Cells;
import descenso.tui.Frame;
import descenso.tui.Line;
import descenso.tui.Size;
import descenso.tui.Span;
import descenso.tui.Theme;
import descenso.tui.Theme.StyleAttributes.Attribute;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Turns frames into the fewest bytes that change the screen from the last frame to the next. Its first frame paints
 * every cell, since the content of the screen is unknown. A resize or a resumption needs a new renderer.
 */
public final class FrameRenderer {

    /** Theme for terminals without colours: it distinguishes more than a coloured theme without its colours. */
    private static final Theme COLOURLESS = Theme.named("mono").orElseThrow();

    /** Column or row of the cursor if the terminal's position is unknown. */
    private static final int UNKNOWN = -1;

    private final Size size;
    private final ColourDepth depth;
    private @Nullable Palette palette;

    /** The rows that were painted last, in the current palette; null before the first frame. */
    private @Nullable List<Line> painted;

    private final SgrState pen = new SgrState();
    private final StringBuilder frame = new StringBuilder(8192);

    /** Character of each cell, rows × columns, row-major. */
    private final char[] characters;

    /** Style in which each cell was written, rows × columns, row-major; null if its content is unknown. */
    private final @Nullable CellStyle[] styles;

    /** Position of the next character, 0-based. */
    private int column;

    private int row;

    /** Position of the terminal's cursor, 0-based. */
    private int shownColumn = UNKNOWN;

    private int shownRow = UNKNOWN;
    private boolean isCursorShown;

    FrameRenderer(Size size, ColourDepth depth) {
        this.size = size;
        this.depth = depth;
        this.characters = new char[size.columns() * size.rows()];
        this.styles = new CellStyle[size.columns() * size.rows()];
        frame.append("\033[m\033[?25l");
    }

    boolean fits(Frame other) {
        return size.holds(other.size()) && other.size().holds(size);
    }

    /** Returns the bytes that change the screen to a frame; empty if it shows the frame already. */
    byte[] paint(Frame next, Theme theme) {
        Theme shown = depth == ColourDepth.NONE ? COLOURLESS : theme;
        Palette colours = palette;
        if (colours == null || !colours.isOf(shown)) {
            colours = new Palette(shown, depth);
            palette = colours;
            painted = null;
        }
        for (int y = 0; y < size.rows(); y++) {
            Line line = next.rows().get(y);
            if (painted == null || !painted.get(y).equals(line)) {
                draw(line, y, colours);
            }
        }
        painted = next.rows();
        Frame.Cursor cursor = next.cursor();
        if (cursor != null) {
            moveTo(cursor.row(), cursor.column());
        }
        if ((cursor != null) != isCursorShown) {
            isCursorShown = cursor != null;
            frame.append(isCursorShown ? "\033[?25h" : "\033[?25l");
        }
        byte[] bytes = frame.toString().getBytes(StandardCharsets.UTF_8);
        frame.setLength(0);
        return bytes;
    }

    private void draw(Line line, int y, Palette colours) {
        int x = 0;
        for (Span span : line.spans()) {
            CellStyle style = colours.style(span.style(), span.ground());
            for (int i = 0; i < span.width(); i++) {
                write(y, x++, span.text().charAt(i), style);
            }
        }
    }

    /** Writes a character into a cell, unless the cell looks like that already. Row and column are 0-based. */
    private void write(int toRow, int toColumn, char c, CellStyle style) {
        int cell = toRow * size.columns() + toColumn;
        CellStyle written = styles[cell];
        if (written != null && characters[cell] == c && written.showsLike(style, c)) {
            return;
        }
        moveTo(toRow, toColumn);
        pen.apply(style, c, frame);
        Cells.write(c, frame);
        characters[cell] = c;
        styles[cell] = pen.shown;
        // terminals differ in the cursor's position after the last column
        shownColumn = toColumn + 1 < size.columns() ? toColumn + 1 : UNKNOWN;
    }

    /** Moves the cursor by the shortest sequence. */
    private void moveTo(int toRow, int toColumn) {
        row = toRow;
        column = toColumn;
        if (shownRow == row && shownColumn == column) {
            return;
        }
        String sequence = moveSequence();
        boolean isAhead = shownRow == row && shownColumn != UNKNOWN && shownColumn < column;
        if (!isAhead || !isRewritten(sequence.length())) {
            frame.append(sequence);
        }
        shownRow = row;
        shownColumn = column;
    }

    /** Writes the characters up to the cursor; returns false if that is not shorter than {@code most} bytes. */
    private boolean isRewritten(int most) {
        StringBuilder between = new StringBuilder();
        for (int i = shownColumn; i < column && between.length() < most; i++) {
            int cell = row * size.columns() + i;
            CellStyle written = styles[cell];
            if (written == null || !written.showsLike(pen.shown, characters[cell])) {
                return false;
            }
            Cells.write(characters[cell], between);
        }
        if (between.toString().getBytes(StandardCharsets.UTF_8).length >= most) {
            return false;
        }
        frame.append(between);
        return true;
    }

    /** Returns the shortest sequence to move the cursor, without a line feed, at which a tty may change the column. */
    private String moveSequence() {
        String absolute = "\033[" + (row + 1) + ";" + (column + 1) + "H";
        if (shownRow == UNKNOWN || shownColumn == UNKNOWN) {
            return absolute;
        }
        if (column == 0) {
            return row == shownRow + 1 ? "\r\n" : shorter(by(row - shownRow, 'B', 'A') + "\r", absolute);
        }
        int back = shownColumn - column;
        String along = by(-back, 'C', 'D');
        return shorter(by(row - shownRow, 'B', 'A') + (back > 0 ? shorter("\b".repeat(back), along) : along), absolute);
    }

    /** Returns a relative movement by cells, backward if negative; its last character is {@code on} or {@code back}. */
    private static String by(int cells, char on, char back) {
        if (cells == 0) {
            return "";
        }
        int count = Math.abs(cells);
        return "\033[" + (count == 1 ? "" : count) + (cells > 0 ? on : back);
    }

    private static String shorter(String one, String other) {
        return one.length() <= other.length() ? one : other;
    }

    /**
     * The style in which the terminal writes now. Changes it by one sequence before the character that needs another.
     */
    private static final class SgrState {

        private CellStyle shown = CellStyle.PLAIN;

        private final StringBuilder changes = new StringBuilder();

        /** Appends the changes that a character of this style needs; for a space, only those that are visible. */
        void apply(CellStyle style, char c, StringBuilder out) {
            CellStyle next = c == ' ' ? style.ofBlankAfter(shown) : style;
            changes.setLength(0);
            attribute(next, Attribute.UNDERLINE, "4", "24");
            attribute(next, Attribute.REVERSE, "7", "27");
            attribute(next, Attribute.BOLD, "1", "22");
            if (!next.foreground().equals(shown.foreground())) {
                change(text(next.foreground().getForegroundSGRSequence()));
            }
            if (!next.background().equals(shown.background())) {
                change(text(next.background().getBackgroundSGRSequence()));
            }
            if (changes.length() > 0) {
                out.append("\033[").append(changes).append('m');
            }
            shown = next;
        }

        private void attribute(CellStyle next, Attribute attribute, String on, String off) {
            boolean isOn = next.attributes().contains(attribute);
            if (isOn != shown.attributes().contains(attribute)) {
                change(isOn ? on : off);
            }
        }

        private static String text(byte[] parameters) {
            return new String(parameters, StandardCharsets.US_ASCII);
        }

        private void change(String parameters) {
            if (changes.length() > 0) {
                changes.append(';');
            }
            changes.append(parameters);
        }
    }

    /** The attributes of a cell, and its colours among those that the terminal has. */
    record CellStyle(TextColor foreground, TextColor background, Set<Attribute> attributes) {

        /** The style in which a terminal writes after a reset. */
        static final CellStyle PLAIN = new CellStyle(TextColor.ANSI.DEFAULT, TextColor.ANSI.DEFAULT, Set.of());

        /** Tests whether a character looks the same in this style and in another. */
        boolean showsLike(CellStyle other, char c) {
            boolean isGroundOnly = c == ' ' && hidesBlanks() && other.hidesBlanks();
            return background.equals(other.background)
                    && (isGroundOnly || (foreground.equals(other.foreground) && attributes.equals(other.attributes)));
        }

        /** Tests whether only the background of a space is visible: it is neither underlined nor reversed. */
        private boolean hidesBlanks() {
            return !attributes.contains(Attribute.UNDERLINE) && !attributes.contains(Attribute.REVERSE);
        }

        /** Returns the style of a space after another style, whose invisible foreground and weight stay. */
        CellStyle ofBlankAfter(CellStyle other) {
            if (!hidesBlanks()) {
                return this;
            }
            if (other.showsLike(this, ' ')) {
                return other;
            }
            Set<Attribute> weight = other.attributes.contains(Attribute.BOLD) ? Set.of(Attribute.BOLD) : Set.of();
            return new CellStyle(other.foreground, background, weight);
        }
    }
}
