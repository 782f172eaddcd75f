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
public record Look(@Nullable Colour foreground, @Nullable Colour background, Set<Attribute> attributes) {

    /** What a terminal can do beside colour. */
    public enum Attribute {
        BOLD,
        UNDERLINE,
        REVERSE
    }

    /** The terminal's own colours, nothing else. */
    static final Look PLAIN = of(null, null);

    public Look {
        attributes = Set.copyOf(attributes);
    }

    static Look of(@Nullable Colour foreground, @Nullable Colour background) {
        return new Look(foreground, background, EnumSet.noneOf(Attribute.class));
    }

    /** The same with these attributes instead of its own. */
    Look with(Attribute... more) {
        return new Look(foreground, background, Set.of(more));
    }
}
