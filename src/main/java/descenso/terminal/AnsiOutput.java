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
 * The terminal that Lanterna paints on. Collects a whole frame, to be written at once, and queries no terminal. Defers
 * what Lanterna would write at once (colours, cursor movements) until a character needs it, and encodes it in the
 * fewest bytes.
 */
final class AnsiOutput extends ANSITerminal {

    /** Column or row of the cursor if the terminal's position is unknown. */
    private static final int UNKNOWN = -1;

    private final TerminalSize size;
    /** Attributes of the next character. */
    private final SgrState pen = new SgrState();

    private final StringBuilder frame = new StringBuilder(8192);

    /** Content of each cell, rows × columns, row-major; null if unknown. */
    private final @Nullable WrittenCell[] cells;

    /** Position of the next character, 0-based. */
    private int column;

    private int row;
    private boolean isCursorVisible;

    /** Position of the terminal's cursor, 0-based. */
    private int shownColumn = UNKNOWN;

    private int shownRow = UNKNOWN;
    private boolean isCursorShown;

    AnsiOutput(TerminalSize size) {
        super(InputStream.nullInputStream(), OutputStream.nullOutputStream(), StandardCharsets.UTF_8);
        this.size = size;
        this.cells = new WrittenCell[size.getColumns() * size.getRows()];
        frame.append("\033[m\033[?25l");
    }

    /** Returns the bytes painted since the last call, and clears them; empty if nothing changed. */
    byte[] take() {
        if (isCursorVisible) {
            move();
        }
        if (isCursorVisible != isCursorShown) {
            frame.append(isCursorVisible ? "\033[?25h" : "\033[?25l");
            isCursorShown = isCursorVisible;
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
        cells[row * size.getColumns() + column] = new WrittenCell(text, pen.ink());
        // terminals differ in the cursor's position after the last column
        shownColumn = column + text.length() < size.getColumns() ? column + text.length() : UNKNOWN;
        column = column + text.length();
    }

    @Override
    public void putCharacter(char c) {
        putString(String.valueOf(c));
    }

    /** Moves the cursor to the next character by the shortest sequence. */
    private void move() {
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

    /**
     * Moves the cursor by rewriting the characters in between. Returns false, and writes nothing, if that is not
     * shorter than {@code most} bytes.
     */
    private boolean isRewritten(int most) {
        StringBuilder between = new StringBuilder();
        for (int i = shownColumn; i < column && between.length() < most; i++) {
            WrittenCell cell = cells[row * size.getColumns() + i];
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

    /**
     * Returns the shortest sequence that moves the cursor. Uses no line feed alone, since the tty's modes determine
     * whether that keeps the column.
     */
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

    /**
     * Returns a relative movement; empty for 0 cells.
     *
     * @param cells the number of cells, negative to move back
     * @param on the final character of the forward sequence
     * @param back the final character of the backward sequence
     */
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
        isCursorVisible = visible;
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

    /** Does nothing: a new screen has every cell painted, so clearing it would only flicker. */
    @Override
    public void clearScreen() {}

    /** Does nothing: {@link TtyScreen} enters and leaves the alternate screen. */
    @Override
    public void enterPrivateMode() {}

    @Override
    public void exitPrivateMode() {}

    /** Does nothing: {@link #take} returns a frame as a whole. */
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

    /**
     * Returns a profile without keys: {@link KeyDecoder} reads the keys, and Lanterna's decoder would load a class per
     * key.
     */
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

    /** A character with its colours and attributes. */
    private record WrittenCell(String text, SgrState.CellStyle ink) {}

    private static final class NoKeys implements KeyDecodingProfile {
        @Override
        public Collection<CharacterPattern> getPatterns() {
            return List.of();
        }
    }
}
