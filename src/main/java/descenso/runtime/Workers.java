package descenso.runtime;

import descenso.app.screen.ExportRequest;
import descenso.app.screen.LearnerHistory;
import descenso.app.screen.Message;
import descenso.app.screen.NewAttempt;
import descenso.app.screen.Report;
import descenso.course.Course;
import descenso.course.experiment.Experiment;
import descenso.course.experiment.ParsedExperiment;
import descenso.course.setting.Setting;
import descenso.course.source.CourseException;
import descenso.phrases.LocalizedMessage;
import descenso.phrases.MessageKey;
import descenso.progress.Attempt;
import descenso.progress.BarredFileException;
import descenso.progress.SavedState;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Carries out commands beside the session's loop, so that a slow disk never holds up a key. */
public final class Workers implements AutoCloseable {

    private final SessionResources belongings;
    private final JournalCache logbook;
    private final WorkScheduler crew;
    private final Supplier<ZonedDateTime> now;
    private final LongSupplier clock;
    private final RaceExecutor races;
    private final PreviewSource previews;
    private final AtomicReference<Object> latestOpening = new AtomicReference<>();
    private final AtomicReference<SavedState> latest = new AtomicReference<>(SavedState.nothing());

    /** Tell what is lost of the work that must not be lost, as long as it is not done. */
    private final Queue<Runnable> losses = new ConcurrentLinkedQueue<>();

    /** Whether the last write of the place failed, which is told once. */
    private volatile boolean hasFailed;

    /**
     * Creates the workers of one session.
     *
     * @param clock nanoseconds since whenever
     * @param now the time, which attempts are dated by, and where the learner is
     */
    public Workers(SessionResources belongings, LongSupplier clock, Supplier<ZonedDateTime> now) {
        this(belongings, new ThreadScheduler(), clock, now);
    }

    /** Those who do everything at once, for a {@link PlainSession}: the same, of which nothing is shown. */
    public static Workers atOnce(SessionResources belongings, LongSupplier clock, Supplier<ZonedDateTime> now) {
        WorkScheduler crew = new DirectScheduler();
        return new Workers(belongings, crew, clock, now, any -> new TextPreviews(crew, belongings.library()));
    }

    /** Of a crew that draws previews where there is a screen to show them. */
    public Workers(SessionResources belongings, WorkScheduler crew, LongSupplier clock, Supplier<ZonedDateTime> now) {
        this(belongings, crew, clock, now, isKnown -> new PreviewRunner(crew, belongings.library(), isKnown));
    }

    private Workers(
            SessionResources belongings,
            WorkScheduler crew,
            LongSupplier clock,
            Supplier<ZonedDateTime> now,
            Function<Predicate<Experiment>, PreviewSource> previews) {
        this.belongings = belongings;
        this.logbook = new JournalCache(belongings.journal());
        this.crew = crew;
        this.now = now;
        this.clock = clock;
        this.races = new RaceExecutor(crew, clock);
        this.previews = previews.apply(this::isKnown);
    }

    /** Writes it unless something newer is waiting by then; a failure is posted, and the session goes on. */
    void remember(SavedState remembered, Consumer<Message> post) {
        latest.set(remembered);
        Runnable work = () -> {
            if (remembered.equals(latest.get())) {
                write(remembered, post);
            }
        };
        keep(
                work,
                LocalizedMessage.of(
                        MessageKey.STATE_UNWRITABLE, belongings.state().path().toString()),
                post);
    }

    /** Has work done that must not be lost; where it is lost all the same, that is told at the end. */
    private void keep(Runnable work, LocalizedMessage loss, Consumer<Message> post) {
        Runnable lost = () -> post.accept(new Message.Failed(loss));
        losses.add(lost);
        crew.executeWrite(() -> {
            work.run();
            losses.remove(lost);
        });
    }

    /** Whether the learner's place is kept, as far as it was to be. */
    public boolean isPlaceKept() {
        return !hasFailed;
    }

    private void write(SavedState remembered, Consumer<Message> post) {
        try {
            belongings.state().write(remembered);
            hasFailed = false;
        } catch (IOException | RuntimeException e) {
            if (!hasFailed) {
                post.accept(new Message.Failed(BarredFileException.reason(
                        e, MessageKey.STATE_UNWRITABLE, belongings.state().path())));
            }
            hasFailed = true;
        }
    }

    /** Reads an experiment unless another is asked for by then: of a key held down, only the last matters. */
    void loadExperiment(String name, List<Setting> settings, Consumer<Message> post) {
        Object opening = new Object();
        latestOpening.set(opening);
        crew.executeRead(() -> {
            if (latestOpening.get() == opening) {
                post.accept(new Message.WorkerReport(opened(name, settings)));
                logbook.damage().ifPresent(damage -> post.accept(new Message.Failed(damage)));
            }
        });
    }

