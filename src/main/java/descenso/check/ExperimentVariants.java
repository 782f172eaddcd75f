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
 * An experiment as a student may try it: with some of its values changed.
 *
 * @param data the folder of its course's data
 */
record ExperimentVariants(Path file, Path data) {

    ParsedExperiment with(List<Setting> settings) {
        return ExperimentReader.read(file, settings, data);
    }

    /** What comes of those that are wanted. */
    static List<Run> runs(Comparison comparison, Predicate<Trial> wanted) {
        return comparison.trials().parallelStream()
                .filter(wanted)
                .map(trial -> trial.run(TrainingMonitor.NONE).orElseThrow())
                .toList();
    }
}
