package descenso.runtime;

import descenso.app.Message;
import descenso.app.screen.AppState.PreviewCache.Preview;
import descenso.app.screen.Race;
import descenso.app.screen.Report;
import descenso.course.experiment.Experiment;
import descenso.runtime.WorkScheduler.Kind;
import descenso.train.run.Snapshot;
import descenso.train.run.Training;
import descenso.train.run.Trial;
import descenso.view.chart.LabPlot;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
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
    private Set<String> visible = Set.of();
    private @Nullable Request current;
    private boolean isClosed;

    /** A request for a preview. Compared by identity: two requests differ even if they name the same experiment. */
    private static final class Request {

        private final String name;

        /** True if the preview is no longer to be made, so that running work ends soon. */
        private volatile boolean isDropped;

        Request(String name) {
            this.name = name;
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

    /** Requests a preview, made as soon as it is visible. Replaces an earlier request for the same experiment. */
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
        Set<String> next = Set.copyOf(names);
        if (visible.equals(next)) {
            return;
        }
        visible = next;
        if (current != null && !visible.contains(current.name)) {
            requests.addFirst(new Request(current.name));
            drop();
        }
        scheduler.execute(Kind.IDLE, this::makeAll);
    }

    private void drop() {
        if (current != null) {
            current.isDropped = true;
            current = null;
        }
    }

    private void makeAll() {
        for (Optional<Request> request = next(); request.isPresent(); request = next()) {
            make(request.get());
        }
    }

    private synchronized Optional<Request> next() {
        Optional<Request> next = requests.stream()
                .filter(request -> !isClosed && (!isDrawn || visible.contains(request.name)))
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
            Optional<Experiment> read = library.read(request.name, List.of()).experiment();
            if (!request.isDropped) {
                Optional<Preview> preview = read.map(
                        experiment -> new Preview(experiment, isDrawn ? runs(experiment, request) : List.of()));
                post(request, preview);
            }
        } catch (RuntimeException | Error e) {
            // no preview for this request; the requests behind it are still handled
        }
    }

    /**
     * Trains the runs of the first heat, or all in their order for the map of a sweep, one after the other, without
     * searches, recording only what the experiment itself asks for. Returns them at their end, or at their start if the
     * end may not be shown.
     */
    private List<Snapshot> runs(Experiment experiment, Request request) {
        Race race = new Race(experiment.comparison(), experiment.first());
        boolean isShownAtEnd = isKnown.test(experiment);
        List<Snapshot> runs = new ArrayList<>();
        List<Trial> trials = LabPlot.of(experiment).get(0) == LabPlot.HEATMAP
                ? race.trials()
                : race.heats().get(0).stream().map(race.trials()::get).toList();
        for (Trial trial : request.isDropped ? List.<Trial>of() : trials) {
            Training training = trial.start();
            while (isShownAtEnd && training.isRunning() && !request.isDropped) {
                training.step();
            }
            runs.add(training.snapshot());
        }
        return runs;
    }

    private synchronized void post(Request request, Optional<Preview> preview) {
        if (!request.isDropped) {
            post.accept(new Message.WorkerReport(new Report.Previewed(request.name, preview)));
        }
    }

    @Override
    public synchronized void close() {
        isClosed = true;
        drop();
    }
}
