package descenso.tui;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a role looks in a theme.
 *
 * @param foreground null for the terminal's own
 * @param background null for the terminal's own
 */
public record StyleAttributes(
        @Nullable Colour foreground, @Nullable Colour background, Set<Attribute> attributes) {

    /** What a terminal can do beside colour. */
    public enum Attribute {
        BOLD,
        UNDERLINE,
        REVERSE
    }

    /** The terminal's own colours, nothing else. */
    static final StyleAttributes PLAIN = of(null, null);

    public StyleAttributes {
        attributes = Set.copyOf(attributes);
    }

    static StyleAttributes of(@Nullable Colour foreground, @Nullable Colour background) {
        return new StyleAttributes(foreground, background, EnumSet.noneOf(Attribute.class));
    }

    /** The same with these attributes instead of its own. */
    StyleAttributes with(Attribute... more) {
        return new StyleAttributes(foreground, background, Set.of(more));
    }
}
