package descenso.course;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** An experiment's file, and the data that it names, to runs that can be carried out. */
public final class ExperimentReader {

    private static final Comparator<Fault> FROM_TOP_TO_BOTTOM = Comparator.<Fault>comparingInt(
                    fault -> fault.place().line())
            .thenComparingInt(fault -> fault.place().column());

    private ExperimentReader() {}

    /**
     * Reads an experiment and whatever it names.
     *
     * @param settings changes, made in their order before it is read
     * @param data the folder of files that are neither beside the experiment nor in its course's data folder
     */
    public static ExperimentReading read(Path file, List<Setting> settings, Path data) {
        Findings findings = new Findings();
        ExperimentFile source = new ExperimentFile(file);
        Optional<Experiment> experiment = findings.attempt(source::yaml)
                .map(root -> changed(root, settings, findings))
                .flatMap(root -> new DescriptionReader(source, root, findings, new DataFiles(file, data)).read());
        List<Fault> faults =
                findings.faults().stream().distinct().sorted(FROM_TOP_TO_BOTTOM).toList();
        return new ExperimentReading(experiment.filter(read -> faults.isEmpty()), faults);
    }

    private static YamlNode changed(YamlNode root, List<Setting> settings, Findings findings) {
        YamlNode changed = root;
        for (Setting setting : settings) {
            YamlNode before = changed;
            changed = findings.attempt(() -> Settings.apply(before, setting)).orElse(before);
        }
        return changed;
    }
}
