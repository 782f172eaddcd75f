package descenso.course.experiment;

import descenso.course.compiled.SourceStamp;
import descenso.course.data.DataFiles;
import descenso.course.setting.Setting;
import descenso.course.source.CourseException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Reads experiments, and each file and data set only once as long as it does not change: a changed setting needs no
 * parsing.
 */
public final class ExperimentSpecs {

    private final Map<Path, Entry> known = new ConcurrentHashMap<>();
    private final Map<Path, DataFiles.Table> tables = new ConcurrentHashMap<>();

    private record Entry(SourceStamp stamp, ExperimentSpec spec) {}

    /**
     * Reads an experiment and the data files that it names.
     *
     * @param settings changes, applied in this order
     * @param data folder for files that are neither beside the experiment nor in the data folder of its course
     */
    public ParsedExperiment read(Path file, List<Setting> settings, Path data) {
        try {
            return spec(file).with(settings).experiment(new DataFiles(file, data, tables));
        } catch (CourseException e) {
            return new ParsedExperiment(Optional.empty(), List.of(e.diagnostic()), Map.of());
        }
    }

    private ExperimentSpec spec(Path file) throws CourseException {
        Entry entry = known.get(file);
        if (entry != null && entry.stamp.isOf(file)) {
            return entry.spec;
        }
        Optional<SourceStamp> stamp = SourceStamp.find(file);
        ExperimentSpec spec = ExperimentSpec.read(file);
        stamp.ifPresent(now -> known.put(file, new Entry(now, spec)));
        return spec;
    }
}
