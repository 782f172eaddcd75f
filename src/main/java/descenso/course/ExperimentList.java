package descenso.course;

import java.util.List;

/**
 * The experiments of a course.
 *
 * @param experiments by file name
 * @param faults of those that cannot even be listed
 */
public record ExperimentList(List<ExperimentHeader> experiments, List<Fault> faults) {

    public ExperimentList {
        experiments = List.copyOf(experiments);
        faults = List.copyOf(faults);
    }
}
