package descenso.cli.run;

import descenso.phrases.MessageKey;
import descenso.phrases.Messages;
import descenso.tui.CharacterSet;
import descenso.tui.Style;
import descenso.widget.ProgressBar;
import java.time.Duration;

/**
 * A progress bar with the share done and the remaining time, fitted to the width of the terminal.
 *
 * @param columns width of the terminal, in cells; 0 if there is none
 */
record ProgressLine(int columns, Messages messages, CharacterSet characters) {

    /**
     * Free cells at the end of the line. Two interruptions, which the terminal echoes as ^C, fit there without reaching
     * the edge.
     */
    private static final int SPARE = 5;

    /** Width of the share and the remaining time, in cells. */
    private static final int WORDS_WIDTH = 22;
    /** Minimum width of the bar, in cells; without that space there is no bar. */
    private static final int LEAST_BAR = 8;
    /** Maximum width of the bar, in cells. */
    private static final int MOST_BAR = 30;

    private static final int THOUSAND = 1000;

    /** Tests whether the terminal is wide enough for the text without the bar. */
    boolean fits() {
        return columns >= WORDS_WIDTH + SPARE;
    }

    /**
     * Returns the line. Its width depends on the terminal only, so that one line overwrites another.
     *
     * @param share share of the work done, from 0 to 1
     * @param past time since the start
     */
    String text(double share, Duration past) {
        String words = messages.say(MessageKey.CLI_PROGRESS, Long.toString((long) (100 * share)), left(past, share));
        int room = Math.min(columns - SPARE, MOST_BAR + 1 + WORDS_WIDTH);
        int bar = room - 1 - WORDS_WIDTH;
        return fitted(characters.encode(bar < LEAST_BAR ? words : bar(bar, share) + " " + words), room);
    }

    /**
     * Returns a blank line. It leaves the last column of the terminal free, because some terminals then move the cursor
     * to the next line.
     */
    String blank() {
        return " ".repeat(Math.max(0, columns - 1));
    }

    private String bar(int width, double share) {
        return new ProgressBar((int) (THOUSAND * share), THOUSAND)
                .line(width, characters, Style.BAR)
                .toString();
    }

    /** Returns the remaining time in minutes and seconds, such as 1:05; dashes while it is unknown. */
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
