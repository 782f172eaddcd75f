package descenso.runtime;

import descenso.train.problem.TrainingMonitor;
import java.util.List;
import java.util.concurrent.Callable;

/** The threads on which runs are trained side by side, and the rules that they keep. */
interface TrainingThreads {

    /**
     * Runs training tasks side by side and waits for them. Returns their results in the order of the tasks. An
     * exception of a task is thrown once all tasks have ended.
     *
     * @throws InterruptedException if the thread is interrupted while it waits
     */
    <T> List<T> train(List<Callable<T>> tasks) throws InterruptedException;

    /**
     * Returns a monitor of one run that asks another one, and keeps the rules of these threads too: on a server, the
     * run takes turns with others, and ends at a limit. Used by the run's training tasks alone.
     */
    default TrainingMonitor supervised(TrainingMonitor monitor) {
        return monitor;
    }

    /** Returns how long the training tasks have waited for their turns so far, in nanoseconds. */
    default long waitedNs() {
        return 0;
    }
}
