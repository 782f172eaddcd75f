package descenso.check;

import descenso.course.ExperimentReader;
import descenso.course.ParsedExperiment;
import descenso.course.Setting;
import descenso.train.Comparison;
import descenso.train.Run;
import descenso.train.TrainingMonitor;
import descenso.train.Trial;
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
