package descenso.cli;

import descenso.phrases.MessageKey;
import descenso.tui.Line;
import descenso.tui.Style;
import java.time.Duration;

/**
 * A line on the error stream that is overwritten repeatedly. It shows how much of the training is done and how long the
 * rest takes. Closing it erases the line.
 */
final class Progress implements AutoCloseable {

    /** Minimum time between two drawings, in nanoseconds. */
    private static final long PERIOD_NS = 100_000_000;

    /** Free cells at the end of the line, in which two interruptions fit, which the terminal echoes as ^C. */
    private static final int SPARE = 5;

    /** Width of the share and the remaining time, in cells. */
    private static final int WORDS_WIDTH = 22;
    /** Minimum width of the bar, in cells; without that space there is no bar. */
    private static final int LEAST_BAR = 8;
    /** Maximum width of the bar, in cells. */
    private static final int MOST_BAR = 30;

    private static final int THOUSAND = 1000;

    private final Console console;
    private final TrainingPool trainings;
    private final int columns;
    private final long begin = System.nanoTime();
    private long last = begin;
    private boolean isDrawn;

    /**
     * Creates a line that is not drawn yet.
     *
     * @param trainings nothing is drawn any more when they are to stop
     * @param columns width of the terminal, in cells; 0 if there is none
     */
    Progress(Console console, TrainingPool trainings, int columns) {
        this.console = console;
        this.trainings = trainings;
        this.columns = columns;
    }

    /** Draws the line, unless it was drawn within the last 0.1 seconds. */
    void show() {
        long now = System.nanoTime();
        if (fits() && now - last >= PERIOD_NS && !trainings.isOver()) {
            last = now;
            isDrawn = true;
            console.rewriteLine(text(trainings.shareDone(), Duration.ofNanos(now - begin)));
        }
    }

    /** Tests whether the terminal is wide enough for the text without the bar. */
    boolean fits() {
        return columns >= WORDS_WIDTH + SPARE;
    }

    /** Returns the line. Its width depends on the terminal only. The share of the work done is from 0 to 1. */
    String text(double share, Duration past) {
        String words =
                console.messages().say(MessageKey.CLI_PROGRESS, Long.toString((long) (100 * share)), left(past, share));
        int room = Math.min(columns - SPARE, MOST_BAR + 1 + WORDS_WIDTH);
        int bar = room - 1 - WORDS_WIDTH;
        if (bar >= LEAST_BAR) {
            words = Line.progress((int) (THOUSAND * share), THOUSAND, bar, console.characters(), Style.BAR) + " "
                    + words;
        }
        String line = console.characters().encode(words);
        return line.length() >= room ? line.substring(0, room) : line + " ".repeat(room - line.length());
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

    /** Returns a blank line. Some terminals move the cursor after their last column, so it leaves that free. */
    String blank() {
        return " ".repeat(Math.max(0, columns - 1));
    }

    /** Erases the line, and the echo of an interruption with it, before other output is written. */
    void clear() {
        if ((isDrawn || trainings.isOver()) && columns > 0) {
            console.rewriteLine(blank() + "\r");
        }
        isDrawn = false;
    }

    @Override
    public void close() {
        if (isDrawn) {
            clear();
        }
    }
}
