package descenso.tui;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The colours and attributes of a style in a theme.
 *
 * @param foreground null for the terminal's default
 * @param background null for the terminal's default
 */
public record StyleAttributes(
        @Nullable Colour foreground, @Nullable Colour background, Set<Attribute> attributes) {

    /** A text attribute other than colour. */
    public enum Attribute {
        BOLD,
        UNDERLINE,
        REVERSE
    }

    /** The terminal's default colours without attributes. */
    static final StyleAttributes PLAIN = of(null, null);

    public StyleAttributes {
        attributes = Set.copyOf(attributes);
    }

    static StyleAttributes of(@Nullable Colour foreground, @Nullable Colour background) {
        return new StyleAttributes(foreground, background, EnumSet.noneOf(Attribute.class));
    }

    /** Returns a copy with these attributes instead of the current ones. */
    StyleAttributes with(Attribute... more) {
        return new StyleAttributes(foreground, background, Set.of(more));
    }
}
