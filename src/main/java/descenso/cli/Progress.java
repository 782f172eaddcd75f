package descenso.cli;

import descenso.phrases.Phrase;
import descenso.tui.Style;
import descenso.widget.ProgressBar;
import java.time.Duration;
import java.util.List;

/** One line on the error stream, written over and over: how much of the training is done, and how long the rest takes. */
final class Progress {

    private static final long PERIOD_NS = 100_000_000;
    private static final int BAR_WIDTH = 30;
    private static final int LINE_WIDTH = 59;
    private static final int THOUSAND = 1000;

    private final Console console;
    private final List<Tally> tallies;
    private final boolean isShown;
    private final long begin = System.nanoTime();
    private long last = begin;
    private boolean isDrawn;

    Progress(Console console, List<Tally> tallies, boolean isShown) {
        this.console = console;
        this.tallies = tallies;
        this.isShown = isShown;
    }

    /** Draws it, unless it was drawn a moment ago. */
    void show() {
        long now = System.nanoTime();
        if (isShown && now - last >= PERIOD_NS) {
            last = now;
            isDrawn = true;
            console.rewrite(fitted(line(Duration.ofNanos(now - begin))));
        }
    }

    /** Takes it away, before something else is written. */
    void clear() {
        if (isDrawn) {
            console.rewrite(fitted("") + "\r");
            isDrawn = false;
        }
    }

    private String line(Duration past) {
        long whole = Math.max(1, tallies.stream().mapToLong(Tally::whole).sum());
        long done = tallies.stream().mapToLong(Tally::done).sum();
        double share = (double) done / whole;
        String bar = new ProgressBar((int) (THOUSAND * share), THOUSAND)
                .line(BAR_WIDTH, console.glyphs(), Style.BAR)
                .toString();
        return bar + " "
                + console.phrases().say(Phrase.CLI_PROGRESS, Long.toString((long) (100 * share)), left(past, share));
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

    /** As long as any other. */
    private static String fitted(String line) {
        return line.length() >= LINE_WIDTH
                ? line.substring(0, LINE_WIDTH)
                : line + " ".repeat(LINE_WIDTH - line.length());
    }
}
