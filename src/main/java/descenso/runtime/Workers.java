package descenso.runtime;

import descenso.app.Message;
import descenso.app.screen.Command;
import descenso.app.screen.LearnerHistory;
import descenso.app.screen.NewAttempt;
import descenso.app.screen.Race;
import descenso.app.screen.Report;
import descenso.classroom.ClassroomEvent;
import descenso.classroom.SharedPlace;
import descenso.course.Course;
import descenso.course.experiment.Experiment;
import descenso.course.experiment.ExperimentSpecs.ParsedExperiment;
import descenso.course.experiment.Setting;
import descenso.course.source.CourseException;
import descenso.phrases.LocalizedMessage;
import descenso.phrases.MessageKey;
import descenso.progress.Attempt;
import descenso.progress.Journal.JournalContent;
import descenso.progress.LearningRecord;
import descenso.progress.PrivateFile.RejectedFileException;
import descenso.progress.SavedState;
import descenso.runtime.WorkScheduler.Kind;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** Carries out commands outside the session's loop, so that a slow disk never delays a key. */
public final class Workers implements Command.Visitor, AutoCloseable {

    /** Maximum number of events for the classroom that wait: more than a person causes while the store is away. */
    private static final int MOST_SUBMISSIONS = 16;

    /** Minimum time between two places, in nanoseconds: a class that sees seven a second sees a held key move. */
    private static final long BETWEEN_PLACES_NS = 150_000_000;

    /** Time after which a place that has not arrived is submitted again, in nanoseconds. */
    private static final long AGAIN_NS = 1_000_000_000;

    /** Notices of an answer that waits, by the reason for which the journal takes none. */
    private static final Map<MessageKey, MessageKey> WAITS = Map.of(
            MessageKey.FILE_LOCKED, MessageKey.JOURNAL_HELD,
            MessageKey.STORE_DISK_FULL, MessageKey.JOURNAL_FULL,
            MessageKey.STORE_READ_ONLY, MessageKey.JOURNAL_READ_ONLY);

    private final SessionContext context;
    private final WorkScheduler scheduler;
    private final Consumer<Message> post;
    private final RaceExecutor races;
    private final PreviewRunner previews;
    private final AtomicReference<Object> latestOpening = new AtomicReference<>();
    /** The newest place of each kind that waits to be submitted. */
    private final Map<Class<?>, ClassroomEvent> waiting = new ConcurrentHashMap<>();

    /** When the latest place was submitted, in nanoseconds of the clock. */
    private volatile long sharedAt;

    private final AtomicInteger submissions = new AtomicInteger();
    private final AtomicReference<SavedState> latest = new AtomicReference<>(SavedState.nothing());
    private final AtomicBoolean isJournalRead = new AtomicBoolean();

    /** The problem that the first reading of the journal found; empty once it was posted. */
    private final AtomicReference<Optional<LocalizedMessage>> damage = new AtomicReference<>(Optional.empty());

    /** The messages on the loss of each place that is pending. Those that remain at the end are posted. */
    private final Queue<LocalizedMessage> losses = new ConcurrentLinkedQueue<>();

    /** The attempts that could not be written yet. Only the thread that writes uses it. */
    private final List<Attempt> unwritten = new ArrayList<>();

    /** The number of attempts that are not in the journal yet. */
    private final AtomicInteger unsaved = new AtomicInteger();

    /** True if the last write of attempts failed because the disk was full. */
    private volatile boolean isFull;

    private volatile boolean isClosing;

    /**
     * Why the last write of the place failed; empty if it did not. Of several failures in a row only the first is
     * posted, and the last again at the end.
     */
    private volatile Optional<LocalizedMessage> placeFailure = Optional.empty();

    /** The time between two frames of a running race. Only the session's thread uses it. */
    private Duration framePeriod = Duration.ofMillis(ScreenPort.USUAL_MS);

    /** Creates the workers of one session, with drawn or text previews. {@link #close} closes its scheduler. */
    public Workers(SessionContext context, WorkScheduler scheduler, boolean isDrawn, Consumer<Message> post) {
        this.context = context;
        this.scheduler = scheduler;
        this.post = post;
        this.sharedAt = context.clock().getAsLong() - BETWEEN_PLACES_NS;
        SharedRaces shared = scheduler.races();
        this.races = new RaceExecutor(shared, scheduler, context.clock(), post);
        this.previews = new PreviewRunner(scheduler, shared, context.library(), isDrawn, this::judged, post);
    }

