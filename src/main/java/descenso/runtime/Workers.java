package descenso.runtime;

import descenso.app.Message;
import descenso.app.screen.ExportRequest;
import descenso.app.screen.LearnerHistory;
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
import descenso.progress.RejectedFileException;
import descenso.progress.SavedState;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** Carries out commands outside the session's loop, so that a slow disk never delays a key. */
public final class Workers implements AutoCloseable {

    private final SessionContext context;
    private final JournalCache logbook;
    private final WorkScheduler scheduler;
    private final RaceExecutor races;
    private final PreviewSource previews;
    private final AtomicReference<Object> latestOpening = new AtomicReference<>();
    private final AtomicReference<SavedState> latest = new AtomicReference<>(SavedState.nothing());

    /** Reports of lost writes, one for each write that is pending. Those that remain at the end are run. */
    private final Queue<Runnable> losses = new ConcurrentLinkedQueue<>();

    /** True if the last write of the place failed. Only the first of several failures in a row is posted. */
    private volatile boolean hasFailed;

    private Workers(SessionContext context, WorkScheduler scheduler, boolean isDrawn) {
        this.context = context;
        this.logbook = new JournalCache(context.journal());
        this.scheduler = scheduler;
        this.races = new RaceExecutor(scheduler, context.clock());
        this.previews = isDrawn
                ? new PreviewRunner(scheduler, context.library(), this::isKnown)
                : new TextPreviews(scheduler, context.library());
    }

    /**
     * Creates the workers of one session with a screen, which shows drawn previews.
     *
     * @param scheduler the session's own; {@link #close} closes it
     */
    public static Workers ofScreen(SessionContext context, WorkScheduler scheduler) {
        return new Workers(context, scheduler, true);
    }

    /**
     * Creates the workers of one session in plain mode, which has no screen: previews are text only.
     *
     * @param scheduler the session's own; {@link #close} closes it
     */
    public static Workers ofLines(SessionContext context, WorkScheduler scheduler) {
        return new Workers(context, scheduler, false);
    }

    /** Writes the place, unless a newer one is waiting by then. Posts a failure; the session continues. */
    void saveState(SavedState saved, Consumer<Message> post) {
        latest.set(saved);
        Runnable work = () -> {
            if (saved.equals(latest.get())) {
                write(saved, post);
            }
        };
        scheduleWrite(
                work,
                LocalizedMessage.of(
                        MessageKey.STATE_UNWRITABLE, context.state().path().toString()),
                post);
    }

    /**
     * Schedules a write that must not be lost. If it is lost nevertheless, that is posted at the end.
     *
     * @param loss the message on the loss
     */
    private void scheduleWrite(Runnable work, LocalizedMessage loss, Consumer<Message> post) {
        Runnable lost = () -> post.accept(new Message.Failed(loss));
        losses.add(lost);
        scheduler.executeWrite(() -> {
            work.run();
            losses.remove(lost);
        });
    }

    /** Tests whether the last write of the learner's place succeeded. True if there was none. */
    public boolean isPlaceKept() {
        return !hasFailed;
    }

    private void write(SavedState saved, Consumer<Message> post) {
        try {
            context.state().write(saved);
            hasFailed = false;
        } catch (IOException | RuntimeException e) {
            if (!hasFailed) {
                post.accept(new Message.Failed(RejectedFileException.reason(
                        e, MessageKey.STATE_UNWRITABLE, context.state().path())));
            }
            hasFailed = true;
        }
    }

    /**
     * Reads an experiment, unless another is requested by then: while a key is held down, only the last request
     * matters.
     */
    void loadExperiment(String name, List<Setting> settings, Consumer<Message> post) {
        Object opening = new Object();
        latestOpening.set(opening);
        scheduler.executeRead(() -> {
            if (latestOpening.get() == opening) {
                post.accept(new Message.WorkerReport(opened(name, settings)));
                logbook.damage().ifPresent(damage -> post.accept(new Message.Failed(damage)));
            }
        });
    }

    private Report opened(String name, List<Setting> settings) {
        try {
            ParsedExperiment parsed = context.library().read(name, settings);
            return new Report.ExperimentLoaded(name, settings, parsed, attempts(parsed, settings));
        } catch (RuntimeException | Error e) {
            return new Report.LoadFailed(name, settings, FailureMessages.of(MessageKey.LAB_UNOPENED, e));
        }
    }

