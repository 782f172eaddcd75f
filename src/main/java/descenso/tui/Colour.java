package descenso.tui;

/**
 * A colour for every terminal: red, green and blue (0 to 255) where it has many, and the one of the sixteen ANSI colours
 * (0 to 15, 8 and up bright) chosen by hand where it has few.
 */
public record Colour(int red, int green, int blue, int ansi) {

    static Colour of(int rgb, int ansi) {
        return new Colour(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF, ansi);
    }
}
