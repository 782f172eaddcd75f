package descenso.plot.shape;

import descenso.tui.CharacterSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a drawing is drawn with: how many dots a cell has, and which characters show them. */
public enum Raster {
    /** Two dots across, four down. */
    BRAILLE(2, 4) {
        @Override
        char dots(int pattern, char mark) {
            return (char) ('\u2800' + pattern);
        }

        /** Unicode numbers the dots 1 2 3 down the left, 4 5 6 down the right, and 7 and 8 below them. */
        @Override
        int bit(int column, int row) {
            return row < 3 ? 1 << (3 * column + row) : 1 << (6 + column);
        }
    },
    /** One dot across, two down. */
    BLOCK(1, 2) {
        @Override
        char dots(int pattern, char mark) {
            return " ▀▄█".charAt(pattern);
        }

        @Override
        int bit(int column, int row) {
            return 1 << row;
        }
    },
    /** A cell is a dot, and shows whose it is. */
    ASCII(1, 1) {
        @Override
        char dots(int pattern, char mark) {
            return mark;
        }

        @Override
        int bit(int column, int row) {
            return 1;
        }
    };

    /** Low to high; none is the mark of a curve. */
    private static final String SHADES = " ·:-=░▒▓";

    private static final String ASCII_SHADES = " .,:;~=$";

    /** By the arms that meet: up, down, left, right. */
    private static final String JOINTS = " │││─┘┐┤─└┌├─┴┬┼";

    private static final String ASCII_JOINTS = " |||-+++-+++-+++";

    /** The left eighths of a cell. */
    private static final String EIGHTHS = " ▏▎▍▌▋▊▉█";

    private final int across;
    private final int down;

    Raster(int across, int down) {
        this.across = across;
        this.down = down;
    }

    /** The finest that these characters allow. */
    public static Raster of(CharacterSet glyphs) {
        return switch (glyphs) {
            case UNICODE -> BRAILLE;
            case LATIN, ASCII -> ASCII;
        };
    }

    /** The one of that name. */
    public static Optional<Raster> named(String name) {
        return Stream.of(values()).filter(ink -> ink.name().equals(name)).findFirst();
    }

    /** The one after this, round and round. */
    public Raster next() {
        List<Raster> all = List.of(values());
        return all.get((all.indexOf(this) + 1) % all.size());
    }

    /** A text in these characters, the sign that some of it was left out being one as it was. */
    String spelled(String text) {
        return glyphs().encode(text.replace('…', glyphs() == CharacterSet.ASCII ? '~' : '…'));
    }

    /** The characters that words among them have to be spelled with. */
    public CharacterSet glyphs() {
        return this == ASCII ? CharacterSet.ASCII : CharacterSet.UNICODE;
    }

    /** Dots in a cell's width. */
    int across() {
        return across;
    }

    /** Dots in a cell's height. */
    int down() {
        return down;
    }

    /** The part of a pattern that stands for that dot of the cell, counted from its top left. */
    abstract int bit(int column, int row);

    /**
     * @param pattern the dots that are set, at least one
     * @param mark what shows whose line it is, where the dots cannot
     */
    abstract char dots(int pattern, char mark);

    public char sign(Marker mark) {
        return this == ASCII ? mark.ascii() : mark.unicode();
    }

    /** Of how many dots one is drawn, on a dotted line. */
    int gap() {
        return this == BRAILLE ? 3 : 2;
    }

    char shade(int level) {
        return (this == ASCII ? ASCII_SHADES : SHADES).charAt(level);
    }

    /** @param arms the bits of those that meet in a cell */
    char joint(int arms) {
        return (this == ASCII ? ASCII_JOINTS : JOINTS).charAt(arms);
    }

    /** A cell filled from one part of its width to another, as well as there are characters for it. */
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
