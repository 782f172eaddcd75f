package descenso.check;

import descenso.course.ExperimentReader;
import descenso.course.ExperimentReading;
import descenso.course.Setting;
import descenso.train.Comparison;
import descenso.train.Run;
import descenso.train.Trial;
import descenso.train.Watch;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/**
 * An experiment as a student may try it: with some of its values changed.
 *
 * @param data the folder of its course's data
 */
record Trials(Path file, Path data) {

    ExperimentReading with(List<Setting> settings) {
        return ExperimentReader.read(file, settings, data);
    }

    /** What comes of those that are wanted. */
    static List<Run> runs(Comparison comparison, Predicate<Trial> wanted) {
        return comparison.trials().parallelStream()
                .filter(wanted)
                .map(trial -> trial.run(Watch.NONE).orElseThrow())
                .toList();
    }
}
