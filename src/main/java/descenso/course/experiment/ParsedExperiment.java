package descenso.course.experiment;

import descenso.course.source.Diagnostic;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What came of reading an experiment.
 *
 * @param experiment empty where there is any fault
 * @param faults each once, from top to bottom
 * @param files the data that it names, each name with the file that was found under it
 */
public record ParsedExperiment(Optional<Experiment> experiment, List<Diagnostic> faults, Map<String, Path> files) {

    public ParsedExperiment {
        faults = List.copyOf(faults);
        files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
    }
}
