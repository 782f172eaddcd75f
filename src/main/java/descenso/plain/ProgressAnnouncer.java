package descenso.plain;

import descenso.app.Tutor;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** Announces the progress of a running activity, at most once in four seconds. */
final class ProgressAnnouncer implements Consumer<Tutor> {

    private static final long BETWEEN_NS = 4_000_000_000L;

    private final PlainOutput output;
    private final LongSupplier clock;
    private long lastAnnounced;
    private boolean hasRun;

    private final boolean isListening;

    /**
     * Creates an announcer.
     *
     * @param clock the time in nanoseconds, from an arbitrary origin
     * @param isListening whether a learner waits for the activity
     */
    ProgressAnnouncer(PlainOutput output, LongSupplier clock, boolean isListening) {
        this.output = output;
        this.clock = clock;
        this.isListening = isListening;
    }

    /** Begins the measurement for an activity that may follow. */
    void begin() {
        lastAnnounced = clock.getAsLong();
        hasRun = false;
    }

    /** Tests whether an activity has run since {@link #begin}. */
    boolean hasRun() {
        return hasRun;
    }

    @Override
    public void accept(Tutor tutor) {
        boolean isDue = isListening && clock.getAsLong() - lastAnnounced >= BETWEEN_NS;
        if (hasRun && !isDue) {
            return;
        }
        Optional<String> progress = tutor.plain().progress();
        hasRun |= progress.isPresent();
        if (isDue && progress.isPresent()) {
            output.say(new SpokenPunctuation(tutor.state().texts()).text(progress.get()));
            lastAnnounced = clock.getAsLong();
        }
    }
}
