package descenso.cli.run;

import descenso.course.experiment.Experiment;
import descenso.train.Outcome;
import descenso.train.run.Run;
import descenso.train.run.Trial;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/** All trials of some experiments, trained side by side on as many threads as there are processors. */
public final class TrainingPool implements AutoCloseable {

    private static final int PATIENCE_MS = 50;

    private final ExecutorService workers =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), TrainingPool::worker);
    private final Queue<Future<Optional<Run>>> begun = new ArrayDeque<>();
    private final List<StepCounter> tallies = new ArrayList<>();
    private volatile boolean isClosed;

    /**
     * Begins them all.
     *
     * @param isOver whether those that have not ended are to be left
     */
    public TrainingPool(List<Experiment> experiments, BooleanSupplier isOver) {
        experiments.stream()
                .flatMap(experiment -> experiment.comparison().trials().stream())
                .forEach(trial -> begin(trial, isOver));
    }

    /** The program does not wait for what nobody wants any more. */
    private static Thread worker(Runnable work) {
        Thread thread = new Thread(work, "training");
        thread.setDaemon(true);
        return thread;
    }

    private void begin(Trial trial, BooleanSupplier isOver) {
        StepCounter tally = new StepCounter(trial, () -> isClosed || isOver.getAsBoolean());
        tallies.add(tally);
        begun.add(workers.submit(() -> {
            Optional<Run> run = tally.isOver() ? Optional.empty() : trial.run(tally);
            tally.end();
            return run;
        }));
    }

    /** How far each trial is, in their order. */
    public List<StepCounter> tallies() {
        return tallies;
    }

    /**
     * Waits for the next experiment, in the order in which they were given.
     *
     * @param meanwhile done again and again
     */
    public Outcome next(Experiment experiment, Runnable meanwhile) throws InterruptedException {
        List<Run> runs = new ArrayList<>();
        int trials = experiment.comparison().trials().size();
        for (int i = 0; i < trials; i++) {
            ended(begun.remove(), meanwhile).ifPresent(runs::add);
        }
        return new Outcome(runs, experiment.comparison().checks(runs), runs.size() < trials);
    }

    private static Optional<Run> ended(Future<Optional<Run>> training, Runnable meanwhile) throws InterruptedException {
        meanwhile.run();
        while (true) {
            try {
                return training.get(PATIENCE_MS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                meanwhile.run();
            } catch (ExecutionException e) {
                if (e.getCause() instanceof OutOfMemoryError full) {
                    throw full;
                }
                throw new IllegalStateException(e.getCause());
            }
        }
    }

    @Override
    public void close() {
        isClosed = true;
        workers.shutdown();
    }
}
