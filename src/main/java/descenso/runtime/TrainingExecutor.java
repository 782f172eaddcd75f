package descenso.runtime;

import java.util.List;
import java.util.concurrent.Callable;

/** Runs training tasks side by side. */
public interface TrainingExecutor {

    /**
     * Executes all tasks and waits for them. Returns their results in the order of the tasks. An exception of a task is
     * thrown once all tasks have ended.
     *
     * @throws InterruptedException if the thread is interrupted while it waits
     */
    <T> List<T> all(List<Callable<T>> tasks) throws InterruptedException;
}
