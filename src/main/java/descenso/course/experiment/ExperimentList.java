package descenso.course.experiment;

import descenso.course.source.Diagnostic;
import java.util.Comparator;
import java.util.List;

/**
 * The experiments of a course.
 *
 * @param experiments by file name, unless they were put in another order
 * @param faults of those that cannot even be listed
 */
public record ExperimentList(List<ExperimentHeader> experiments, List<Diagnostic> faults) {

    public ExperimentList {
        experiments = List.copyOf(experiments);
        faults = List.copyOf(faults);
    }

    /** Those of these ids first and in that order, as their lessons come; the others stay as they are. */
    public ExperimentList inOrderOf(List<String> ids) {
        return new ExperimentList(
                experiments.stream()
                        .sorted(Comparator.comparingInt(experiment -> place(experiment.id(), ids)))
                        .toList(),
                faults);
    }

    private static int place(String id, List<String> ids) {
        int place = ids.indexOf(id);
        return place < 0 ? ids.size() : place;
    }
}
