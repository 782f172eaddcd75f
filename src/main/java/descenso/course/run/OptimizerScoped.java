package descenso.course.run;

import descenso.course.optimizer.OptimizerSpec;
import java.util.List;

/** A value that applies to the runs of some optimizers. */
record OptimizerScoped<T>(T what, List<OptimizerSpec> to) {

    /** Returns the values that apply to one optimizer. */
    static <T> List<T> of(OptimizerSpec spec, List<OptimizerScoped<T>> all) {
        return all.stream()
                .filter(each -> each.to().contains(spec))
                .map(OptimizerScoped::what)
                .toList();
    }
}
