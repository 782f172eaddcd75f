package descenso.course.run;

import descenso.course.optimizer.OptimizerSpec;
import java.util.List;

/** A value that applies to the runs of some optimizers. */
record OptimizerScoped<T>(T value, List<OptimizerSpec> optimizers) {

    /** Returns the values that apply to one optimizer. */
    static <T> List<T> applyingTo(OptimizerSpec spec, List<OptimizerScoped<T>> all) {
        return all.stream()
                .filter(each -> each.optimizers().contains(spec))
                .map(OptimizerScoped::value)
                .toList();
    }
}
