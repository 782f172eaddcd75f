package descenso.course.experiment;

import descenso.course.source.Diagnostic;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The result of reading an experiment.
 *
 * @param experiment empty if there is any error
 * @param diagnostics the errors, each once, from top to bottom of the file
 * @param files the data files, by the names that the experiment uses
 */
public record ParsedExperiment(Optional<Experiment> experiment, List<Diagnostic> diagnostics, Map<String, Path> files) {

    public ParsedExperiment {
        diagnostics = List.copyOf(diagnostics);
        files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
    }
}
