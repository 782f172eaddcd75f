package descenso.export;

import descenso.course.experiment.Experiment;
import descenso.train.Outcome;
import java.io.Closeable;
import java.io.IOException;

/** A destination of experiments with their results. Each experiment is written as soon as it has ended. */
public interface Document extends Closeable {

    /**
     * Writes an experiment after the previous ones.
     *
     * @throws IOException if it cannot be written
     */
    void add(Experiment experiment, Outcome outcome) throws IOException;
}
