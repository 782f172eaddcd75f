package descenso.plot;

import descenso.tui.CharacterSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The characters that draw shapes in cells: the number of dots of a cell and the characters that show them. */
public enum Raster {
    /** Braille patterns: 2 dots across, 4 down. */
    BRAILLE(2, 4),
    /** Half-blocks: 1 dot across, 2 down. */
    BLOCK(1, 2),
    /** ASCII characters: a cell is one dot, shown as the mark of its curve. */
    ASCII(1, 1);

    /** Shades from low to high, indexed by level; none is the mark of a curve. */
    private static final String SHADES = " ·:-=░▒▓";

    private static final String ASCII_SHADES = " .,:;~=$";
    /** Junctions, indexed by the bits of the arms that meet: up 1, down 2, left 4, right 8. */
    private static final String JOINTS = " │││─┘┐┤─└┌├─┴┬┼";

    private static final String ASCII_JOINTS = " |||-+++-+++-+++";
    /** Blocks that fill a cell from the left, indexed by eighths of its width, from 0 to 8. */
    private static final String EIGHTHS = " ▏▎▍▌▋▊▉█";

    /** Number of dots in the width of a cell. */
    final int across;
    /** Number of dots in the height of a cell. */
    final int down;

    Raster(int across, int down) {
        this.across = across;
        this.down = down;
    }

    /** Returns the finest raster that a character set allows. */
    public static Raster of(CharacterSet characters) {
        return switch (characters) {
            case UNICODE -> BRAILLE;
            case LATIN, ASCII -> ASCII;
        };
    }

    /** Returns the raster of a name; empty if there is none. */
    public static Optional<Raster> named(String name) {
        return Stream.of(values()).filter(raster -> raster.name().equals(name)).findFirst();
    }

    /** Returns the raster after this one, and the first one after the last. */
    public Raster next() {
        List<Raster> all = List.of(values());
        return all.get((all.indexOf(this) + 1) % all.size());
    }

    /** Returns a text encoded in the characters of this raster. An ellipsis stays one character. */
    String encode(String text) {
        return characters().encode(text.replace('…', characters() == CharacterSet.ASCII ? '~' : '…'));
    }

    /** Returns the character set for texts beside the shapes. */
    public CharacterSet characters() {
        return this == ASCII ? CharacterSet.ASCII : CharacterSet.UNICODE;
    }

    /**
     * Returns the bit of a dot in a pattern, from its column and row in the cell, both 0-based, from the top left.
     * Unicode numbers the dots of Braille 1 2 3 down the left, 4 5 6 down the right, and 7 and 8 below them.
     */
    public int bit(int column, int row) {
        return switch (this) {
            case BRAILLE -> 1 << (row < 3 ? 3 * column + row : 6 + column);
            case BLOCK -> 1 << row;
            case ASCII -> 1;
        };
    }

    /** Returns the character of a pattern with at least one dot; in ASCII the mark of the line. */
    char dots(int pattern, char mark) {
        return switch (this) {
            case BRAILLE -> (char) ('\u2800' + pattern);
            case BLOCK -> " ▀▄█".charAt(pattern);
            case ASCII -> mark;
        };
    }

    public char sign(Marker mark) {
        return this == ASCII ? mark.ascii() : mark.unicode();
    }

    /** Returns the distance of two drawn dots on a dotted line, in dots. */
    int gap() {
        return this == BRAILLE ? 3 : 2;
    }

    /** Returns the character of a shade, from 0 (lowest) to 7. */
    public char shade(int level) {
        return (this == ASCII ? ASCII_SHADES : SHADES).charAt(level);
    }

    /** Returns the character of a junction of axes, from the bits of the arms that meet in the cell. */
    char joint(int arms) {
        return (this == ASCII ? ASCII_JOINTS : JOINTS).charAt(arms);
    }

    /** Returns the character nearest to a cell that is filled between two fractions of its width; in ASCII the mark. */
    char block(double from, double to, Marker mark) {
        if (this == ASCII) {
            return to - from >= 0.5 ? mark.ascii() : ' ';
        }
        if (from == 0) {
            return EIGHTHS.charAt((int) Math.round(8 * to));
        }
        return from <= 0.25 ? '█' : from <= 0.75 ? '▐' : ' ';
    }
}
