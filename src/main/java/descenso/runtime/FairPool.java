package descenso.runtime;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Threads that several sessions share. The lanes of the sessions take turns of one task each, so that a session with
 * much work does not hold up the others. A thread is created when it is needed, and ends after a time without work.
 */
final class FairPool {

    /** Time after which an idle thread ends, in milliseconds. Longer than the pauses between two races. */
    private static final long IDLE_MS = 60_000;

    private final String name;
    private final int limit;
    private final int priority;

    /** Guards the pool and its lanes. */
    private final ReentrantLock lock = new ReentrantLock();

    private final Condition isReady = lock.newCondition();
    private final Condition isTaskEnded = lock.newCondition();

    /** The lanes in the order of their turns; a lane occurs once for each of its tasks that may run now. */
    private final Deque<Lane> turns = new ArrayDeque<>();

    private int threads;
    private int idle;

    /** @param priority the priority of the threads; nothing relies on it, because some systems ignore it */
    FairPool(String name, int limit, int priority) {
        this.name = name;
        this.limit = limit;
        this.priority = priority;
    }

    /** @param width the maximum number of tasks of the lane that run at the same time; 1 keeps their order */
    Lane lane(int width) {
        return new Lane(width);
    }

    @SuppressWarnings("ThreadPriorityCheck")
    private void addTurn(Lane lane) {
        turns.add(lane);
        if (turns.size() <= idle) {
            isReady.signal();
        } else if (threads < limit) {
            threads++;
            Thread thread = new Thread(this::serve, name);
            thread.setDaemon(true); // the work that must not be lost is awaited at the end of its session
            thread.setPriority(priority);
            thread.start();
        }
    }

    private void serve() {
        lock.lock();
        try {
            for (Lane lane = next(); lane != null; lane = next()) {
                lane.takeTurn();
            }
        } finally {
            threads--;
            lock.unlock();
        }
    }

    /** Returns the lane whose turn it is; null if the thread has been idle for too long. */
    private @Nullable Lane next() {
        long left = MILLISECONDS.toNanos(IDLE_MS);
        idle++;
        try {
            while (turns.isEmpty() && left > 0) {
                left = isReady.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            // a lane interrupts only its own tasks: nothing else of this program interrupts these threads
        } finally {
            idle--;
        }
        return turns.poll();
    }

    /** The tasks of one session. */
    final class Lane implements Executor {

        private final int width;
        private final Deque<Runnable> waiting = new ArrayDeque<>();

        /** The threads that run the tasks of this lane. */
        private final Set<Thread> running = new HashSet<>();

        /** Number of its turns that are taken or waited for, at most the width. */
        private int turnCount;

        private boolean isClosed;

        private Lane(int width) {
            this.width = width;
        }

        /** Executes a task when its turn comes. Ignores it if the lane is closed. */
        @Override
        public void execute(Runnable task) {
            lock.lock();
            try {
                if (!isClosed) {
                    waiting.add(task);
                    if (turnCount < width) {
                        turnCount++;
                        addTurn(this);
                    }
                }
            } finally {
                lock.unlock();
            }
        }

        /** Runs the next task without the lock. */
        private void takeTurn() {
            Runnable task = waiting.poll();
            if (task != null) {
                Thread thread = Thread.currentThread();
                running.add(thread);
                lock.unlock();
                try {
                    task.run();
                } finally {
                    lock.lock();
                    running.remove(thread);
                    boolean unused = Thread.interrupted(); // the interruption was for this task, not for the next one
                    endTurn();
                }
            } else {
                endTurn();
            }
        }

        private void endTurn() {
            if (waiting.isEmpty()) {
                turnCount--;
                isTaskEnded.signalAll();
            } else {
                addTurn(this);
            }
        }

        /** Accepts no more tasks, and drops those that wait. */
        void drop() {
            lock.lock();
            try {
                isClosed = true;
                waiting.clear();
            } finally {
                lock.unlock();
            }
        }

        /** Accepts no more tasks. If cancelled, drops the tasks that wait and interrupts those that run. */
        void close(boolean isCancelled) {
            lock.lock();
            try {
                isClosed = true;
                if (isCancelled) {
                    waiting.clear();
                    running.forEach(Thread::interrupt);
                }
            } finally {
                lock.unlock();
            }
        }

        /**
         * Waits until no task waits or runs, at most a time in milliseconds. Returns whether there is none.
         *
         * @throws InterruptedException if the thread is interrupted while it waits
         */
        boolean awaitIdle(long patienceMs) throws InterruptedException {
            lock.lock();
            try {
                long left = MILLISECONDS.toNanos(patienceMs);
                while (turnCount > 0 && left > 0) {
                    left = isTaskEnded.awaitNanos(left);
                }
                return turnCount == 0;
            } finally {
                lock.unlock();
            }
        }
    }
}
