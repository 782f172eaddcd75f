package descenso.terminal;

import com.googlecode.lanterna.SGR;
import java.nio.charset.StandardCharsets;

/** The style in which the terminal writes now. Changes it by one sequence before the character that needs another. */
final class SgrState {

    private CellStyle shown = CellStyle.PLAIN;

    private final StringBuilder changes = new StringBuilder();

    CellStyle shown() {
        return shown;
    }

    /** Appends the changes that a character of this style needs; for a space, only those that are visible. */
    void apply(CellStyle style, char c, StringBuilder out) {
        CellStyle next = c == ' ' ? style.ofBlankAfter(shown) : style;
        changes.setLength(0);
        attribute(next, SGR.UNDERLINE, "4", "24");
        attribute(next, SGR.REVERSE, "7", "27");
        attribute(next, SGR.BOLD, "1", "22");
        if (!next.foreground().equals(shown.foreground())) {
            change(text(next.foreground().getForegroundSGRSequence()));
        }
        if (!next.background().equals(shown.background())) {
            change(text(next.background().getBackgroundSGRSequence()));
        }
        if (changes.length() > 0) {
            out.append("\033[").append(changes).append('m');
        }
        shown = next;
    }

    private void attribute(CellStyle next, SGR attribute, String on, String off) {
        boolean isOn = next.attributes().contains(attribute);
        if (isOn != shown.attributes().contains(attribute)) {
            change(isOn ? on : off);
        }
    }

    private static String text(byte[] parameters) {
        return new String(parameters, StandardCharsets.US_ASCII);
    }

    private void change(String parameters) {
        if (changes.length() > 0) {
            changes.append(';');
        }
        changes.append(parameters);
    }
}
