package descenso.plain;

import descenso.app.Tutor;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** Says how far it is while something goes on: a line every few seconds. */
final class ProgressAnnouncer implements Consumer<Tutor> {

    private static final long BETWEEN_NS = 4_000_000_000L;

    private final PlainOutput voice;
    private final LongSupplier clock;
    private long said;
    private boolean hasRun;

    private final boolean isListening;

    /**
     * @param clock nanoseconds since whenever
     * @param isListening whether anybody waits for it to go on
     */
    ProgressAnnouncer(PlainOutput voice, LongSupplier clock, boolean isListening) {
        this.voice = voice;
        this.clock = clock;
        this.isListening = isListening;
    }

    /** Something may go on from now. */
    void begin() {
        said = clock.getAsLong();
        hasRun = false;
    }

    /** Whether anything did since. */
    boolean hasRun() {
        return hasRun;
    }

    @Override
    public void accept(Tutor tutor) {
        boolean isDue = isListening && clock.getAsLong() - said >= BETWEEN_NS;
        if (hasRun && !isDue) {
            return;
        }
        Optional<String> progress = tutor.telling().progress();
        hasRun |= progress.isPresent();
        if (isDue && progress.isPresent()) {
            voice.say(new SpokenPunctuation(tutor.study().speech()).words(progress.get()));
            said = clock.getAsLong();
        }
    }
}
