package descenso.runtime;

import java.util.List;
import java.util.concurrent.Callable;

/** Those who train. */
public interface TrainingExecutor {

    /**
     * Does all of these, and waits for it; returns what came of each. What one throws is thrown when all are done.
     *
     * @throws InterruptedException where whoever waits is to wait no longer
     */
    <T> List<T> all(List<Callable<T>> tasks) throws InterruptedException;
}
