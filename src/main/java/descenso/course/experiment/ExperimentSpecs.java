package descenso.course.experiment;

import descenso.course.source.CourseException;
import descenso.course.source.DataFiles;
import descenso.course.source.Diagnostic;
import descenso.course.source.FileCache;
import descenso.train.data.Dataset;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads experiments, and each file and data set only once as long as it does not change: a changed setting needs no
 * parsing. The program that opens sessions creates one for all of them.
 */
public final class ExperimentSpecs {

    private final FileCache<ExperimentSpec> specs = new FileCache<>();
    private final FileCache<Dataset> tables = new FileCache<>();

    /**
     * Reads an experiment and the data files that it names.
     *
     * @param settings changes, applied in this order
     * @param data folder for files that are neither beside the experiment nor in the data folder of its course
     */
    public ParsedExperiment read(Path file, List<Setting> settings, Path data) {
        try {
            ExperimentSpec spec = specs.read(file, ExperimentSpec::read);
            return spec.with(settings).experiment(new DataFiles(file, data, tables));
        } catch (CourseException e) {
            return new ParsedExperiment(Optional.empty(), List.of(e.diagnostic()), Map.of());
        }
    }

    /** Returns the warnings about the labels of an experiment's optimizers; none if the file cannot be read. */
    public static List<Diagnostic> labelWarnings(Path file) {
        try {
            return OptimizerNaming.warnings(ExperimentHeader.yaml(file));
        } catch (CourseException e) {
            return List.of();
        }
    }

    /** An experiment, empty if there is any error; its errors, from the top of the file; its data files by name. */
    public record ParsedExperiment(
            Optional<Experiment> experiment, List<Diagnostic> diagnostics, Map<String, Path> files) {

        public ParsedExperiment {
            diagnostics = List.copyOf(diagnostics);
            files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
        }
    }
}
