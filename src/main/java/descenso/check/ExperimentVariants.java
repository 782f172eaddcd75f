package descenso.check;

import descenso.course.experiment.ExperimentReader;
import descenso.course.experiment.ParsedExperiment;
import descenso.course.setting.Setting;
import descenso.train.Comparison;
import descenso.train.problem.TrainingMonitor;
import descenso.train.run.Run;
import descenso.train.run.Trial;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/**
 * The variants of an experiment that settings produce.
 *
 * @param data folder of the course's data files
 */
record ExperimentVariants(Path file, Path data) {

    ParsedExperiment with(List<Setting> settings) {
        return ExperimentReader.read(file, settings, data);
    }

    /** Runs the trials that meet a condition, in parallel, and returns the runs in trial order. */
    static List<Run> runs(Comparison comparison, Predicate<Trial> wanted) {
        return comparison.trials().parallelStream()
                .filter(wanted)
                .map(trial -> trial.run(TrainingMonitor.NONE).orElseThrow())
                .toList();
    }
}
