package descenso.terminal;

import com.googlecode.lanterna.SGR;
import com.googlecode.lanterna.TextColor;
import java.util.Set;

/**
 * The colours and attributes of a cell in the colours that the terminal has.
 *
 * @param attributes bold, underlined, reversed; others are not used
 */
record CellStyle(TextColor foreground, TextColor background, Set<SGR> attributes) {

    /** The style in which a terminal writes after a reset. */
    static final CellStyle PLAIN = new CellStyle(TextColor.ANSI.DEFAULT, TextColor.ANSI.DEFAULT, Set.of());

    /** Tests whether a character looks the same in this style and in another. */
    boolean showsLike(CellStyle other, char c) {
        boolean isGroundOnly = c == ' ' && hidesBlanks() && other.hidesBlanks();
        return background.equals(other.background)
                && (isGroundOnly || (foreground.equals(other.foreground) && attributes.equals(other.attributes)));
    }

    /** Tests whether only the background of a space is visible: it is neither underlined nor reversed. */
    private boolean hidesBlanks() {
        return !attributes.contains(SGR.UNDERLINE) && !attributes.contains(SGR.REVERSE);
    }

    /**
     * Returns the style that a space of this style needs after characters of another style. The foreground and the
     * weight of the other style stay if they are not visible.
     */
    CellStyle ofBlankAfter(CellStyle other) {
        if (!hidesBlanks()) {
            return this;
        }
        if (other.showsLike(this, ' ')) {
            return other;
        }
        Set<SGR> weight = other.attributes.contains(SGR.BOLD) ? Set.of(SGR.BOLD) : Set.of();
        return new CellStyle(other.foreground, background, weight);
    }
}
