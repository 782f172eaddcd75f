package descenso.tui;

/**
 * A colour for every terminal.
 *
 * @param red from 0 to 255, for terminals with many colours
 * @param green from 0 to 255
 * @param blue from 0 to 255
 * @param ansi the similar ANSI colour for terminals with sixteen colours, chosen by hand, from 0 to 15 (bright from 8)
 */
public record Colour(int red, int green, int blue, int ansi) {

    static Colour of(int rgb, int ansi) {
        return new Colour(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF, ansi);
    }
}
