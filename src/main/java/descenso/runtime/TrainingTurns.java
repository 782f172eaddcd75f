package descenso.runtime;

import descenso.phrases.LocalizedMessage;
import descenso.phrases.MessageKey;
import descenso.train.problem.TrainingMonitor;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * The processors on which the learners of a server train, in turns. A training that has used up a slice of time lets
 * the waiting ones go first, so a long search of one learner does not delay the short race of another. No run trains
 * for longer than a limit.
 */
final class TrainingTurns {

    /** Time after which a training lets others go first, in nanoseconds: less than the period of a frame. */
    private static final long SLICE_NS = 20_000_000;

    /** Maximum time that a run trains, its searches included, in nanoseconds; the wait for turns does not count. */
    private static final long LONGEST_NS = TimeUnit.SECONDS.toNanos(60);

    /** Maximum number of steps of a run; the largest run of the shipped course has some hundred thousand. */
    private static final int MOST_STEPS = 1_000_000;

    /** The end of a run that has met a limit. */
    static final class LimitException extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final transient LocalizedMessage notice;

        LimitException(LocalizedMessage notice) {
            super(notice.key().toString());
            this.notice = notice;
        }

        /** Returns the sentence that says the limit. */
        LocalizedMessage notice() {
            return notice;
        }
    }

    private final Semaphore processors;
    private final long longestNs;
    private final int mostSteps;
    private final LongSupplier clock;

    /**
     * Creates the turns at some processors.
     *
     * @param longestNs maximum time that a run trains, in nanoseconds
     * @param mostSteps maximum number of steps of a run
     * @param clock a monotonic clock, in nanoseconds
     */
    TrainingTurns(int processors, long longestNs, int mostSteps, LongSupplier clock) {
        this.processors = new Semaphore(processors, true);
        this.longestNs = longestNs;
        this.mostSteps = mostSteps;
        this.clock = clock;
    }

    /** Creates the turns of this computer, where one processor is left to those who do not train. */
    static TrainingTurns ofThisComputer(LongSupplier clock) {
        int processors = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
        return new TrainingTurns(processors, LONGEST_NS, MOST_STEPS, clock);
    }

    /** Returns how many trainings wait for their turn. */
    int waiting() {
        return processors.getQueueLength();
    }

    /** The turns of one learner, whose training tasks run one after the other. */
    final class Turn {

        /** Time that the learner's tasks have waited for their turns, in nanoseconds. */
        private final AtomicLong waitedNs = new AtomicLong();

        /** Time of all training so far, up to the last look at the clock, in nanoseconds. */
        private long trainedNs;

        /** Time of the last look at the clock, in nanoseconds. */
        private long looked;

        private long sliceBegan;

        /** Number of tasks so far, by which a run knows that another one has trained meanwhile. */
        private long tasks;

        /** Returns a task that waits for its turn. */
        <T> Callable<T> inTurn(Callable<T> task) {
            return () -> {
                take();
                tasks++;
                try {
                    return task.call();
                } finally {
                    processors.release();
                }
            };
        }

        /** Waits until it is the learner's turn. An interrupted task takes its turn too, and then ends at once. */
        private void take() {
            long before = clock.getAsLong();
            processors.acquireUninterruptibly();
            sliceBegan = clock.getAsLong();
            looked = sliceBegan;
            waitedNs.addAndGet(sliceBegan - before);
        }

        long waitedNs() {
            return waitedNs.get();
        }

        /** Counts the time since the last look, and lets others go first after a slice of time. */
        private void look() {
            long now = clock.getAsLong();
            trainedNs += now - looked;
            looked = now;
            if (now - sliceBegan > SLICE_NS && processors.hasQueuedThreads()) {
                processors.release();
                take();
            }
        }

        /** Returns a monitor of one run that also takes turns. It throws {@link LimitException} at a limit. */
        TrainingMonitor supervised(TrainingMonitor monitor) {
            return new TrainingMonitor() {

                private long task;
                private long seenNs;
                private long usedNs;

                @Override
                public boolean shouldContinue(int steps) {
                    if (steps > mostSteps) {
                        throw limit(MessageKey.LAB_MOST_STEPS, mostSteps);
                    }
                    spend();
                    return monitor.shouldContinue(steps);
                }

                @Override
                public boolean isOver() {
                    spend();
                    return monitor.isOver();
                }

                private void spend() {
                    if (task != tasks) {
                        task = tasks;
                        seenNs = trainedNs;
                    }
                    look();
                    usedNs += trainedNs - seenNs;
                    seenNs = trainedNs;
                    if (usedNs > longestNs) {
                        throw limit(MessageKey.LAB_LONGEST, TimeUnit.NANOSECONDS.toSeconds(longestNs));
                    }
                }
            };
        }

        private static LimitException limit(MessageKey key, long most) {
            return new LimitException(LocalizedMessage.of(key, Long.toString(most)));
        }
    }
}