    /**
     * Returns the message that something failed, with the exception as its argument; another if memory is exhausted.
     */
    static LocalizedMessage failure(MessageKey key, Throwable mishap) {
        return mishap instanceof OutOfMemoryError
                ? LocalizedMessage.of(MessageKey.CLI_OUT_OF_MEMORY)
                : LocalizedMessage.of(key, mishap.toString());
    }

    private void report(Report report) {
        post.accept(new Message.WorkerReport(report));
    }

    private void fail(LocalizedMessage message) {
        post.accept(new Message.Failed(message));
    }

    /** Writes the place, unless a newer one is waiting by then. Posts a failure; the session continues. */
    @Override
    public void saveState(String course, SavedState saved) {
        latest.set(saved);
        saved.bookmark()
                .map(place -> SharedPlace.ofPage(course, place.pageId()))
                .ifPresent(context.classroom()::moved);
        LocalizedMessage loss =
                LocalizedMessage.of(MessageKey.STATE_UNWRITABLE, context.store().statePlace());
        losses.add(loss);
        scheduler.execute(Kind.WRITE, () -> {
            writeIfLatest(saved);
            losses.remove(loss);
        });
    }

    /** Tests whether the last write of the learner's place succeeded. True if there was none. */
    public boolean isPlaceKept() {
        return placeFailure.isEmpty();
    }

    private void writeIfLatest(SavedState saved) {
        if (!saved.equals(latest.get())) {
            return;
        }
        try {
            context.store().writeState(saved);
            placeFailure = Optional.empty();
            boolean hasWaited = !unwritten.isEmpty();
            Optional<LocalizedMessage> stillWaits = writeAttempts();
            reportKept(hasWaited && stillWaits.isEmpty());
        } catch (IOException | RuntimeException e) {
            LocalizedMessage reason = RejectedFileException.reason(
                    e, MessageKey.STATE_UNWRITABLE, context.store().statePlace());
            if (isPlaceKept()) {
                fail(reason);
            }
            placeFailure = Optional.of(reason);
        }
    }

    /** Reads an experiment, unless another is requested by then: only the last request of a held key matters. */
    @Override
    public void loadExperiment(String name, List<Setting> settings) {
        Object opening = new Object();
        latestOpening.set(opening);
        scheduler.execute(Kind.READ, () -> {
            if (latestOpening.get() == opening) {
                report(opened(name, settings));
                postDamage();
            }
        });
    }

    private Report opened(String name, List<Setting> settings) {
        try {
            ParsedExperiment parsed = context.library().read(name, settings);
            boolean isNew = settings.isEmpty(); // otherwise the lab has the earlier attempts already
            List<Attempt> earlier =
                    parsed.experiment().filter(any -> isNew).map(this::attempts).orElse(List.of());
            return new Report.ExperimentLoaded(name, settings, parsed, earlier);
        } catch (RuntimeException | Error e) {
            return new Report.LoadFailed(name, settings, failure(MessageKey.LAB_UNOPENED, e));
        }
    }

    @Override
    public void listExperiments() {
        scheduler.execute(Kind.READ, () -> {
            try {
                report(new Report.ExperimentsListed(context.library().list()));
            } catch (RuntimeException | Error e) {
                fail(failure(MessageKey.LAB_UNLISTED, e));
            }
        });
    }

    @Override
    public void showPreview(String name) {
        previews.request(name);
    }

    /** Sets the visible previews, and those that may become visible next; all others become invisible. */
    public void setVisiblePreviews(List<String> names, List<String> upcoming) {
        previews.setVisible(names, upcoming);
    }

    private List<Attempt> attempts(Experiment experiment) {
        return attempts().stream()
                .filter(attempt -> attempt.subject().equals(experiment.id()))
                .toList();
    }