    void listExperiments(Consumer<Message> post) {
        scheduler.executeRead(() -> post.accept(listed()));
    }

    private Message listed() {
        try {
            return new Message.WorkerReport(
                    new Report.ExperimentsListed(context.library().list()));
        } catch (RuntimeException | Error e) {
            return new Message.Failed(FailureMessages.of(MessageKey.LAB_UNLISTED, e));
        }
    }

    /** Requests a preview, which is made as soon as it is visible. */
    void preview(String name, Consumer<Message> post) {
        previews.request(name, post);
    }

    /** Sets the visible previews. All others are invisible from now on. */
    public void setVisiblePreviews(List<String> names) {
        previews.setVisible(names);
    }

    /** Returns earlier attempts. Empty if the experiment is loaded with settings: the lab then has them already. */
    private List<Attempt> attempts(ParsedExperiment parsed, List<Setting> settings) {
        return parsed.experiment()
                .filter(any -> settings.isEmpty())
                .map(experiment -> logbook.attempts(experiment.id()))
                .orElse(List.of());
    }

    /** Tests whether the prediction of an experiment has been answered and judged. */
    private boolean isPredicted(String experiment) {
        return logbook.attempts(experiment).stream().anyMatch(Attempt::isJudgedPrediction);
    }

    /** Tests whether the end of an experiment reveals nothing: it has no prediction, or a judged one. */
    private boolean isKnown(Experiment experiment) {
        return experiment.prediction().isEmpty() || isPredicted(experiment.id());
    }

    /** Writes an attempt to the journal, and then reports it. Posts a failure too; the session continues. */
    void recordAttempt(NewAttempt newAttempt, Consumer<Message> post) {
        LocalizedMessage loss = LocalizedMessage.of(
                MessageKey.JOURNAL_UNWRITABLE, context.journal().path().toString());
        Runnable work = () -> {
            Attempt attempt = newAttempt.at(context.now().get().toInstant());
            Optional<Attempt> kept = Optional.of(attempt);
            try {
                context.journal().append(attempt);
            } catch (IOException | RuntimeException e) {
                kept = Optional.empty();
                boolean isHeld = e instanceof RejectedFileException barred && barred.isHeld();
                post.accept(new Message.Failed(
                        isHeld ? new LocalizedMessage(MessageKey.JOURNAL_HELD, loss.arguments()) : loss));
            }
            post.accept(new Message.WorkerReport(new Report.Recorded(newAttempt, kept)));
        };
        scheduleWrite(work, loss, post);
    }

    /**
     * Loads the learner's history; empty if the journal is unreadable. Runs on the thread that writes the journal, so
     * that no attempt is missed or counted twice.
     */
    void loadHistory(Consumer<Message> post) {
        scheduler.executeWrite(() -> {
            post.accept(new Message.WorkerReport(
                    new Report.HistoryLoaded(LearnerHistory.at(context.now().get(), logbook.learning()))));
            logbook.damage().ifPresent(damage -> post.accept(new Message.Failed(damage)));
        });
    }

    /**
     * Reads the rest of the course at low priority. What has been read stays available even if the folder of the course
     * changes.
     */
    void readAhead(Course course) {
        scheduler.executeIdle(course::preload);
    }

    void export(ExportRequest request, Consumer<Message> post) {
        scheduler.executeExport(() -> post.accept(exported(request)));
    }

    private Message exported(ExportRequest request) {
        try {
            Path folder = context.library().packed(request, new ExportFolderWriter(context.exports()));
            return new Message.WorkerReport(
                    new Report.Exported(folder.toString(), request.outcome().isPresent()));
        } catch (CourseException e) {
            return new Message.Failed(e.diagnostic().message());
        } catch (IOException e) {
            String path = context.exports().toAbsolutePath().toString();
            return new Message.Failed(LocalizedMessage.of(MessageKey.CLI_UNWRITABLE, path));
        } catch (RuntimeException | Error e) {
            return new Message.Failed(FailureMessages.of(MessageKey.LAB_UNEXPORTED, e));
        }
    }

    public LongSupplier clock() {
        return context.clock();
    }

    RaceExecutor races() {
        return races;
    }

    /** Waits for pending writes and exports. Posts the loss of every write that is not done by then. */
    @Override
    public void close() {
        races.close();
        previews.close();
        scheduler.close();
        losses.forEach(Runnable::run);
    }
}
