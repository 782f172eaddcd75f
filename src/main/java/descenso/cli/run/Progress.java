package descenso.cli.run;

import descenso.cli.process.Console;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * A line on the error stream that is overwritten repeatedly. It shows how much of the training is done and how long the
 * rest takes. Closing it erases the line.
 */
public final class Progress implements AutoCloseable {

    /** Minimum time between two drawings, in nanoseconds. */
    private static final long PERIOD_NS = 100_000_000;

    private final Console console;
    private final List<StepCounter> counters;
    private final ProgressLine line;
    private final BooleanSupplier isOver;
    private final long begin = System.nanoTime();
    private long last = begin;
    private boolean isDrawn;

    /**
     * Creates a line that is not drawn yet.
     *
     * @param counters one step counter per trial
     * @param columns width of the terminal, in cells; 0 if there is none
     * @param isOver whether the training is to stop; nothing is drawn any more then
     */
    public Progress(Console console, List<StepCounter> counters, int columns, BooleanSupplier isOver) {
        this.console = console;
        this.counters = counters;
        this.line = new ProgressLine(columns, console.messages(), console.characters());
        this.isOver = isOver;
    }

    /** Draws the line, unless it was drawn within the last 0.1 seconds. */
    public void show() {
        long now = System.nanoTime();
        if (line.fits() && now - last >= PERIOD_NS && !isOver.getAsBoolean()) {
            last = now;
            isDrawn = true;
            console.rewriteLine(line.text(share(), Duration.ofNanos(now - begin)));
        }
    }

    private double share() {
        long whole = Math.max(1, counters.stream().mapToLong(StepCounter::whole).sum());
        return (double) counters.stream().mapToLong(StepCounter::done).sum() / whole;
    }

    /** Erases the line, and the echo of an interruption with it, before other output is written. */
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
