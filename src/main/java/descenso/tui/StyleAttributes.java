package descenso.tui;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        String colours = cell.split("[+]", 2)[0];
        String letters = cell.substring(colours.length());
        String[] both = (colours + "@" + ground).split("@", -1);
        return new StyleAttributes(
                Colour.parse(both[0]),
                Colour.parse(both[1]),
                Stream.of(Attribute.values())
                        .filter(each ->
                                letters.contains(each.name().substring(0, 1).toLowerCase(Locale.ROOT)))
                        .collect(Collectors.toSet()));
    }
}