    private Report opened(String name, List<Setting> settings) {
        try {
            ParsedExperiment reading = belongings.library().read(name, settings);
            return new Report.ExperimentLoaded(name, settings, reading, attempts(reading, settings));
        } catch (RuntimeException | Error e) {
            return new Report.LoadFailed(name, settings, UnexpectedFailure.of(MessageKey.LAB_UNOPENED, e));
        }
    }

    void listExperiments(Consumer<Message> post) {
        crew.executeRead(() -> post.accept(listed()));
    }

    private Message listed() {
        try {
            return new Message.WorkerReport(
                    new Report.ExperimentsListed(belongings.library().list()));
        } catch (RuntimeException | Error e) {
            return new Message.Failed(UnexpectedFailure.of(MessageKey.LAB_UNLISTED, e));
        }
    }

    /** Shows it as soon as it is in sight. */
    void preview(String name, Consumer<Message> post) {
        previews.request(name, post);
    }

    /** From now on, previews of these are in sight. */
    public void setVisiblePreviews(List<String> names) {
        previews.setVisible(names);
    }

    /** Of what is opened as its author set it; whoever changes it later has them already. */
    private List<Attempt> attempts(ParsedExperiment reading, List<Setting> settings) {
        return reading.experiment()
                .filter(any -> settings.isEmpty())
                .map(experiment -> logbook.attempts(experiment.id()))
                .orElse(List.of());
    }

    /** Whether what it asks has been answered, and judged. */
    private boolean isPredicted(String experiment) {
        return logbook.attempts(experiment).stream().anyMatch(Attempt::isJudgedPrediction);
    }

    /** Whether its end gives nothing away. */
    private boolean isKnown(Experiment experiment) {
        return experiment.prediction().isEmpty() || isPredicted(experiment.id());
    }

    /** Kept before anything is told of it; where it cannot be kept, that is told, and the session goes on. */
    void recordAttempt(NewAttempt tried, Consumer<Message> post) {
        LocalizedMessage loss = LocalizedMessage.of(
                MessageKey.JOURNAL_UNWRITABLE, belongings.journal().path().toString());
        Runnable work = () -> {
            Attempt attempt = tried.at(now.get().toInstant());
            Optional<Attempt> kept = Optional.of(attempt);
            try {
                belongings.journal().append(attempt);
            } catch (IOException | RuntimeException e) {
                kept = Optional.empty();
                boolean isHeld = e instanceof BarredFileException barred && barred.isHeld();
                post.accept(new Message.Failed(
                        isHeld ? new LocalizedMessage(MessageKey.JOURNAL_HELD, loss.arguments()) : loss));
            }
            post.accept(new Message.WorkerReport(new Report.Recorded(tried, kept)));
        };
        keep(work, loss, post);
    }

    /**
     * What was done so far; of a journal that cannot be read, nothing. By who writes it, so that nothing is counted twice or
     * not at all.
     */
    void loadHistory(Consumer<Message> post) {
        crew.executeWrite(() -> {
            post.accept(new Message.WorkerReport(new Report.Recalled(LearnerHistory.at(now.get(), logbook.ledger()))));
            logbook.damage().ifPresent(damage -> post.accept(new Message.Failed(damage)));
        });
    }

    /** Nobody waits for it; and what is read stays, whatever becomes of the course's folder. */
    void readAhead(Course course) {
        crew.executeIdle(course::preload);
    }

    void export(ExportRequest parting, Consumer<Message> post) {
        crew.executeExport(() -> post.accept(exported(parting)));
    }

    private Message exported(ExportRequest parting) {
        try {
            Path folder = belongings.library().packed(parting, new ExportFolderWriter(belongings.exports()));
            return new Message.WorkerReport(
                    new Report.Exported(folder.toString(), parting.outcome().isPresent()));
        } catch (CourseException e) {
            return new Message.Failed(e.fault().sentence());
        } catch (IOException e) {
            String path = belongings.exports().toAbsolutePath().toString();
            return new Message.Failed(LocalizedMessage.of(MessageKey.CLI_UNWRITABLE, path));
        } catch (RuntimeException | Error e) {
            return new Message.Failed(UnexpectedFailure.of(MessageKey.LAB_UNEXPORTED, e));
        }
    }

    public LongSupplier clock() {
        return clock;
    }

    RaceExecutor races() {
        return races;
    }

    /** Waits for what is being written, and for what is being exported; what is not written by then is told. */
    @Override
    public void close() {
        races.close();
        previews.close();
        crew.close();
        losses.forEach(Runnable::run);
    }
}
