package descenso.course.experiment;

import descenso.course.source.CourseException;
import descenso.course.source.CourseFolder;
import descenso.course.source.Diagnostic;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The headers of the experiments of a course, by file name unless reordered. */
public record ExperimentList(List<ExperimentHeader> experiments, List<Diagnostic> diagnostics) {

    /**
     * Reads the headers of the experiments in the folder of a course.
     *
     * @throws CourseException if the folder of the experiments exists but cannot be read
     */
    public static ExperimentList read(Path course) throws CourseException {
        List<ExperimentHeader> headers = new ArrayList<>();
        List<Diagnostic> diagnostics = new ArrayList<>();
        for (Path file : files(course)) {
            try {
                headers.add(ExperimentHeader.read(file));
            } catch (CourseException e) {
                diagnostics.add(e.diagnostic());
            }
        }
        return new ExperimentList(headers, diagnostics);
    }

    /**
     * Returns the files of the experiments of a course, in alphabetical order; none if there is no folder of them.
     *
     * @throws CourseException if the folder cannot be read
     */
    public static List<Path> files(Path course) throws CourseException {
        return CourseFolder.files(CourseFolder.experiments(course), ".yaml");
    }

    /**
     * Returns the ids of the experiments that have a file in the course, in alphabetical order.
     *
     * @throws CourseException if the folder of the experiments exists but cannot be read
     */
    public static Set<String> ids(Path course) throws CourseException {
        return files(course).stream().map(CourseFolder::stem).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Returns this list with the experiments of these ids first, in their order. The others keep their order. */
    public ExperimentList inOrderOf(List<String> ids) {
        Comparator<ExperimentHeader> order = Comparator.comparingInt(
                experiment -> ids.contains(experiment.id()) ? ids.indexOf(experiment.id()) : ids.size());
        return new ExperimentList(experiments.stream().sorted(order).toList(), diagnostics);
    }
}
