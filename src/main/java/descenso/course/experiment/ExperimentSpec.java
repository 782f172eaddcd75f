package descenso.course.experiment;

import descenso.course.source.CourseException;
import descenso.course.source.DataFiles;
import descenso.course.source.Diagnostic;
import descenso.course.source.Diagnostics;
import descenso.course.source.YamlNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The specification of an experiment: the tree of its values with their places, and the settings that change it. A text
 * is read into a specification once; each change of a setting gives another specification, and a specification becomes
 * an {@link Experiment} or the text of a new file.
 *
 * @param written the values of the file, without settings
 * @param root the values with the settings applied
 * @param faults the diagnostics of the settings that could not be applied
 */
record ExperimentSpec(Path file, YamlNode written, YamlNode root, List<Diagnostic> faults) {

    /**
     * Reads the specification in a file, without settings.
     *
     * @throws CourseException if the file cannot be read or is not YAML
     */
    static ExperimentSpec read(Path file) throws CourseException {
        YamlNode written = OptimizerNaming.withLabels(ExperimentHeader.yaml(file));
        return new ExperimentSpec(file, written, written, List.of());
    }

    /** Returns the specification of the file with settings, applied in this order. */
    ExperimentSpec with(List<Setting> settings) {
        Diagnostics diagnostics = new Diagnostics();
        YamlNode changed = written;
        for (Setting setting : settings) {
            YamlNode before = changed;
            changed = diagnostics
                    .tryRead(() -> OptimizerNaming.withLabels(SettingApplier.apply(before, setting)))
                    .orElse(before);
        }
        return new ExperimentSpec(file, written, changed, diagnostics.diagnostics());
    }

    /**
     * Evaluates the specification and reads the data files that it names. If a setting is wrong, reports only the errors
     * in settings and those that the file has without them: the others are consequences.
     */
    ParsedExperiment experiment(DataFiles files) {
        ParsedExperiment parsed = evaluated(files);
        if (parsed.diagnostics().stream()
                .noneMatch(diagnostic -> diagnostic.position().isInSetting())) {
            return parsed;
        }
        List<Diagnostic> asWritten = with(List.of()).evaluated(files).diagnostics();
        return new ParsedExperiment(
                Optional.empty(),
                parsed.diagnostics().stream()
                        .filter(diagnostic -> diagnostic.position().isInSetting() || asWritten.contains(diagnostic))
                        .toList(),
                parsed.files());
    }

    private ParsedExperiment evaluated(DataFiles files) {
        Diagnostics findings = new Diagnostics();
        faults.forEach(findings::error);
        Optional<Experiment> experiment = new ExperimentReader(this, findings, files).read();
        List<Diagnostic> found = findings.diagnostics().stream()
                .distinct()
                .sorted(Diagnostic::compareFromTop)
                .toList();
        return new ParsedExperiment(experiment.filter(read -> found.isEmpty()), found, files.found());
    }
}
