package descenso.tui;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The colours and attributes of a style in a theme. A colour is null for the terminal's default. */
public record StyleAttributes(
        @Nullable Colour foreground, @Nullable Colour background, Set<Attribute> attributes) {

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
            return new Colour(
                    rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF, Integer.parseInt(text.substring(colon + 1)));
        }
    }

    /** A text attribute other than colour. */
    public enum Attribute {
        BOLD,
        UNDERLINE,
        REVERSE
    }

    /** The terminal's default colours without attributes. */
    static final StyleAttributes PLAIN = new StyleAttributes(null, null, Set.of());

    public StyleAttributes {
        attributes = Set.copyOf(attributes);
    }

    /** Reads a cell of the table of {@link Theme}. */
    static StyleAttributes parse(String cell, String ground) {
        int plus = cell.indexOf('+') < 0 ? cell.length() : cell.indexOf('+');
        int at = cell.indexOf('@');
        Set<Attribute> attributes = EnumSet.noneOf(Attribute.class);
        for (Attribute each : Attribute.values()) {
            if (cell.indexOf(Character.toLowerCase(each.name().charAt(0)), plus) >= 0) {
                attributes.add(each);
            }
        }
        return new StyleAttributes(
                Colour.parse(cell.substring(0, at < 0 ? plus : at)),
                Colour.parse(at < 0 ? ground : cell.substring(at + 1, plus)),
                attributes);
    }
}
