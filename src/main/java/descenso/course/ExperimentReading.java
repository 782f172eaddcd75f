package descenso.course;

import java.util.List;
import java.util.Optional;

/**
 * What came of reading an experiment.
 *
 * @param experiment empty where there is any fault
 * @param faults each once, from top to bottom
 */
public record ExperimentReading(Optional<Experiment> experiment, List<Fault> faults) {

    public ExperimentReading {
        faults = List.copyOf(faults);
    }
}
