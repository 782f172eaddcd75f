package descenso.export;

import descenso.course.experiment.Experiment;
import descenso.train.Outcome;
import java.io.Closeable;
import java.io.IOException;

/** Where experiments are written to, one after the other, each as soon as it is done. */
public interface Document extends Closeable {

    void add(Experiment experiment, Outcome outcome) throws IOException;
}
