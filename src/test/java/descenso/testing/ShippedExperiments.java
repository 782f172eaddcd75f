package descenso.testing;

import descenso.course.CourseException;
import descenso.course.Experiment;
import descenso.course.ExperimentReader;
import descenso.course.FolderReader;
import descenso.course.Setting;
import descenso.train.Snapshot;
import descenso.train.Training;
import descenso.train.Trial;
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
