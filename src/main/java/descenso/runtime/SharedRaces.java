package descenso.runtime;

import descenso.app.screen.Race;
import descenso.app.screen.Race.RaceProgress;
import descenso.phrases.LocalizedMessage;
import descenso.phrases.MessageKey;
import descenso.train.run.Snapshot;
import descenso.train.run.Trial;
import java.lang.ref.Reference;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * The races that the sessions of a JVM train. Equal races are trained once, so that a class that watches one experiment
 * costs as much as one learner: whichever session asks next trains for all of them.
 */
public final class SharedRaces {

    /** Maximum number of values that one race records for the inspection of its steps; bounds memory. */
    private static final long MOST_RECORDED = 4_000_000;

    private final Supplier<TrainingThreads> threads;
    private final List<SharedRace> running = new ArrayList<>();

    /** The runs that sessions show on their pages, as long as they do: at their start, and at their end. */
    private final Map<Trial, Reference<Snapshot>> starts = new WeakHashMap<>();

    private final Map<Trial, Reference<Snapshot>> ends = new WeakHashMap<>();

    /** @param threads opens the training threads of one race */
    SharedRaces(Supplier<TrainingThreads> threads) {
        this.threads = threads;
    }

    /**
     * Returns the training of a race, which an equal race may have begun.
     *
     * @param isRecorded whether the steps can be inspected, for which more is recorded
     * @param clock a monotonic clock, in nanoseconds
     */
    synchronized SharedRace join(Race race, boolean isRecorded, LongSupplier clock) {
        SharedRace joined = running.stream()
                .filter(each -> each.isOf(race, isRecorded))
                .findFirst()
                .orElseGet(() -> opened(race, isRecorded, clock));
        joined.sessions++;
        if (joined.sessions > 1) {
            joined.execution.pictures().share();
        }
        return joined;
    }

    private SharedRace opened(Race race, boolean isRecorded, LongSupplier clock) {
        List<Trial> trials = isRecorded ? recorded(race.trials()) : race.trials();
        SharedRace opened = new SharedRace(isRecorded, new RaceExecution(race, trials, threads.get(), clock));
        running.add(opened);
        return opened;
    }

    /**
     * Returns trials that record what the inspection of their steps shows: for each step, the gradient and the state of
     * the optimizer of every coordinate. Each records everything if there is room for it; earlier trials take
     * precedence.
     */
    private static List<Trial> recorded(List<Trial> trials) {
        List<Trial> recorded = new ArrayList<>();
        long room = MOST_RECORDED;
        for (Trial trial : trials) {
            Trial whole = trial.recordingAll();
            long needed = (long) whole.problem().coordinates().size()
                    * (whole.recording().stateNames().size() + 1)
                    * whole.limit().steps();
            recorded.add(needed <= room ? whole : trial);
            room -= needed <= room ? needed : 0;
        }
        return recorded;
    }

    /** Returns the start or the end of a run, if a session shows it on a page. */
    synchronized Optional<Snapshot> shown(Trial trial, boolean isEnd) {
        return Optional.ofNullable((isEnd ? ends : starts).get(trial)).map(Reference::get);
    }

    /** Keeps the start or the end of a run for the pages of other sessions. Returns it. */
    synchronized Snapshot keepShown(Snapshot run, boolean isEnd) {
        (isEnd ? ends : starts).put(run.trial(), new WeakReference<>(run));
        return run;
    }

    /** Leaves a training, which is cancelled when the last session has left. */
    synchronized void leave(SharedRace shared) {
        shared.sessions--;
        if (shared.sessions == 0) {
            running.remove(shared);
            shared.execution.cancel();
        }
    }

    /** A piece of work on a race. */
    interface Work {
        /**
         * Works on the race, and returns how far it is.
         *
         * @throws InterruptedException if the thread is interrupted while it waits for the training threads
         */
        RaceProgress of(RaceExecution execution) throws InterruptedException;
    }

    /** The training of a race, on which one session works at a time. */
    static final class SharedRace {

        /** Held by the session that trains. */
        private final ReentrantLock turn = new ReentrantLock();

        private final boolean isRecorded;
        private final RaceExecution execution;

        /** Number of the sessions that have the race. Guarded by the races. */
        private int sessions;

        /** The progress before the first step; empty before the race has begun. */
        private volatile Optional<RaceProgress> first = Optional.empty();

        private volatile Optional<RaceProgress> latest = Optional.empty();

        private SharedRace(boolean isRecorded, RaceExecution execution) {
            this.isRecorded = isRecorded;
            this.execution = execution;
        }

        private boolean isOf(Race race, boolean recorded) {
            Race own = execution.race();
            return isRecorded == recorded
                    && own.comparison().equals(race.comparison())
                    && own.heats().equals(race.heats())
                    && execution.failure().isEmpty();
        }

        /** Returns why the race has failed; empty if it has not. */
        Optional<LocalizedMessage> failure() {
            return execution.failure();
        }

        /**
         * Begins the race, unless that was done. Returns the progress before the first step; empty if the race has
         * failed.
         *
         * @param beforeSearch takes the progress before a search, which takes runs of its own
         * @throws InterruptedException if the thread is interrupted while it waits for the training threads
         */
        Optional<RaceProgress> begin(Consumer<RaceProgress> beforeSearch) throws InterruptedException {
            if (first.isEmpty()) {
                turn.lockInterruptibly();
                try {
                    if (first.isEmpty()) {
                        first = worked(RaceExecution::begin, beforeSearch);
                    }
                } finally {
                    turn.unlock();
                }
            }
            return first;
        }

        /**
         * Makes some steps, unless the training is further than a session knows, or another session trains now. Returns
         * the latest progress; see {@link #begin}.
         */
        Optional<RaceProgress> step(Optional<RaceProgress> known, int steps, Consumer<RaceProgress> beforeSearch)
                throws InterruptedException {
            return known.equals(latest)
                    ? trainOrLook(execution -> execution.advance(steps), beforeSearch)
                    : trainOrLook(execution -> latest.orElseThrow(), beforeSearch);
        }

        /** Carries out work, unless another session trains now. Returns the latest progress; see {@link #begin}. */
        Optional<RaceProgress> trainOrLook(Work work, Consumer<RaceProgress> beforeSearch) throws InterruptedException {
            if (!turn.tryLock()) {
                return failure().isPresent() ? Optional.empty() : latest;
            }
            try {
                return worked(work, beforeSearch);
            } finally {
                turn.unlock();
            }
        }

        private Optional<RaceProgress> worked(Work work, Consumer<RaceProgress> beforeSearch)
                throws InterruptedException {
            if (failure().isEmpty()) {
                try {
                    latest = Optional.of(work.of(execution));
                    while (execution.isToSearch()) {
                        latest.ifPresent(beforeSearch);
                        latest = Optional.of(execution.search());
                    }
                    return latest;
                } catch (TrainingTurns.LimitException e) {
                    execution.fail(e.notice());
                } catch (RuntimeException | Error e) {
                    execution.fail(Workers.failure(MessageKey.LAB_FAILED, e));
                }
            }
            return Optional.empty();
        }
    }
}
