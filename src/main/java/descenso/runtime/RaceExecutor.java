package descenso.runtime;

import descenso.app.race.PlaybackSpeed;
import descenso.app.race.Race;
import descenso.app.race.RaceProgress;
import descenso.app.screen.Message;
import descenso.app.screen.Report;
import descenso.phrases.LocalizedMessage;
import descenso.phrases.MessageKey;
import descenso.train.run.Trial;
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
final class RaceExecutor implements AutoCloseable {

    private final Map<Race, RaceExecution> running = new ConcurrentHashMap<>();
    private final WorkScheduler crew;
    private final LongSupplier clock;

    /** When the next frame of the race that was advanced last is due; only the session looks at it. */
    private long due;

    /** @param clock nanoseconds since whenever */
    RaceExecutor(WorkScheduler crew, LongSupplier clock) {
        this.crew = crew;
        this.clock = clock;
        this.due = clock.getAsLong();
    }

    /** @param isRecorded whether somebody may look inside its steps */
    void begin(Race race, boolean isRecorded, Consumer<Message> post) {
        List<Trial> trials = isRecorded ? StepRecording.of(race.trials()) : race.trials();
        running.put(race, new RaceExecution(race, trials, crew.trainingExecutor(), clock));
        lead(race, 0, RaceExecution::begin, post);
    }

    void step(Race race, Consumer<Message> post) {
        lead(race, 0, racing -> racing.advance(1), post);
    }

    /**
     * Lets it go on; a race that was told so, and has not yet, is told once, whoever pauses it meanwhile and goes on.
     *
     * @param period the time between two frames
     */
    void advance(Race race, PlaybackSpeed pace, Duration period, Consumer<Message> post) {
        RaceExecution told = running.get(race);
        if (told == null || !told.requestAdvance()) {
            return;
        }
        if (pace.isFastest()) {
            lead(race, 0, racing -> racing.advanceFor(period), RaceExecution::clearRequest, post);
            return;
        }
        int steps = (int) Math.max(1, Math.round(pace.stepsPerSecond() * seconds(period)));
        lead(race, wait(steps, pace), racing -> racing.advance(steps), RaceExecution::clearRequest, post);
    }

    private static double seconds(Duration period) {
        return period.toNanos() / 1e9;
    }

    /** Until so many steps are due: counted from when the last ones were, unless that is too long ago. */
    private long wait(int steps, PlaybackSpeed pace) {
        long now = clock.getAsLong();
        long needed = (long) (1e9 * steps / pace.stepsPerSecond());
        due = Math.min(Math.max(due + needed, now), now + needed);
        return due - now;
    }

    void leave(Race race) {
        RaceExecution racing = running.remove(race);
        if (racing != null) {
            racing.cancel();
        }
    }

    /** What the leader does about a race. */
    private interface Stage {
        RaceProgress of(RaceExecution racing) throws InterruptedException;
    }

    private void lead(Race race, long delayNs, Stage stage, Consumer<Message> post) {
        lead(race, delayNs, stage, racing -> {}, post);
    }

    /** @param then what is done before its end is told */
    private void lead(Race race, long delayNs, Stage stage, Consumer<RaceExecution> then, Consumer<Message> post) {
        crew.scheduleRace(
                () -> {
                    RaceExecution racing = running.get(race);
                    if (racing != null && !racing.isCancelled()) {
                        report(racing, stage, then, report -> tell(racing, report, post));
                    }
                },
                delayNs);
    }

    /** Of a race that was left meanwhile nobody wants to hear. */
    private static void tell(RaceExecution racing, Report report, Consumer<Message> post) {
        if (!racing.isCancelled()) {
            post.accept(new Message.WorkerReport(report));
        }
    }

    /**
     * Runs that have ended are told of before anything is searched for, which takes runs of its own. Of a race that broke
     * off, that is all that is told ever after.
     */
    private static void report(RaceExecution racing, Stage stage, Consumer<RaceExecution> then, Consumer<Report> tell) {
        Race race = racing.race();
        Optional<LocalizedMessage> failure = racing.failure();
        if (failure.isPresent()) {
            then.accept(racing);
            tell.accept(new Report.RaceFailed(race, failure.get()));
            return;
        }
        try {
            RaceProgress standing = stage.of(racing);
            while (racing.isToSearch()) {
                tell.accept(new Report.RaceAdvanced(race, standing));
                standing = racing.search();
            }
            then.accept(racing);
            tell.accept(new Report.RaceAdvanced(race, standing));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error e) {
            LocalizedMessage sentence = UnexpectedFailure.of(MessageKey.LAB_FAILED, e);
            racing.fail(sentence);
            tell.accept(new Report.RaceFailed(race, sentence));
        }
    }

    @Override
    public void close() {
        running.values().forEach(RaceExecution::cancel);
    }
}
