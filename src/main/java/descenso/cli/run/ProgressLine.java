package descenso.cli.run;

import descenso.phrases.MessageKey;
import descenso.phrases.Messages;
import descenso.tui.CharacterSet;
import descenso.tui.Style;
import descenso.widget.ProgressBar;
import java.time.Duration;

/**
 * A bar with how much is done and how long the rest takes, in a terminal's width: as much of it as there is room for.
 *
 * @param columns how wide the terminal is; 0 where there is none
 */
record ProgressLine(int columns, Messages phrases, CharacterSet glyphs) {

    /** Two interruptions that the terminal echoes as ^C stay on the line, and do not reach its edge. */
    private static final int SPARE = 5;

    private static final int WORDS_WIDTH = 22;
    private static final int LEAST_BAR = 8;
    private static final int MOST_BAR = 30;
    private static final int THOUSAND = 1000;

    /** Whether there is room for anything that tells something. */
    boolean fits() {
        return columns >= WORDS_WIDTH + SPARE;
    }

    /** Always of the same width, so that it can be written over another. */
    String text(double share, Duration past) {
        String words = phrases.say(MessageKey.CLI_PROGRESS, Long.toString((long) (100 * share)), left(past, share));
        int room = Math.min(columns - SPARE, MOST_BAR + 1 + WORDS_WIDTH);
        int bar = room - 1 - WORDS_WIDTH;
        return fitted(glyphs.encode(bar < LEAST_BAR ? words : bar(bar, share) + " " + words), room);
    }

    /** As wide as the terminal but for its last column, which some cannot leave. */
    String blank() {
        return " ".repeat(Math.max(0, columns - 1));
    }

    private String bar(int width, double share) {
        return new ProgressBar((int) (THOUSAND * share), THOUSAND)
                .line(width, glyphs, Style.BAR)
                .toString();
    }

    /** As 1:05; unknown at first. */
    private static String left(Duration past, double share) {
        if (share == 0) {
            return "–:––";
        }
        long seconds = (long) Math.ceil(past.toMillis() * (1 - share) / share / THOUSAND);
        String minor = Long.toString(seconds % 60);
        return seconds / 60 + (minor.length() == 1 ? ":0" : ":") + minor;
    }

    private static String fitted(String line, int width) {
        return line.length() >= width ? line.substring(0, width) : line + " ".repeat(width - line.length());
    }
}
