package descenso.terminal;

import com.googlecode.lanterna.SGR;
import com.googlecode.lanterna.TextColor;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The colours and attributes of the next character, and those that the terminal writes in now. Collects changes and
 * writes them as one sequence before the character that needs them.
 */
final class SgrState {

    private static final TextColor OWN = TextColor.ANSI.DEFAULT;

    private TextColor foreground = OWN;
    private TextColor background = OWN;
    private final Set<SGR> attributes = EnumSet.noneOf(SGR.class);

    private TextColor shownForeground = OWN;
    private TextColor shownBackground = OWN;
    private final Set<SGR> shownAttributes = EnumSet.noneOf(SGR.class);

    private final StringBuilder changes = new StringBuilder();

    /** Cached value of {@link #ink()}; null if it has changed. */
    private @Nullable CellStyle ink;

    void foreground(TextColor colour) {
        foreground = colour;
    }

    void background(TextColor colour) {
        background = colour;
    }

    void enable(SGR attribute) {
        attributes.add(attribute);
    }

    void disable(SGR attribute) {
        attributes.remove(attribute);
    }

    void reset() {
        foreground = OWN;
        background = OWN;
        attributes.clear();
    }

    /** Returns the colours and attributes that the terminal writes in now. */
    CellStyle ink() {
        CellStyle known = ink;
        if (known == null) {
            known = new CellStyle(shownForeground, shownBackground, Set.copyOf(shownAttributes));
            ink = known;
        }
        return known;
    }

    /**
     * Tests whether a written character would look the same if it were written now.
     *
     * @param text the character
     * @param ink the colours and attributes in which it was written
     */
    boolean writes(String text, CellStyle ink) {
        return ink.equals(ink())
                || (text.equals(" ")
                        && isUnseen(ink.attributes)
                        && isUnseen(shownAttributes)
                        && ink.background.equals(shownBackground));
    }

    /** Tests whether only the background of a space is visible. */
    private static boolean isUnseen(Set<SGR> attributes) {
        return !attributes.contains(SGR.UNDERLINE) && !attributes.contains(SGR.REVERSE);
    }

    /** The colours and attributes of a character. */
    record CellStyle(TextColor foreground, TextColor background, Set<SGR> attributes) {}

    /**
     * Writes the changes that a space needs. Its foreground and weight are visible only if it is underlined or
     * reversed.
     */
    void applyForBlank(StringBuilder out) {
        apply(out, !isUnseen(attributes));
    }

    /** Writes the changes that a character needs. */
    void apply(StringBuilder out) {
        apply(out, true);
    }

    private void apply(StringBuilder out, boolean inkShows) {
        changes.setLength(0);
        attribute(SGR.UNDERLINE, "4", "24");
        attribute(SGR.REVERSE, "7", "27");
        if (inkShows) {
            attribute(SGR.BOLD, "1", "22");
            foreground();
        }
        background();
        if (changes.length() > 0) {
            ink = null;
            out.append("\033[").append(changes).append('m');
        }
    }

    private void attribute(SGR attribute, String on, String off) {
        if (attributes.contains(attribute) && shownAttributes.add(attribute)) {
            change(on);
        } else if (!attributes.contains(attribute) && shownAttributes.remove(attribute)) {
            change(off);
        }
    }

    private void foreground() {
        if (!foreground.equals(shownForeground)) {
            change(foreground.getForegroundSGRSequence());
            shownForeground = foreground;
        }
    }

    private void background() {
        if (!background.equals(shownBackground)) {
            change(background.getBackgroundSGRSequence());
            shownBackground = background;
        }
    }

    private void change(byte[] parameters) {
        change(new String(parameters, StandardCharsets.US_ASCII));
    }

    private void change(String parameters) {
        if (changes.length() > 0) {
            changes.append(';');
        }
        changes.append(parameters);
    }
}
