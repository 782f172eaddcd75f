package descenso.testing;

import descenso.course.CourseReader;
import descenso.course.experiment.Experiment;
import descenso.course.source.CourseException;
import java.nio.file.Path;
import java.util.List;

/** The experiments of the course, for tests of properties that hold for each. */
public final class ExperimentIds {

    private ExperimentIds() {}

    /** Reads all experiments, in the order of the list of experiments. */
    public static List<Experiment> all() {
        try {
            return CourseReader.experimentList(Path.of("lessons", "optimizers")).experiments().stream()
                    .map(header -> ShippedExperiments.experiment(header.id()))
                    .toList();
        } catch (CourseException e) {
            throw new AssertionError(e.diagnostic().toString(), e);
        }
    }
}
