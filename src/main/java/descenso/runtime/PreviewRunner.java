package descenso.runtime;

import descenso.app.Message;
import descenso.app.screen.AppState.PreviewCache.Preview;
import descenso.app.screen.NewAttempt;
import descenso.app.screen.Race;
import descenso.app.screen.Report;
import descenso.course.experiment.Experiment;
import descenso.course.experiment.Figures;
import descenso.course.experiment.PredictionQuestion;
import descenso.progress.Attempt;
import descenso.runtime.WorkScheduler.Kind;
import descenso.train.problem.TrainingMonitor;
import descenso.train.run.Run;
import descenso.train.run.Snapshot;
import descenso.train.run.Training;
import descenso.train.run.Trial;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Makes the previews that lessons request: the visible ones, in the order in which they are seen, and then those that
 * may be seen next. Those with predictions are made in two stages: first all of them without runs, so that each page
 * has its traces and asks its bet at once, and then again with the runs. Drops a preview that becomes invisible while
 * it is made, and makes it anew when it is visible again. In plain mode, all previews count as visible, and they are
 * text only: the experiment without runs.
 */
final class PreviewRunner implements AutoCloseable {

    private final WorkScheduler scheduler;
    private final SharedRaces races;
    private final ExperimentLibrary library;
    private final boolean isDrawn;
    private final Function<Experiment, Optional<Attempt>> judged;
    private final Consumer<Message> post;
    private final List<Request> requests = new ArrayList<>();
    private List<String> visible = List.of();
    private List<String> upcoming = List.of();
    private @Nullable Request current;
    private boolean isClosed;

    /** A request for a preview. Compared by identity: two requests differ even if they name the same experiment. */
    private static final class Request {

        private final String name;

        /** False for the first stage, which makes no runs if there is a prediction. */
        private final boolean isLast;

        /** True if the preview is no longer to be made, so that running work ends soon. */
        private volatile boolean isDropped;

        Request(String name, boolean isLast) {
            this.name = name;
            this.isLast = isLast;
        }
    }

    /**
     * Creates a runner.
     *
     * @param races what other sessions train too
     * @param isDrawn false for text only
     * @param judged returns the judged prediction on an experiment whose run the preview shows; empty if the end of the
     *     run would reveal the answer to an open prediction
     * @param post receives the messages that result, from any thread
     */
    PreviewRunner(
            WorkScheduler scheduler,
            SharedRaces races,
            ExperimentLibrary library,
            boolean isDrawn,
            Function<Experiment, Optional<Attempt>> judged,
            Consumer<Message> post) {
        this.scheduler = scheduler;
        this.races = races;
        this.library = library;
        this.isDrawn = isDrawn;
        this.judged = judged;
        this.post = post;
    }

    /** Requests a preview, made as soon as it is visible. Replaces an earlier request for the same experiment. */
    synchronized void request(String name) {
        requests.removeIf(request -> request.name.equals(name));
        requests.add(new Request(name, !isDrawn));
        if (current != null && current.name.equals(name)) {
            drop();
        }
        scheduler.execute(Kind.IDLE, this::makeAll);
    }

    /** Sets the visible previews, and those to be made after them. All others are invisible from now on. */
    synchronized void setVisible(List<String> names, List<String> next) {
        if (visible.equals(names) && upcoming.equals(next)) {
            return;
        }
        visible = List.copyOf(names);
        upcoming = List.copyOf(next);
        if (current != null && !isWanted(current)) {
            requests.add(new Request(current.name, current.isLast));
            drop();
        }
        scheduler.execute(Kind.IDLE, this::makeAll);
    }

    private boolean isWanted(Request request) {
        return visible.contains(request.name) || upcoming.contains(request.name);
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
                .filter(request -> !isClosed && (!isDrawn || isWanted(request)))
                .min(Comparator.<Request, Boolean>comparing(request -> !visible.contains(request.name))
                        .thenComparing(request -> request.isLast)
                        .thenComparing(request -> visible.indexOf(request.name)));
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
                Optional<Preview> preview =
                        read.isPresent() ? Optional.of(preview(read.get(), request)) : Optional.empty();
                post(request, preview);
                if (!request.isLast
                        && preview.flatMap(each -> each.experiment().prediction())
                                .isPresent()) {
                    addLast(request);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error e) {
            // no preview for this request; the requests behind it are still handled
        }
    }

