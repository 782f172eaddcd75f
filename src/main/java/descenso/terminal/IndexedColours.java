package descenso.terminal;

import descenso.tui.Colour;

/**
 * The fixed part of xterm's 256 colours: a cube of 6 × 6 × 6 from 16 on, and 24 greys from 232 on. Lanterna's search for
 * the nearest rounds every channel down, which darkens text.
 */
final class IndexedColours {

    private static final int[] LEVELS = {0, 95, 135, 175, 215, 255};

    private IndexedColours() {}

    /** The index of the colour nearest to this one. */
    static int nearest(Colour colour) {
        int red = level(colour.red());
        int green = level(colour.green());
        int blue = level(colour.blue());
        int shade = shade((colour.red() + colour.green() + colour.blue()) / 3);
        int grey = 8 + 10 * shade;
        return distance(colour, grey, grey, grey) < distance(colour, LEVELS[red], LEVELS[green], LEVELS[blue])
                ? 232 + shade
                : 16 + 36 * red + 6 * green + blue;
    }

    private static int level(int channel) {
        return channel < 48 ? 0 : channel < 115 ? 1 : (channel - 35) / 40;
    }

    /** Greys go from 8 to 238 in steps of 10. */
    private static int shade(int intensity) {
        return Math.max(0, Math.min(23, (intensity - 3) / 10));
    }

    private static int distance(Colour colour, int red, int green, int blue) {
        return square(colour.red() - red) + square(colour.green() - green) + square(colour.blue() - blue);
    }

    private static int square(int x) {
        return x * x;
    }
}
