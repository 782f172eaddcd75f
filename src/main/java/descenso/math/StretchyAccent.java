package descenso.math;

import descenso.tui.CharacterSet;
import java.util.Arrays;
import java.util.Optional;

/** A line or brace that stretches over or under a part of a formula. */
enum StretchyAccent {
    OVERLINE("overline", "___", "___"),
    UNDERLINE("underline", "‾‾‾", "---"),
    OVERBRACE("overbrace", "╭─┴╮", ".-^."),
    UNDERBRACE("underbrace", "╰─┬╯", "'-v'");

    /** Minimum width of a brace, in cells: two ends and a tip. */
    private static final int NARROWEST_BRACE = 3;

    private final String command;
    private final String unicode;
    private final String ascii;

    StretchyAccent(String command, String unicode, String ascii) {
        this.command = command;
        this.unicode = unicode;
        this.ascii = ascii;
    }

    static Optional<StretchyAccent> of(String command) {
        return Arrays.stream(values())
                .filter(accent -> accent.command.equals(command))
                .findFirst();
    }

    boolean isBrace() {
        return this == OVERBRACE || this == UNDERBRACE;
    }

    boolean isOver() {
        return this == OVERLINE || this == OVERBRACE;
    }

    /**
     * Returns the characters of this accent for a width.
     *
     * @param covered the width of the base, in cells
     */
    String spanning(int covered, CharacterSet characters) {
        String signs = characters.select(unicode, ascii);
        return isBrace()
                ? brace(signs, Math.max(NARROWEST_BRACE, covered))
                : signs.substring(0, 1).repeat(covered);
    }

    private static String brace(String signs, int width) {
        String line = signs.substring(1, 2);
        int before = (width - 1) / 2 - 1;
        int after = width - NARROWEST_BRACE - before;
        return signs.charAt(0) + line.repeat(before) + signs.charAt(2) + line.repeat(after) + signs.charAt(3);
    }
}
