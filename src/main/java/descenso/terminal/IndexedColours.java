package descenso.terminal;

import descenso.tui.Colour;

/**
 * The fixed part of xterm's 256 colours: a cube of 6 × 6 × 6 from index 16, and 24 greys from index 232. Replaces
 * Lanterna's search for the nearest colour, which rounds every channel down and so darkens text.
 */
final class IndexedColours {

    /** Intensities of a channel in the cube, from 0 to 255. */
    private static final int[] LEVELS = {0, 95, 135, 175, 215, 255};

    private IndexedColours() {}

    /** Returns the index of the nearest colour, from 16 to 255. */
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

    /**
     * Returns the index of the nearest level, from 0 to 5.
     *
     * @param channel the intensity, from 0 to 255
     */
    private static int level(int channel) {
        return channel < 48 ? 0 : channel < 115 ? 1 : (channel - 35) / 40;
    }

    /**
     * Returns the index of the grey of an intensity, from 0 to 23. Greys have the intensities from 8 to 238 in steps of
     * 10.
     *
     * @param intensity the intensity, from 0 to 255
     */
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
