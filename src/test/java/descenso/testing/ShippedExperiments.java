package descenso.testing;

import descenso.course.experiment.Experiment;
import descenso.course.experiment.ExperimentReader;
import descenso.course.setting.Setting;
import descenso.course.source.CourseException;
import descenso.course.source.FolderReader;
import descenso.train.run.Snapshot;
import descenso.train.run.Training;
import descenso.train.run.Trial;
import java.nio.file.Path;
import java.util.List;

/** The course's experiments, for tests of what shows them. */
public final class ShippedExperiments {

    private static final Path COURSE = Path.of("lessons/optimizers");

    private ShippedExperiments() {}

    public static List<String> ids() {
        try {
            return FolderReader.files(COURSE.resolve("experiments"), ".yaml").stream()
                    .map(FolderReader::stem)
                    .toList();
        } catch (CourseException e) {
            throw new IllegalStateException(e);
        }
    }

    public static Experiment experiment(String id, Setting... settings) {
        Path file = COURSE.resolve("experiments").resolve(id + ".yaml");
        return ExperimentReader.read(file, List.of(settings), COURSE.resolve("data"))
                .experiment()
                .orElseThrow();
    }

    /** Its runs as they stand after so many updates, those that ended before as they ended. */
    public static List<Snapshot> after(int steps, Experiment experiment) {
        return experiment.comparison().trials().stream()
                .map(trial -> after(steps, trial))
                .toList();
    }

    private static Snapshot after(int steps, Trial trial) {
        Training training = trial.start();
        while (training.isRunning() && training.history().steps() < steps) {
            training.step();
        }
        return training.snapshot();
    }
}
