package descenso.runtime;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;

/** A crew for tests: work waits until it is let be done, in the test's own thread and always in the same order. */
final class HandCrew implements Crew {

    /** What kinds of work there are: of each the earlier comes before the later, of two nobody knows. */
    enum Desk {
        READING,
        PREVIEWING,
        PACKING,
        KEEPING,
        TRAINING
    }

    private final Map<Desk, Deque<Runnable>> waiting = new EnumMap<>(Desk.class);
    private boolean isClosed;

    HandCrew() {
        for (Desk desk : Desk.values()) {
            waiting.put(desk, new ArrayDeque<>());
        }
    }

    /** Does what has waited longest there; false where nothing has. */
    boolean work(Desk desk) {
        Runnable work = at(desk).poll();
        if (work != null) {
            work.run();
        }
        return work != null;
    }

    /** Does all that waits, and what comes of it. */
    void workAll() {
        boolean goesOn = true;
        while (goesOn) {
            goesOn = false;
            for (Desk desk : Desk.values()) {
                goesOn |= work(desk);
            }
        }
    }

    private Deque<Runnable> at(Desk desk) {
        return Objects.requireNonNull(waiting.get(desk));
    }

    private void add(Desk desk, Runnable work) {
        if (!isClosed) {
            at(desk).add(work);
        }
    }

    @Override
    public void read(Runnable work) {
        add(Desk.READING, work);
    }

    @Override
    public void keep(Runnable work) {
        add(Desk.KEEPING, work);
    }

    @Override
    public void preview(Runnable work) {
        add(Desk.PREVIEWING, work);
    }

    @Override
    public void pack(Runnable work) {
        add(Desk.PACKING, work);
    }

    @Override
    public void lead(Runnable work, long delayNs) {
        add(Desk.TRAINING, work);
    }

    @Override
    public Trainers trainers() {
        return new Trainers() {
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
