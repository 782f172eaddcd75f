package descenso.course.experiment;

import descenso.course.source.Diagnostic;
import java.util.Comparator;
import java.util.List;

/**
 * The experiments of a course.
 *
 * @param experiments by file name, unless reordered
 * @param diagnostics errors of the experiments that could not be listed
 */
public record ExperimentList(List<ExperimentHeader> experiments, List<Diagnostic> diagnostics) {

    public ExperimentList {
        experiments = List.copyOf(experiments);
        diagnostics = List.copyOf(diagnostics);
    }

    /**
     * Returns this list with the experiments of the given ids first, in the order of the ids (that of their lessons).
     * The others keep their order.
     */
    public ExperimentList inOrderOf(List<String> ids) {
        return new ExperimentList(
                experiments.stream()
                        .sorted(Comparator.comparingInt(experiment -> place(experiment.id(), ids)))
                        .toList(),
                diagnostics);
    }

    private static int place(String id, List<String> ids) {
        int place = ids.indexOf(id);
        return place < 0 ? ids.size() : place;
    }
}
