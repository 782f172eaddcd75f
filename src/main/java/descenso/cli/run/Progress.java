package descenso.cli.run;

import descenso.cli.process.Console;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * One line on the error stream, written over and over: how much of the training is done, and how long the rest takes.
 * Closed, it has left no trace.
 */
public final class Progress implements AutoCloseable {

    private static final long PERIOD_NS = 100_000_000;

    private final Console console;
    private final List<StepCounter> tallies;
    private final ProgressLine line;
    private final BooleanSupplier isOver;
    private final long begin = System.nanoTime();
    private long last = begin;
    private boolean isDrawn;

    /**
     * Not drawn yet.
     *
     * @param columns how wide the terminal is; 0 where there is none
     * @param isOver whether the training is to be left, after which nothing is drawn any more
     */
    public Progress(Console console, List<StepCounter> tallies, int columns, BooleanSupplier isOver) {
        this.console = console;
        this.tallies = tallies;
        this.line = new ProgressLine(columns, console.phrases(), console.glyphs());
        this.isOver = isOver;
    }

    /** Draws it, unless it was drawn a moment ago. */
    public void show() {
        long now = System.nanoTime();
        if (line.fits() && now - last >= PERIOD_NS && !isOver.getAsBoolean()) {
            last = now;
            isDrawn = true;
            console.rewriteLine(line.text(share(), Duration.ofNanos(now - begin)));
        }
    }

    private double share() {
        long whole = Math.max(1, tallies.stream().mapToLong(StepCounter::whole).sum());
        return (double) tallies.stream().mapToLong(StepCounter::done).sum() / whole;
    }

    /** Takes it away, and an interruption's echo with it, before something else is written. */
    public void clear() {
        if (isDrawn || isOver.getAsBoolean()) {
            erase();
        }
    }

    private void erase() {
        if (line.columns() > 0) {
            console.rewriteLine(line.blank() + "\r");
        }
        isDrawn = false;
    }

    @Override
    public void close() {
        if (isDrawn) {
            erase();
        }
    }
}
