package descenso.runtime;

import descenso.app.Message;
import descenso.app.Pace;
import descenso.app.Race;
import descenso.app.Report;
import descenso.app.Standing;
import descenso.phrases.Phrase;
import descenso.phrases.Sentence;
import descenso.train.Trial;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * The races of one session. A race goes no further than it was told to, so that a screen that is slow to be drawn is never
 * told more than it can show.
 */
final class Races implements AutoCloseable {

    private final Map<Race, Racing> running = new ConcurrentHashMap<>();
    private final Crew crew;
    private final LongSupplier clock;

    /** When the next frame of the race that was advanced last is due; only the session looks at it. */
    private long due;

    /** @param clock nanoseconds since whenever */
    Races(Crew crew, LongSupplier clock) {
        this.crew = crew;
        this.clock = clock;
        this.due = clock.getAsLong();
    }

    /** @param isRecorded whether somebody may look inside its steps */
    void begin(Race race, boolean isRecorded, Consumer<Message> post) {
        List<Trial> trials = isRecorded ? Recording.of(race.trials()) : race.trials();
        running.put(race, new Racing(race, trials, crew.trainers(), clock));
        lead(race, 0, Racing::begin, post);
    }

    void step(Race race, Consumer<Message> post) {
        lead(race, 0, racing -> racing.advance(1), post);
    }

    /**
     * Lets it go on; a race that was told so, and has not yet, is told once, whoever pauses it meanwhile and goes on.
     *
     * @param period the time between two frames
     */
    void advance(Race race, Pace pace, Duration period, Consumer<Message> post) {
        Racing told = running.get(race);
        if (told == null || !told.tell()) {
            return;
        }
        if (pace.isFastest()) {
            lead(race, 0, racing -> racing.advanceFor(period), Racing::hasGoneOn, post);
            return;
        }
        int steps = (int) Math.max(1, Math.round(pace.stepsPerSecond() * seconds(period)));
        lead(race, wait(steps, pace), racing -> racing.advance(steps), Racing::hasGoneOn, post);
    }

    private static double seconds(Duration period) {
        return period.toNanos() / 1e9;
    }

    /** Until so many steps are due: counted from when the last ones were, unless that is too long ago. */
    private long wait(int steps, Pace pace) {
        long now = clock.getAsLong();
        long needed = (long) (1e9 * steps / pace.stepsPerSecond());
        due = Math.min(Math.max(due + needed, now), now + needed);
        return due - now;
    }

    void leave(Race race) {
        Racing racing = running.remove(race);
        if (racing != null) {
            racing.leave();
        }
    }

    /** What the leader does about a race. */
    private interface Stage {
        Standing of(Racing racing) throws InterruptedException;
    }

    private void lead(Race race, long delayNs, Stage stage, Consumer<Message> post) {
        lead(race, delayNs, stage, racing -> {}, post);
    }

    /** @param then what is done before its end is told */
    private void lead(Race race, long delayNs, Stage stage, Consumer<Racing> then, Consumer<Message> post) {
        crew.lead(
                () -> {
                    Racing racing = running.get(race);
                    if (racing != null && !racing.isLeft()) {
                        report(racing, stage, then, report -> tell(racing, report, post));
                    }
                },
                delayNs);
    }

    /** Of a race that was left meanwhile nobody wants to hear. */
    private static void tell(Racing racing, Report report, Consumer<Message> post) {
        if (!racing.isLeft()) {
            post.accept(new Message.Worked(report));
        }
    }

    /**
     * Runs that have ended are told of before anything is searched for, which takes runs of its own. Of a race that broke
     * off, that is all that is told ever after.
     */
    private static void report(Racing racing, Stage stage, Consumer<Racing> then, Consumer<Report> tell) {
        Race race = racing.race();
        Optional<Sentence> failure = racing.failure();
        if (failure.isPresent()) {
            then.accept(racing);
            tell.accept(new Report.Broken(race, failure.get()));
            return;
        }
        try {
            Standing standing = stage.of(racing);
            while (racing.isToSearch()) {
                tell.accept(new Report.Raced(race, standing));
                standing = racing.search();
            }
            then.accept(racing);
            tell.accept(new Report.Raced(race, standing));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error e) {
            Sentence sentence = Mishap.of(Phrase.LAB_FAILED, e);
            racing.breakOff(sentence);
            tell.accept(new Report.Broken(race, sentence));
        }
    }

    @Override
    public void close() {
        running.values().forEach(Racing::leave);
    }
}
