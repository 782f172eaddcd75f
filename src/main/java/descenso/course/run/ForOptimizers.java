package descenso.course.run;

import descenso.course.optimizer.OptimizerSpec;
import java.util.List;

/** Something that the runs of some optimizers have. */
record ForOptimizers<T>(T what, List<OptimizerSpec> to) {

    /** What this one has of all that. */
    static <T> List<T> of(OptimizerSpec contestant, List<ForOptimizers<T>> all) {
        return all.stream()
                .filter(each -> each.to().contains(contestant))
                .map(ForOptimizers::what)
                .toList();
    }
}
