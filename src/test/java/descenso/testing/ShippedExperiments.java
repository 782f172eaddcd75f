package descenso.testing;

import descenso.course.experiment.Experiment;
import descenso.course.experiment.ExperimentReader;
import descenso.course.setting.Setting;
import descenso.course.source.CourseException;
import descenso.course.source.ExperimentLocation;
import descenso.course.source.FolderReader;
import descenso.train.run.Snapshot;
import descenso.train.run.Training;
import descenso.train.run.Trial;
import java.nio.file.Path;
import java.util.List;

/** Reads the course's experiments, for tests of the views that show them. */
public final class ShippedExperiments {

    private static final Path COURSE = Path.of("lessons/optimizers");

    private ShippedExperiments() {}

    /** Returns the ids of all experiments, from their file names. */
    public static List<String> ids() {
        try {
            return FolderReader.files(ExperimentLocation.folder(COURSE), ".yaml").stream()
                    .map(FolderReader::stem)
                    .toList();
        } catch (CourseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Reads all experiments, in the order of {@link #ids}. */
    public static List<Experiment> all() {
        return ids().stream().map(id -> experiment(id)).toList();
    }

    /** Reads an experiment with some settings. */
    public static Experiment experiment(String id, Setting... settings) {
        Path file = ExperimentLocation.file(COURSE, id);
        return ExperimentReader.read(file, List.of(settings), COURSE.resolve("data"))
                .experiment()
                .orElseThrow();
    }

    /** Trains each run of an experiment for some steps, or to its end if it ends earlier. */
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
