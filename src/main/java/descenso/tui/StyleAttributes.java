package descenso.tui;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The colours and attributes of a style in a theme. A colour is null for the terminal's default. */
public record StyleAttributes(
        @Nullable Colour foreground, @Nullable Colour background, Set<Attribute> attributes) {

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
