package descenso.runtime;

import descenso.app.Message;
import descenso.app.screen.PreviewCache.Preview;
import descenso.app.screen.Race;
import descenso.app.screen.Report;
import descenso.course.experiment.Experiment;
import descenso.runtime.WorkScheduler.Kind;
import descenso.train.Comparison;
import descenso.train.run.Snapshot;
import descenso.train.run.Training;
import descenso.train.run.Trial;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Makes the previews that lessons request. Makes only visible previews, the latest request first. Drops a preview that
 * becomes invisible while it is made, and makes it anew when it is visible again. In plain mode, all previews count as
 * visible, and they are text only: the experiment without runs.
 */
final class PreviewRunner implements AutoCloseable {

    private final WorkScheduler scheduler;
    private final ExperimentLibrary library;
    private final boolean isDrawn;
    private final Predicate<Experiment> isKnown;
    private final Consumer<Message> post;
    private final Deque<Request> requests = new ArrayDeque<>();
    private final Set<String> isVisible = new HashSet<>();
    private @Nullable Request current;
    private @Nullable Runs runs;
    private boolean isClosed;

    /** A request for a preview. Compared by identity: two requests differ even if they name the same experiment. */
    private static final class Request {
        private final String name;

        Request(String name) {
            this.name = name;
        }
    }

    /**
     * The runs of the first heat of an experiment. They are trained one after the other, without searches, and record
     * only what the experiment itself asks for. For one thread; only {@link #leave} may be called from others.
     */
    private static final class Runs {

        private final List<Trial> trials;
        private volatile boolean isLeft;

        Runs(Comparison comparison) {
            Race race = new Race(comparison);
            this.trials = race.heats().get(0).stream().map(race.trials()::get).toList();
        }

        /** Makes running work end soon. */
        void leave() {
            isLeft = true;
        }

        /** Returns the runs at their end, or at the step where {@link #leave} stopped them. */
        List<Snapshot> atEnd() {
            List<Snapshot> ends = new ArrayList<>();
            for (Trial trial : trials) {
                Training training = trial.start();
                while (training.isRunning() && !isLeft) {
                    training.step();
                }
                ends.add(training.snapshot());
            }
            return ends;
        }
    }

    /**
     * Creates a runner.
     *
     * @param isDrawn false for text only
     * @param isKnown tests whether a preview may show the end of an experiment, without revealing the answer to an open
     *     prediction
     * @param post receives the messages that result, from any thread
     */
    PreviewRunner(
            WorkScheduler scheduler,
            ExperimentLibrary library,
            boolean isDrawn,
            Predicate<Experiment> isKnown,
            Consumer<Message> post) {
        this.scheduler = scheduler;
        this.library = library;
        this.isDrawn = isDrawn;
        this.isKnown = isKnown;
        this.post = post;
    }

    /**
     * Requests a preview, made as soon as it is visible. Replaces an earlier request for the same experiment, which is
     * no longer reported.
     */
    synchronized void request(String name) {
        requests.removeIf(request -> request.name.equals(name));
        requests.addFirst(new Request(name));
        if (current != null && current.name.equals(name)) {
            drop();
        }
        scheduler.execute(Kind.IDLE, this::makeAll);
    }

    /** Sets the visible previews. All others are invisible from now on. */
    synchronized void setVisible(List<String> names) {
        if (isVisible.equals(Set.copyOf(names))) {
            return;
        }
        isVisible.clear();
        isVisible.addAll(names);
        if (current != null && !isVisible.contains(current.name)) {
            requests.addFirst(current);
            drop();
        }
        scheduler.execute(Kind.IDLE, this::makeAll);
    }

    private void drop() {
        current = null;
        if (runs != null) {
            runs.leave();
        }
    }

    private void makeAll() {
        for (Optional<Request> request = next(); request.isPresent(); request = next()) {
            make(request.get());
        }
    }

    private synchronized Optional<Request> next() {
        Optional<Request> next = isClosed
                ? Optional.empty()
                : requests.stream()
                        .filter(request -> !isDrawn || isVisible.contains(request.name))
                        .findFirst();
        next.ifPresent(requests::remove);
        current = next.orElse(null);
        return next;
    }

    /**
     * Makes a preview. If the experiment cannot be read, reports only that there is no preview; the lab shows the
     * reason. Reports nothing if the work fails in another way, for example for lack of memory: the experiment may
     * still ask for a prediction, so its page stays sealed.
     */
    private void make(Request request) {
        try {
            Optional<Experiment> experiment =
                    library.read(request.name, List.of()).experiment();
            if (experiment.isEmpty()) {
                post(request, new Report.Previewed(request.name, Optional.empty()));
            } else if (!isDrawn) {
                post(
                        request,
                        new Report.Previewed(request.name, Optional.of(new Preview(experiment.get(), List.of()))));
            } else {
                run(request, experiment.get());
            }
        } catch (RuntimeException | Error e) {
            // no preview for this request; the requests behind it are still handled
        }
    }

    private void run(Request request, Experiment experiment) {
        Runs begun = new Runs(experiment.comparison());
        if (begin(request, begun)) {
            List<Snapshot> shown = isKnown.test(experiment)
                    ? begun.atEnd()
                    : begun.trials.stream()
                            .map(trial -> trial.start().snapshot())
                            .toList();
            post(request, new Report.Previewed(request.name, Optional.of(new Preview(experiment, shown))));
        }
    }

    /** Stores the runs as those in progress. Returns whether their request is still visible. */
    private synchronized boolean begin(Request request, Runs begun) {
        runs = begun;
        return current == request;
    }

    private synchronized void post(Request request, Report report) {
        if (current == request) {
            post.accept(new Message.WorkerReport(report));
        }
    }

    @Override
    public synchronized void close() {
        isClosed = true;
        drop();
    }
}
