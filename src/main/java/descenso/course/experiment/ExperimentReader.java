package descenso.course.experiment;

import descenso.course.data.DataFiles;
import descenso.course.setting.Setting;
import descenso.course.setting.SettingApplier;
import descenso.course.source.CourseException;
import descenso.course.source.Diagnostic;
import descenso.course.source.Diagnostics;
import descenso.course.yaml.YamlNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads an experiment file, and the data files that it names, as trials that are ready to run. */
public final class ExperimentReader {

    private ExperimentReader() {}

    /**
     * Reads an experiment and the data files that it names.
     *
     * @param settings changes, applied in this order before the experiment is read
     * @param data folder for files that are neither beside the experiment nor in the data folder of its course
     */
    public static ParsedExperiment read(Path file, List<Setting> settings, Path data) {
        ExperimentFile source = new ExperimentFile(file);
        DataFiles files = new DataFiles(file, data);
        try {
            YamlNode written = source.yaml();
            ParsedExperiment parsed = read(source, written, settings, files);
            return parsed.diagnostics().stream()
                            .anyMatch(diagnostic -> diagnostic.position().isInSetting())
                    ? withoutConsequences(parsed, read(source, written, List.of(), files))
                    : parsed;
        } catch (CourseException e) {
            return new ParsedExperiment(Optional.empty(), List.of(e.diagnostic()), files.found());
        }
    }

    /**
     * Drops the errors that are consequences of an invalid setting: keeps those located in a setting and those that the
     * file has without settings.
     */
    private static ParsedExperiment withoutConsequences(ParsedExperiment parsed, ParsedExperiment asWritten) {
        List<Diagnostic> diagnostics = parsed.diagnostics().stream()
                .filter(diagnostic -> diagnostic.position().isInSetting()
                        || asWritten.diagnostics().contains(diagnostic))
                .toList();
        return new ParsedExperiment(Optional.empty(), diagnostics, parsed.files());
    }

    private static ParsedExperiment read(
            ExperimentFile source, YamlNode written, List<Setting> settings, DataFiles data) {
        Diagnostics findings = new Diagnostics();
        YamlNode root = changed(written, settings, findings);
        Optional<Experiment> experiment = new ExperimentFieldsReader(source, root, written, findings, data).read();
        List<Diagnostic> faults = findings.diagnostics().stream()
                .distinct()
                .sorted(Diagnostic.FROM_TOP_TO_BOTTOM)
                .toList();
        return new ParsedExperiment(experiment.filter(read -> faults.isEmpty()), faults, data.found());
    }

    private static YamlNode changed(YamlNode root, List<Setting> settings, Diagnostics diagnostics) {
        YamlNode changed = root;
        for (Setting setting : settings) {
            YamlNode before = changed;
            changed = diagnostics
                    .tryRead(() -> SettingApplier.apply(before, setting))
                    .orElse(before);
        }
        return changed;
    }
}
