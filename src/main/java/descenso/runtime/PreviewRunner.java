package descenso.runtime;

import descenso.app.Message;
import descenso.app.screen.Preview;
import descenso.app.screen.Report;
import descenso.course.experiment.Experiment;
import java.util.ArrayDeque;
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
 * becomes invisible while it is made, and makes it anew when it is visible again.
 */
final class PreviewRunner implements PreviewSource {

    private final WorkScheduler scheduler;
    private final ExperimentLibrary library;
    private final Predicate<Experiment> isKnown;
    private final Deque<Request> requests = new ArrayDeque<>();
    private final Set<String> isVisible = new HashSet<>();
    private @Nullable Request current;
    private @Nullable PreviewRun sketch;
    private boolean isClosed;

    /** A request for a preview. Compared by identity: two requests differ even if they name the same experiment. */
    private static final class Request {
        private final String name;
        private final Consumer<Message> post;

        Request(String name, Consumer<Message> post) {
            this.name = name;
            this.post = post;
        }
    }

    /**
     * Creates a runner.
     *
     * @param isKnown tests whether a preview may show the end of an experiment, without revealing the answer to an open
     *     prediction
     */
    PreviewRunner(WorkScheduler scheduler, ExperimentLibrary library, Predicate<Experiment> isKnown) {
        this.scheduler = scheduler;
        this.library = library;
        this.isKnown = isKnown;
    }

    /**
     * Requests a preview, made as soon as it is visible. Replaces an earlier request for the same experiment, which is
     * no longer reported.
     */
    @Override
    public synchronized void request(String name, Consumer<Message> post) {
        requests.removeIf(request -> request.name.equals(name));
        requests.addFirst(new Request(name, post));
        if (current != null && current.name.equals(name)) {
            drop();
        }
        scheduler.executeIdle(this::makeAll);
    }

    /** Sets the visible previews. All others are invisible from now on. */
    @Override
    public synchronized void setVisible(List<String> names) {
        if (isVisible.equals(Set.copyOf(names))) {
            return;
        }
        isVisible.clear();
        isVisible.addAll(names);
        if (current != null && !isVisible.contains(current.name)) {
            requests.addFirst(current);
            drop();
        }
        scheduler.executeIdle(this::makeAll);
    }

    private void drop() {
        current = null;
        if (sketch != null) {
            sketch.leave();
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
                        .filter(request -> isVisible.contains(request.name))
                        .findFirst();
        next.ifPresent(requests::remove);
        current = next.orElse(null);
        return next;
    }

    /**
     * Makes a preview. If the experiment cannot be read, reports only that there is no preview; the lab shows the
     * reason. Reports nothing if the runs fail, for example for lack of memory: the experiment may still ask for a
     * prediction, so its page stays sealed.
     */
    private void make(Request request) {
        try {
            Optional<Experiment> experiment =
                    library.read(request.name, List.of()).experiment();
            if (experiment.isPresent()) {
                run(request, experiment.get());
            } else {
                post(request, new Report.Unpreviewed(request.name));
            }
        } catch (RuntimeException | Error e) {
            // no preview for this request; the requests behind it are still handled
        }
    }

    private void run(Request request, Experiment experiment) {
        PreviewRun runs = new PreviewRun(experiment.comparison());
        if (begin(request, runs)) {
            Preview preview = new Preview(experiment, isKnown.test(experiment) ? runs.atEnd() : runs.atStart());
            post(request, new Report.Previewed(request.name, preview));
        }
    }

    /** Stores the runs as those in progress. Returns whether their request is still visible. */
    private synchronized boolean begin(Request request, PreviewRun begun) {
        sketch = begun;
        return current == request;
    }

    private synchronized void post(Request request, Report report) {
        if (current == request) {
            request.post.accept(new Message.WorkerReport(report));
        }
    }

    @Override
    public synchronized void close() {
        isClosed = true;
        drop();
    }
}