    /** Returns all attempts of the journal; empty if it is unreadable. Notes what the first reading finds wrong. */
    private List<Attempt> attempts() {
        List<Attempt> attempts = List.of();
        Optional<LocalizedMessage> found = Optional.empty();
        String place = context.store().attemptsPlace();
        try {
            JournalContent content = context.store().readAttempts();
            attempts = content.attempts();
            int damaged = content.damaged().size();
            if (damaged > 0) {
                found = Optional.of(LocalizedMessage.of(MessageKey.JOURNAL_DAMAGED, Integer.toString(damaged), place));
            }
        } catch (IOException | RuntimeException e) {
            found = Optional.of(RejectedFileException.reason(e, MessageKey.JOURNAL_UNREADABLE, place));
        }
        if (!isJournalRead.getAndSet(true)) {
            damage.set(found);
        }
        return attempts;
    }

    /** Posts once that the journal has damaged lines or is unreadable. */
    private void postDamage() {
        damage.getAndSet(Optional.empty()).ifPresent(this::fail);
    }

    /** Returns the judged prediction that the page of an experiment shows. */
    private Optional<Attempt> judged(Experiment experiment) {
        return LearningRecord.of(attempts(experiment)).trace(experiment.id());
    }

    /**
     * Writes an attempt to the journal, and then reports it. Posts a failure too; the session continues. An attempt
     * that cannot be written waits for the next write, and for the end.
     */
    @Override
    public void recordAttempt(NewAttempt newAttempt) {
        unsaved.incrementAndGet();
        scheduler.execute(Kind.WRITE, () -> {
            Attempt attempt = newAttempt.at(context.now().get().toInstant());
            boolean hasWaited = !unwritten.isEmpty();
            unwritten.add(attempt);
            Optional<LocalizedMessage> failure = writeAttempts();
            if (!isClosing) { // otherwise the end says it
                failure.ifPresent(this::fail);
            }
            report(new Report.Recorded(newAttempt, Optional.of(attempt).filter(any -> !unwritten.contains(any))));
            reportKept(hasWaited);
        });
    }

    private void reportKept(boolean hasWaited) {
        if (hasWaited && unwritten.isEmpty()) {
            fail(LocalizedMessage.of(MessageKey.SERVE_ANSWERS_KEPT));
        }
    }

    /** Writes the attempts that are not written yet. Returns why some of them wait for the next time. */
    private Optional<LocalizedMessage> writeAttempts() {
        MessageKey failure = null;
        boolean isOver = false;
        for (Attempt attempt : List.copyOf(unwritten)) {
            try {
                if (!isOver) { // another wait for the lock would be as long
                    context.store().append(attempt);
                    unwritten.remove(attempt);
                    unsaved.decrementAndGet();
                    context.classroom().attempted(attempt);
                }
            } catch (IOException | RuntimeException e) {
                failure = RejectedFileException.key(e).map(WAITS::get).orElse(MessageKey.JOURNAL_UNWRITABLE);
                isOver = failure == MessageKey.JOURNAL_HELD || e instanceof InterruptedIOException;
            }
        }
        isFull = failure == MessageKey.JOURNAL_FULL;
        return Optional.ofNullable(failure)
                .map(key -> LocalizedMessage.of(key, context.store().attemptsPlace()));
    }

    /** Loads the history on the thread that writes the journal, so that no attempt is missed or counted twice. */
    @Override
    public void loadHistory() {
        scheduler.execute(Kind.WRITE, () -> {
            report(new Report.HistoryLoaded(LearnerHistory.at(context.now().get(), LearningRecord.of(attempts()))));
            postDamage();
        });
    }

    /** Reads the rest of the course, which stays available even if its folder changes. */
    @Override
    public void preloadCourse(Course course) {
        scheduler.execute(Kind.IDLE, course::preload);
    }

    @Override
    public void export(Command.Export request) {
        scheduler.execute(Kind.EXPORT, () -> {
            try {
                Path folder = context.library().packed(request, context.exports());
                Optional<String> kept =
                        context.library().keptName(request.experiment().id());
                report(new Report.Exported(
                        kept.orElse(folder.toString()),
                        kept.isPresent(),
                        request.outcome().isPresent()));
            } catch (CourseException e) {
                fail(e.diagnostic().message());
            } catch (IOException e) {
                String path = context.exports().toAbsolutePath().toString();
                fail(LocalizedMessage.of(MessageKey.CLI_UNWRITABLE, path));
            } catch (RuntimeException | Error e) {
                fail(failure(MessageKey.LAB_UNEXPORTED, e));
            }
        });
    }

