package descenso.terminal;

import com.googlecode.lanterna.SGR;
import com.googlecode.lanterna.TerminalSize;
import com.googlecode.lanterna.TextColor;
import com.googlecode.lanterna.input.CharacterPattern;
import com.googlecode.lanterna.input.KeyDecodingProfile;
import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.terminal.ansi.ANSITerminal;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where Lanterna paints: it gathers a whole frame, to be written at once, and asks the terminal nothing. What Lanterna
 * would write at once (colours, moves of the cursor) waits until a character needs it, and takes the fewest bytes.
 */
final class AnsiOutput extends ANSITerminal {

    private static final int UNKNOWN = -1;

    private final TerminalSize size;
    private final SgrState pen = new SgrState();
    private final StringBuilder frame = new StringBuilder(8192);

    /** What stands in each cell, row by row; null where nobody knows. */
    private final @Nullable Written[] cells;

    private int column;
    private int row;
    private boolean cursorVisible;

    private int shownColumn = UNKNOWN;
    private int shownRow = UNKNOWN;
    private boolean cursorShown;

    AnsiOutput(TerminalSize size) {
        super(InputStream.nullInputStream(), OutputStream.nullOutputStream(), StandardCharsets.UTF_8);
        this.size = size;
        this.cells = new Written[size.getColumns() * size.getRows()];
        frame.append("\033[m\033[?25l");
    }

    /** All that was painted since the last call; nothing where nothing changed. */
    byte[] take() {
        if (cursorVisible) {
            move();
        }
        if (cursorVisible != cursorShown) {
            frame.append(cursorVisible ? "\033[?25h" : "\033[?25l");
            cursorShown = cursorVisible;
        }
        byte[] bytes = frame.toString().getBytes(StandardCharsets.UTF_8);
        frame.setLength(0);
        return bytes;
    }

    @Override
    public void putString(String text) {
        move();
        if (text.equals(" ")) {
            pen.applyForBlank(frame);
        } else {
            pen.apply(frame);
        }
        frame.append(text);
        cells[row * size.getColumns() + column] = new Written(text, pen.ink());
        // after the last column terminals differ in where the cursor is
        shownColumn = column + text.length() < size.getColumns() ? column + text.length() : UNKNOWN;
        column = column + text.length();
    }

    @Override
    public void putCharacter(char c) {
        putString(String.valueOf(c));
    }

    /** The shortest way to where the next character goes. */
    private void move() {
        if (shownRow == row && shownColumn == column) {
            return;
        }
        String way = way();
        boolean isAhead = shownRow == row && shownColumn != UNKNOWN && shownColumn < column;
        if (!isAhead || !isRewritten(way.length())) {
            frame.append(way);
        }
        shownRow = row;
        shownColumn = column;
    }

    /** Writes what stands between here and there once more, where that is shorter than so many bytes. */
    private boolean isRewritten(int most) {
        StringBuilder between = new StringBuilder();
        for (int i = shownColumn; i < column && between.length() < most; i++) {
            Written cell = cells[row * size.getColumns() + i];
            if (cell == null || !pen.writes(cell.text, cell.ink)) {
                return false;
            }
            between.append(cell.text);
        }
        if (between.toString().getBytes(StandardCharsets.UTF_8).length >= most) {
            return false;
        }
        frame.append(between);
        return true;
    }

    /** Not by a line feed alone: whether that keeps the column is for the tty to say. */
    private String way() {
        String there = "\033[" + (row + 1) + ";" + (column + 1) + "H";
        if (shownRow == UNKNOWN || shownColumn == UNKNOWN) {
            return there;
        }
        if (column == 0) {
            return row == shownRow + 1 ? "\r\n" : shorter(by(row - shownRow, 'B', 'A') + "\r", there);
        }
        int back = shownColumn - column;
        String along = by(-back, 'C', 'D');
        return shorter(by(row - shownRow, 'B', 'A') + (back > 0 ? shorter("\b".repeat(back), along) : along), there);
    }

    /** So many cells on, or back where they are negative. */
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

    @Override
    public void setCursorPosition(int x, int y) {
        column = x;
        row = y;
    }

    @Override
    public void setCursorVisible(boolean visible) {
        cursorVisible = visible;
    }

    @Override
    public void setForegroundColor(TextColor colour) {
        pen.foreground(colour);
    }

    @Override
    public void setBackgroundColor(TextColor colour) {
        pen.background(colour);
    }

    @Override
    public void enableSGR(SGR attribute) {
        pen.enable(attribute);
    }

    @Override
    public void disableSGR(SGR attribute) {
        pen.disable(attribute);
    }

    @Override
    public void resetColorAndSGR() {
        pen.reset();
    }

    @Override
    protected TerminalSize findTerminalSize() {
        return size;
    }

    /** Nothing: a new canvas has every cell painted, so a cleared screen would only flicker. */
    @Override
    public void clearScreen() {}

    /** Nothing: {@link TtyScreen} comes and goes. */
    @Override
    public void enterPrivateMode() {}

    @Override
    public void exitPrivateMode() {}

    /** Nothing: a frame is taken as a whole. */
    @Override
    public void flush() {}

    @Override
    protected void writeToTerminal(byte... bytes) {
        frame.append(new String(bytes, StandardCharsets.UTF_8));
    }

    @Override
    public void bell() {
        frame.append('\007');
    }

    /** Nothing: {@link KeyDecoder} reads, and Lanterna's decoder would load a class a key. */
    @Override
    protected KeyDecodingProfile getDefaultKeyDecodingProfile() {
        return new NoKeys();
    }

    @Override
    public @Nullable KeyStroke readInput() {
        return null;
    }

    @Override
    public @Nullable KeyStroke pollInput() {
        return null;
    }

    /** A character, and what it was written in. */
    private record Written(String text, SgrState.Ink ink) {}

    private static final class NoKeys implements KeyDecodingProfile {
        @Override
        public Collection<CharacterPattern> getPatterns() {
            return List.of();
        }
    }
}
