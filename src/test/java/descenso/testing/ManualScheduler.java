package descenso.testing;

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
 * A scheduler for tests. Work waits until the test carries it out, in the test's own thread and always in the same
 * order: by due time, then by age.
 */
public final class ManualScheduler implements WorkScheduler {

    /** Kinds of work. {@link #workAll} serves them in this order; a session guarantees an order only within a kind. */
    public enum Desk {
        READING,
        PREVIEWING,
        PACKING,
        KEEPING,
        TRAINING
    }

    /**
     * Work that waits.
     *
     * @param due the earliest time at which the work is carried out
     */
    private record Task(Runnable work, Duration due) {}

    private final Map<Desk, Deque<Task>> waiting = new EnumMap<>(Desk.class);
    private final Optional<ManualClock> clock;
    private boolean isClosed;

    /** Creates a scheduler without a clock: all work is due at once. */
    public ManualScheduler() {
        this(Optional.empty());
    }

    /** Creates a scheduler with a clock, which delays the work on races. */
    public ManualScheduler(ManualClock clock) {
        this(Optional.of(clock));
    }

    private ManualScheduler(Optional<ManualClock> clock) {
        this.clock = clock;
        for (Desk desk : Desk.values()) {
            waiting.put(desk, new ArrayDeque<>());
        }
    }

    /** Carries out the first work of a kind that is due. Returns false if none is due. */
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

    /** Carries out all work that is due, and the work that it adds. Returns false if none was due. */
    public boolean workAll() {
        boolean hasWorkedAtAll = false;
        boolean hasWorked = true;
        while (hasWorked) {
            hasWorked = false;
            for (Desk desk : Desk.values()) {
                hasWorked |= work(desk);
            }
            hasWorkedAtAll |= hasWorked;
        }
        return hasWorkedAtAll;
    }

    /** Tests whether work of a kind waits, due or not. */
    public boolean waits(Desk desk) {
        return !at(desk).isEmpty();
    }

    private Deque<Task> at(Desk desk) {
        return Objects.requireNonNull(waiting.get(desk));
    }

    private void add(Desk desk, Runnable work, Duration due) {
        if (!isClosed) {
            at(desk).add(new Task(work, due));
        }
    }

    @Override
    public void execute(Kind kind, Runnable work) {
        Desk desk = switch (kind) {
            case READ -> Desk.READING;
            case WRITE -> Desk.KEEPING;
            case IDLE -> Desk.PREVIEWING;
            case EXPORT -> Desk.PACKING;
        };
        add(desk, work, Duration.ZERO);
    }

    @Override
    public void scheduleRace(Runnable work, long delayNs) {
        add(Desk.TRAINING, work, clock.isPresent() ? now().plusNanos(delayNs) : Duration.ZERO);
    }

    @Override
    public <T> List<T> train(List<Callable<T>> tasks) {
        List<T> results = new ArrayList<>();
        tasks.forEach(task -> results.add(result(task)));
        return results;
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
                // writes and exports must not be lost
            }
        }
    }

    @Override
    public boolean awaitEnd(long patienceMs) {
        return true;
    }
}