    @Override
    public void submit(ClassroomEvent event) {
        if (event instanceof ClassroomEvent.Led || event instanceof ClassroomEvent.SpotlightAnswered) {
            waiting.clear(); // a place that comes after its end would begin it again
        }
        submit(event, () -> {});
    }

    /** Submits an event. If that fails, some more is done beside the message that says so. */
    private void submit(ClassroomEvent event, Runnable onFailure) {
        if (submissions.incrementAndGet() > MOST_SUBMISSIONS) {
            submissions.decrementAndGet();
            onFailure.run();
            fail(LocalizedMessage.of(MessageKey.CLASSROOM_TOO_MUCH));
            return;
        }
        scheduler.execute(Kind.WRITE, () -> {
            try {
                send(event, onFailure);
            } finally {
                submissions.decrementAndGet();
            }
        });
    }

    private void send(ClassroomEvent event, Runnable onFailure) {
        try {
            context.classroom().submit(event);
        } catch (ClassroomLink.RefusalException e) {
            onFailure.run();
            fail(e.words());
        } catch (IOException | RuntimeException e) {
            onFailure.run();
            fail(LocalizedMessage.of(MessageKey.CLASSROOM_UNREACHED));
        }
    }

    @Override
    public void vote(Command.Vote vote) {
        Attempt attempt = vote.newAttempt().at(context.now().get().toInstant());
        submit(
                new ClassroomEvent.Voted(vote.learner(), vote.ask(), vote.number(), attempt),
                () -> report(new Report.VoteLost(vote.newAttempt())));
    }

    /**
     * Submits the newest place of a kind, some time after the one before: a held key must not fill the log, nor draw on
     * all screens at its rate. What does not arrive is tried again, unless it is refused.
     */
    @Override
    public void share(ClassroomEvent place) {
        if (waiting.put(kind(place), place) == null) {
            schedule(
                    kind(place),
                    Math.max(0, sharedAt + BETWEEN_PLACES_NS - context.clock().getAsLong()));
        }
    }

    private static Class<?> kind(ClassroomEvent event) {
        return event instanceof ClassroomEvent.ForTask meant ? meant.event().getClass() : event.getClass();
    }

    private void schedule(Class<?> kind, long delayNs) {
        Runnable work = () -> scheduler.execute(Kind.WRITE, () -> sendWaiting(kind));
        if (delayNs == 0) {
            work.run();
        } else {
            scheduler.scheduleRace(work, delayNs);
        }
    }

    private void sendWaiting(Class<?> kind) {
        ClassroomEvent place = waiting.remove(kind);
        if (place == null) {
            return; // it was withdrawn
        }
        sharedAt = context.clock().getAsLong();
        try {
            context.classroom().submit(place);
        } catch (ClassroomLink.RefusalException e) {
            fail(e.words());
        } catch (IOException | RuntimeException e) {
            if (waiting.putIfAbsent(kind, place) == null) {
                schedule(kind, AGAIN_NS);
            }
        }
    }

    @Override
    public void startRace(Race race, boolean isRecorded) {
        races.begin(race, isRecorded);
    }

    @Override
    public void advanceRace(Race race) {
        races.advance(race, framePeriod);
    }

    /** Sets the time between two frames of a running race. */
    public void setFramePeriod(Duration period) {
        framePeriod = period;
    }

    @Override
    public void stepRace(Race race, int steps) {
        races.step(race, steps);
    }

    @Override
    public void cancelRace(Race race) {
        races.leave(race);
    }

    /** Waits for pending writes and exports. Posts the loss of every write that is not done by then. */
    @Override
    public void close() {
        isClosing = true;
        races.close();
        previews.close();
        scheduler.execute(Kind.WRITE, this::writeAttempts);
        scheduler.close();
        losses.forEach(this::fail);
        placeFailure.ifPresent(this::fail);
        if (unsaved.get() > 0) {
            fail(LocalizedMessage.of(
                    isFull ? MessageKey.JOURNAL_LOST_FULL : MessageKey.JOURNAL_LOST,
                    Integer.toString(unsaved.get()),
                    context.store().attemptsPlace()));
        }
    }
}
