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
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** Carries out commands beside the session's loop, so that a slow disk never holds up a key. */
public final class Workers implements AutoCloseable {

    private final Belongings belongings;
    private final Crew crew;
    private final Supplier<Instant> now;
    private final LongSupplier clock;
    private final Races races;
    private final AtomicReference<Object> latestOpening = new AtomicReference<>();
    private final AtomicReference<Remembered> latest = new AtomicReference<>(Remembered.nothing());

    /** Whether the last write failed, which is told once; only the disk's thread looks at it. */
    private boolean failed;

    /**
     * @param clock nanoseconds since whenever
     * @param now the time of day, which attempts are dated by
     */
    public Workers(Belongings belongings, LongSupplier clock, Supplier<Instant> now) {
        this(belongings, new Threads(), clock, now);
    }

    Workers(Belongings belongings, Crew crew, LongSupplier clock, Supplier<Instant> now) {
        this.belongings = belongings;
        this.crew = crew;
        this.now = now;
        this.clock = clock;
        this.races = new Races(crew, clock);
    }

    /** Writes it unless something newer is waiting by then; a failure is posted, and the session goes on. */
    void remember(Remembered remembered, Consumer<Message> post) {
        latest.set(remembered);
        crew.keep(() -> {
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
                post.accept(new Message.Worked(new Report.Opened(name, settings, reading, isPredicted(reading))));
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
        crew.read(() -> {
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

    private boolean isPredicted(ExperimentReading reading) {
        return reading.experiment()
                .filter(experiment -> isPredicted(experiment.id()))
                .isPresent();
    }

    /** What it asks has been answered; a journal that cannot be read holds no answer. */
    private boolean isPredicted(String experiment) {
        try {
            return belongings.journal().read().attempts().stream()
                    .anyMatch(attempt -> attempt.kind() == Attempt.Kind.PREDICTION
                            && attempt.experiment().equals(experiment));
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether its end gives nothing away. */
    private boolean isKnown(Experiment experiment) {
        return experiment.prediction().isEmpty() || isPredicted(experiment.id());
    }

    /** Kept before anything is told of it; where it cannot be kept, that is told, and the session goes on. */
    void record(Tried tried, Consumer<Message> post) {
        crew.keep(() -> {
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
        crew.read(() -> {
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
        crew.close();
    }
}