    /** Adds the last stage of a request. */
    private synchronized void addLast(Request request) {
        if (!request.isDropped && !isClosed) {
            requests.add(new Request(request.name, true));
        }
    }

    /** Returns the preview of an experiment, with the settings of its judged prediction. */
    private Preview preview(Experiment experiment, Request request) throws InterruptedException {
        Optional<Attempt> shown = judged.apply(experiment);
        Experiment changed = shown.map(NewAttempt::settings)
                .filter(settings -> !settings.isEmpty())
                .flatMap(settings -> library.read(request.name, settings).experiment())
                .orElse(experiment);
        boolean isShownAtEnd = shown.isPresent() || experiment.prediction().isEmpty();
        boolean isReadFirst = experiment.prediction().isPresent() && !request.isLast;
        List<Snapshot> runs = isDrawn && !isReadFirst ? runs(changed, isShownAtEnd, request) : List.of();
        boolean isToMeasure = request.isLast
                && shown.filter(attempt -> attempt.figures().isEmpty()).isPresent();
        return new Preview(changed, runs, shown, isToMeasure ? figures(changed, runs, request) : Map.of());
    }

    /**
     * Returns the figures of a prediction that was skipped, from the runs of the preview and further ones. Returns none
     * if they need a search, or, in plain mode, which waits for them, a network.
     */
    private Map<String, Double> figures(Experiment experiment, List<Snapshot> runs, Request request)
            throws InterruptedException {
        Optional<Figures> figures = experiment.prediction().map(PredictionQuestion::figures);
        List<Run> ended = new ArrayList<>();
        for (Trial trial :
                figures.isEmpty() ? List.<Trial>of() : experiment.comparison().trials()) {
            boolean isSearch = trial.recording().searches().stream()
                    .anyMatch(search -> figures.get().read().contains(search.name()));
            if (!figures.get().dependOn(trial)) {
                continue;
            }
            if (isSearch || (!isDrawn && trial.problem().stepsPerEpoch() > 0)) {
                return Map.of();
            }
            Optional<Snapshot> shown = runs.stream()
                    .filter(run -> run.trial().label().equals(trial.label()))
                    .findFirst();
            List<Callable<Snapshot>> missing = shown.isPresent() ? List.of() : List.of(() -> run(trial, true, request));
            Snapshot end =
                    shown.isPresent() ? shown.get() : scheduler.train(missing).get(0);
            ended.add(new Run(trial, end.status(), end.history(), end.measures()));
        }
        return figures.filter(any -> !request.isDropped)
                .map(each -> each.of(ended))
                .orElse(Map.of());
    }

    /**
     * Trains the runs that the first picture shows side by side, without searches, recording only what the experiment
     * itself asks for. Returns them at their end, or at their start if the end may not be shown.
     */
    private List<Snapshot> runs(Experiment experiment, boolean isShownAtEnd, Request request)
            throws InterruptedException {
        Race race = new Race(experiment.comparison(), experiment.first());
        List<Callable<Snapshot>> runs = new ArrayList<>();
        for (int trial : request.isDropped ? List.<Integer>of() : Preview.shown(experiment, race)) {
            runs.add(() -> run(race.trials().get(trial), isShownAtEnd, request));
        }
        return scheduler.train(runs);
    }

    /** Trains a run, unless another session shows it. */
    private Snapshot run(Trial trial, boolean isToEnd, Request request) {
        Optional<Snapshot> known = races.shown(trial, isToEnd);
        if (known.isPresent()) {
            return known.get();
        }
        TrainingMonitor monitor = scheduler.supervised(steps -> !request.isDropped);
        Training training = trial.start(monitor);
        while (isToEnd && training.isRunning() && monitor.shouldContinue(training.steps())) {
            training.step();
        }
        Snapshot last = training.snapshot();
        boolean isWhole = !request.isDropped && !(isToEnd && training.isRunning());
        return isWhole ? races.keepShown(last, isToEnd) : last;
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
