package descenso.testing;

import descenso.runtime.TrainingExecutor;
import descenso.runtime.WorkScheduler;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * A crew for tests: work waits until it is let be done, in the test's own thread and always in the same order: what is due
 * first, of that the oldest.
 */
public final class ManualScheduler implements WorkScheduler {

    /** What kinds of work there are: of each the earlier comes before the later, of two nobody knows. */
    public enum Desk {
        READING,
        PREVIEWING,
        PACKING,
        KEEPING,
        TRAINING
    }

    /** @param due not to be done before */
    private record Task(Runnable work, Duration due) {}

    private final Map<Desk, Deque<Task>> waiting = new EnumMap<>(Desk.class);
    private final Optional<ManualClock> clock;
    private boolean isClosed;

    /** Of whom nobody has to wait for a time: a race is led whenever the test likes. */
    public ManualScheduler() {
        this(Optional.empty());
    }

    /** Races are led when it is time by that clock. */
    public ManualScheduler(ManualClock clock) {
        this(Optional.of(clock));
    }

    private ManualScheduler(Optional<ManualClock> clock) {
        this.clock = clock;
        for (Desk desk : Desk.values()) {
            waiting.put(desk, new ArrayDeque<>());
        }
    }

    /** Does what is due there; false where nothing is. */
    public boolean work(Desk desk) {
        Optional<Task> task =
                at(desk).stream().filter(each -> each.due.compareTo(now()) <= 0).min(Comparator.comparing(Task::due));
        task.ifPresent(each -> {
            at(desk).remove(each);
            each.work.run();
        });
        return task.isPresent();
    }

    private Duration now() {
        return clock.map(ManualClock::time).orElse(Duration.ZERO);
    }

    /** Does all that waits, and what comes of it. */
    public void workAll() {
        boolean goesOn = true;
        while (goesOn) {
            goesOn = false;
            for (Desk desk : Desk.values()) {
                goesOn |= work(desk);
            }
        }
    }

    private Deque<Task> at(Desk desk) {
        return Objects.requireNonNull(waiting.get(desk));
    }

    private void add(Desk desk, Runnable work, Duration due) {
        if (!isClosed) {
            at(desk).add(new Task(work, due));
        }
    }

    private void add(Desk desk, Runnable work) {
        add(desk, work, Duration.ZERO);
    }

    @Override
    public void executeRead(Runnable work) {
        add(Desk.READING, work);
    }

    @Override
    public void executeWrite(Runnable work) {
        add(Desk.KEEPING, work);
    }

    @Override
    public void executeIdle(Runnable work) {
        add(Desk.PREVIEWING, work);
    }

    @Override
    public void executeExport(Runnable work) {
        add(Desk.PACKING, work);
    }

    @Override
    public void scheduleRace(Runnable work, long delayNs) {
        add(Desk.TRAINING, work, clock.isPresent() ? now().plusNanos(delayNs) : Duration.ZERO);
    }

    @Override
    public TrainingExecutor trainingExecutor() {
        return new TrainingExecutor() {
            @Override
            public <T> List<T> all(List<Callable<T>> tasks) {
                List<T> results = new ArrayList<>();
                tasks.forEach(task -> results.add(result(task)));
                return results;
            }
        };
    }

    private static <T> T result(Callable<T> task) {
        try {
            return task.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        isClosed = true;
        for (Desk desk : List.of(Desk.KEEPING, Desk.PACKING)) {
            while (work(desk)) {
                // it must not be lost
            }
        }
    }
}
