package descenso.terminal;

import com.googlecode.lanterna.SGR;
import com.googlecode.lanterna.TextColor;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The colours and attributes that the next character is to have, and those that the terminal writes in now. Changes are
 * gathered and written as one sequence, when a character needs them.
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

    /** What the shown ones are together, once somebody has asked. */
    private @Nullable Ink ink;

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

    /** What the terminal writes in now. */
    Ink ink() {
        Ink known = ink;
        if (known == null) {
            known = new Ink(shownForeground, shownBackground, Set.copyOf(shownAttributes));
            ink = known;
        }
        return known;
    }

    /** Whether a character that was written in that ink is the same when it is written now. */
    boolean writes(String text, Ink ink) {
        return ink.equals(ink())
                || (text.equals(" ")
                        && isUnseen(ink.attributes)
                        && isUnseen(shownAttributes)
                        && ink.background.equals(shownBackground));
    }

    /** Whether nothing of a space but its ground is to be seen. */
    private static boolean isUnseen(Set<SGR> attributes) {
        return !attributes.contains(SGR.UNDERLINE) && !attributes.contains(SGR.REVERSE);
    }

    /** Colours and attributes of a character. */
    record Ink(TextColor foreground, TextColor background, Set<SGR> attributes) {}

    /** Writes what must change before a space; its foreground and weight are not seen unless a line or reversal shows. */
    void applyForBlank(StringBuilder out) {
        apply(out, !isUnseen(attributes));
    }

    /** Writes what must change before a character. */
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
