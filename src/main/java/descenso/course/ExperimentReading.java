package descenso.course;

import java.util.List;
import java.util.Optional;

public record ExperimentReading(Optional<Experiment> experiment, List<Fault> faults) {}
