package descenso.runtime;

import descenso.app.Message;
import descenso.app.Parting;
import descenso.app.Preview;
import descenso.app.Report;
import descenso.app.Tried;
import descenso.course.CourseException;
import descenso.course.Experiment;
import descenso.course.ExperimentReading;
import descenso.course.Setting;
import descenso.phrases.Phrase;
import descenso.phrases.Sentence;
import descenso.progress.Attempt;
import descenso.progress.Remembered;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** Carries out commands beside the session's loop, so that a slow disk never holds up a key. */
public final class Workers implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 2;

    private final Belongings belongings;
    private final Supplier<Instant> now;
    private final LongSupplier clock;
    private final Races races;
    private final ExecutorService disk = Executors.newSingleThreadExecutor(task -> new Thread(task, "disk"));
    private final ExecutorService desk = Executors.newSingleThreadExecutor(Workers::reader);
    private final AtomicReference<Object> latestOpening = new AtomicReference<>();
    private final AtomicReference<Remembered> latest = new AtomicReference<>(Remembered.nothing());

    /** Whether the last write failed, which is told once; only the disk's thread looks at it. */
    private boolean failed;

    /**
     * @param clock nanoseconds since whenever
     * @param now the time of day, which attempts are dated by
     */
    public Workers(Belongings belongings, LongSupplier clock, Supplier<Instant> now) {
        this.belongings = belongings;
        this.now = now;
        this.clock = clock;
        this.races = new Races(clock);
    }

    /** The program does not wait for what is only read. */
    private static Thread reader(Runnable work) {
        Thread thread = new Thread(work, "desk");
        thread.setDaemon(true);
        return thread;
    }

    /** Writes it unless something newer is waiting by then; a failure is posted, and the session goes on. */
    void remember(Remembered remembered, Consumer<Message> post) {
        latest.set(remembered);
        disk.execute(() -> {
            if (remembered.equals(latest.get())) {
                write(remembered, post);
            }
        });
    }

    private void write(Remembered remembered, Consumer<Message> post) {
        try {
            belongings.state().write(remembered);
            failed = false;
        } catch (IOException | RuntimeException e) {
            if (!failed) {
                post.accept(new Message.Failed(Sentence.of(
                        Phrase.STATE_UNWRITABLE, belongings.state().path().toString())));
            }
            failed = true;
        }
    }

    /** Reads an experiment unless another is asked for by then: of a key held down, only the last matters. */
    void open(String name, List<Setting> settings, Consumer<Message> post) {
        Object opening = new Object();
        latestOpening.set(opening);
        report(post, () -> {
            if (latestOpening.get() == opening) {
                ExperimentReading reading = belongings.library().read(name, settings);
                post.accept(
                        new Message.Worked(new Report.Opened(name, settings, reading, attempts(reading, settings))));
            }
        });
    }

    void list(Consumer<Message> post) {
        report(
                post,
                () -> post.accept(new Message.Worked(
                        new Report.Listed(belongings.library().list()))));
    }

    /** Tells nothing of an experiment that cannot be read: the lab says why. */
    void preview(String name, Consumer<Message> post) {
        desk.execute(() -> {
            try {
                Optional<Experiment> experiment =
                        belongings.library().read(name, List.of()).experiment();
                if (experiment.isPresent()) {
                    Preview preview =
                            new Preview(experiment.get(), races.preview(experiment.get(), isKnown(experiment.get())));
                    post.accept(new Message.Worked(new Report.Previewed(name, preview)));
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (RejectedExecutionException e) {
                // the session is over
            }
        });
    }

    /** Of what is opened as its author set it; whoever changes it later has them already. */
    private List<Attempt> attempts(ExperimentReading reading, List<Setting> settings) {
        return reading.experiment()
                .filter(any -> settings.isEmpty())
                .map(experiment -> attempts(experiment.id()))
                .orElse(List.of());
    }

    /** A journal that cannot be read holds none. */
    private List<Attempt> attempts(String experiment) {
        try {
            return belongings.journal().read().attempts().stream()
                    .filter(attempt -> attempt.experiment().equals(experiment))
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    /** Whether what it asks has been answered, and judged. */
    private boolean isPredicted(String experiment) {
        return attempts(experiment).stream().anyMatch(Attempt::isJudgedPrediction);
    }

    /** Whether its end gives nothing away. */
    private boolean isKnown(Experiment experiment) {
        return experiment.prediction().isEmpty() || isPredicted(experiment.id());
    }

    /** Kept before anything is told of it; where it cannot be kept, that is told, and the session goes on. */
    void record(Tried tried, Consumer<Message> post) {
        disk.execute(() -> {
            try {
                if (belongings.journal().append(tried.at(now.get()))) {
                    post.accept(new Message.Failed(Sentence.of(Phrase.JOURNAL_TORN)));
                }
            } catch (IOException | RuntimeException e) {
                String path = belongings.journal().path().toString();
                post.accept(new Message.Failed(Sentence.of(Phrase.JOURNAL_UNWRITABLE, path)));
            }
            post.accept(new Message.Worked(new Report.Recorded(tried)));
        });
    }

    void export(Parting parting, Consumer<Message> post) {
        report(post, () -> {
            try {
                Path folder = belongings.library().packed(parting, new Packing(belongings.exports()));
                post.accept(new Message.Worked(
                        new Report.Exported(folder.toString(), parting.outcome().isPresent())));
            } catch (CourseException e) {
                post.accept(new Message.Failed(e.fault().sentence()));
            } catch (IOException e) {
                post.accept(new Message.Failed(Sentence.of(
                        Phrase.CLI_UNWRITABLE,
                        belongings.exports().toAbsolutePath().toString())));
            }
        });
    }

    /** What nobody foresaw is told where somebody waits for the work. */
    private void report(Consumer<Message> post, Runnable work) {
        desk.execute(() -> {
            try {
                work.run();
            } catch (RuntimeException | Error e) {
                post.accept(new Message.Failed(Sentence.of(Phrase.LAB_FAILED, e.toString())));
            }
        });
    }

    LongSupplier clock() {
        return clock;
    }

    Races races() {
        return races;
    }

    /** Waits for what is being written. */
    @Override
    public void close() {
        races.close();
        desk.shutdownNow();
        disk.shutdown();
        try {
            if (!disk.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                disk.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
