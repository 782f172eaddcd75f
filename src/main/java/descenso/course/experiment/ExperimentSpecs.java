package descenso.course.experiment;

import descenso.course.source.CourseException;
import descenso.course.source.DataFiles;
import descenso.course.source.Diagnostic;
import descenso.course.source.FileCache;
import descenso.course.source.FileCache.SourceStamp;
import descenso.course.source.SourcePosition;
import descenso.course.source.YamlNode;
import descenso.train.data.Dataset;
import java.lang.ref.Reference;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads experiments, and each file and data set only once as long as it does not change: a changed setting needs no
 * parsing. An experiment that is in use is not made again, so that a class has one in its memory, and not one for each
 * learner. The program that opens sessions creates one for all of them.
 */
public final class ExperimentSpecs {

    private final FileCache<ExperimentSpec> specs = new FileCache<>();
    private final FileCache<Dataset> tables = new FileCache<>();

    /** The experiments in use by file, settings and data folder. */
    private final Map<List<Object>, Made> made = new HashMap<>();

    /**
     * An experiment with the stamps of the files that it was made of.
     *
     * @param names its data files by name
     */
    private record Made(Map<Path, SourceStamp> stamps, Map<String, Path> names, Reference<Experiment> experiment) {

        /** Returns the experiment while it is in use. */
        Optional<ParsedExperiment> used() {
            return Optional.ofNullable(experiment.get())
                    .map(used -> new ParsedExperiment(Optional.of(used), List.of(), names));
        }

        boolean isCurrent() {
            return stamps.entrySet().stream().allMatch(each -> each.getValue().isOf(each.getKey()));
        }
    }

    /**
     * Reads an experiment and the data files that it names.
     *
     * @param settings changes, applied in this order
     * @param data folder for files that are neither beside the experiment nor in the data folder of its course
     */
    public ParsedExperiment read(Path file, List<Setting> settings, Path data) {
        List<Object> request = List.of(file, List.copyOf(settings), data);
        Optional<ParsedExperiment> known = made(request).filter(Made::isCurrent).flatMap(Made::used);
        if (known.isPresent()) {
            return known.get();
        }
        try {
            Map<Path, SourceStamp> stamps = new HashMap<>();
            SourceStamp.find(file).ifPresent(now -> stamps.put(file, now));
            ExperimentSpec spec = specs.read(file, ExperimentSpec::read);
            DataFiles found = new DataFiles(file, data, tables);
            ParsedExperiment read = spec.with(settings).experiment(found);
            stamps.putAll(found.stamps());
            return read.experiment().isPresent()
                    ? kept(
                            request,
                            new Made(
                                    stamps,
                                    read.files(),
                                    new WeakReference<>(read.experiment().get())),
                            read)
                    : read;
        } catch (CourseException e) {
            return new ParsedExperiment(Optional.empty(), List.of(e.diagnostic()), Map.of());
        }
    }

    private Optional<Made> made(List<Object> request) {
        synchronized (made) {
            return Optional.ofNullable(made.get(request));
        }
    }

    /** Keeps an experiment while it is used. Returns the one that another thread has made meanwhile, if it has. */
    private ParsedExperiment kept(List<Object> request, Made fresh, ParsedExperiment read) {
        synchronized (made) {
            Optional<ParsedExperiment> other = made(request)
                    .filter(each -> each.stamps.equals(fresh.stamps))
                    .flatMap(Made::used);
            if (other.isPresent()) {
                return other.get();
            }
            made.values().removeIf(each -> each.experiment.get() == null);
            made.put(request, fresh);
        }
        return read;
    }

    /** Returns the warnings about the labels of an experiment's optimizers; none if the file cannot be read. */
    public static List<Diagnostic> labelWarnings(Path file) {
        try {
            return OptimizerNaming.warnings(ExperimentHeader.yaml(file));
        } catch (CourseException e) {
            return List.of();
        }
    }

    /** Returns the position of the value of a key at the top of an experiment's file; empty if it has no such key. */
    public static Optional<SourcePosition> position(Path file, String key) {
        try {
            return YamlPath.at(ExperimentHeader.yaml(file), key).map(YamlNode::position);
        } catch (CourseException e) {
            return Optional.empty();
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
