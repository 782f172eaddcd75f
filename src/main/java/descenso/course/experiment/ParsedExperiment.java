package descenso.course.experiment;

import descenso.course.source.Diagnostic;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An experiment, empty if there is any error; its errors, from the top of the file; its data files by name. */
public record ParsedExperiment(Optional<Experiment> experiment, List<Diagnostic> diagnostics, Map<String, Path> files) {

    public ParsedExperiment {
        diagnostics = List.copyOf(diagnostics);
        files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
    }
}
