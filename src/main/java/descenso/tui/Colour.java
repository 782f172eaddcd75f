package descenso.tui;

import org.jspecify.annotations.Nullable;

/**
 * A colour for every terminal: RGB from 0 to 255, and the similar ANSI colour for terminals with sixteen colours,
 * chosen by hand, from 0 to 15 (bright from 8).
 */
public record Colour(int red, int green, int blue, int ansi) {

    /** Reads a colour such as FFC66D:11; null if the text is not one. */
    static @Nullable Colour parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            return null;
        }
        int rgb = Integer.parseInt(text.substring(0, colon), 16);
        return new Colour(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF, Integer.parseInt(text.substring(colon + 1)));
    }
}
