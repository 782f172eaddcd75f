package descenso.runtime;

import descenso.app.Message;
import descenso.app.Preview;
import descenso.app.Report;
import descenso.course.Experiment;
import descenso.course.ExperimentReading;
import descenso.course.Setting;
import descenso.phrases.Phrase;
import descenso.phrases.Sentence;
import descenso.progress.Remembered;
import descenso.progress.StateFile;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** Carries out commands beside the session's loop, so that a slow disk never holds up a key. */
public final class Workers implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 2;

    private final StateFile stateFile;
    private final Library library;
    private final LongSupplier clock;
    private final Races races;
    private final ExecutorService disk = Executors.newSingleThreadExecutor(task -> new Thread(task, "disk"));
    private final ExecutorService desk = Executors.newSingleThreadExecutor(Workers::reader);
    private final AtomicReference<Object> latestOpening = new AtomicReference<>();
    private final AtomicReference<Remembered> latest = new AtomicReference<>(Remembered.nothing());

    /** Whether the last write failed, which is told once; only the disk's thread looks at it. */
    private boolean failed;

    /** @param clock nanoseconds since whenever */
    public Workers(StateFile stateFile, Library library, LongSupplier clock) {
        this.stateFile = stateFile;
        this.library = library;
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
            stateFile.write(remembered);
            failed = false;
        } catch (IOException | RuntimeException e) {
            if (!failed) {
                post.accept(new Message.Failed(
                        Sentence.of(Phrase.STATE_UNWRITABLE, stateFile.path().toString())));
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
                ExperimentReading reading = library.read(name, settings);
                post.accept(new Message.Worked(new Report.Opened(name, settings, reading, false)));
            }
        });
    }

    void list(Consumer<Message> post) {
        report(post, () -> post.accept(new Message.Worked(new Report.Listed(library.list()))));
    }

    /** Tells nothing of an experiment that cannot be read: the lab says why. */
    void preview(String name, Consumer<Message> post) {
        desk.execute(() -> {
            try {
                Optional<Experiment> experiment = library.read(name, List.of()).experiment();
                if (experiment.isPresent()) {
                    Preview preview = new Preview(experiment.get(), races.preview(experiment.get(), false));
                    post.accept(new Message.Worked(new Report.Previewed(name, preview)));
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
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
