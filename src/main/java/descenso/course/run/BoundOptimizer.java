package descenso.course.run;

import descenso.course.optimizer.OptimizerSpec;
import descenso.course.value.MappingReader;
import descenso.course.value.ReadContext;
import descenso.optim.Schedule;
import descenso.optim.UpdateRule;
import java.util.Map;

/** An optimizer with its hyperparameters evaluated for one combination of the variables. */
record BoundOptimizer(OptimizerSpec spec, UpdateRule rule, Schedule schedule) {

    static BoundOptimizer of(OptimizerSpec spec, ReadContext context) {
        MappingReader section = spec.section(context);
        return new BoundOptimizer(spec, spec.updateRule(section), spec.schedule(section));
    }

    /** Returns the rule with the given hyperparameters replaced. */
    UpdateRule rule(Map<String, Double> swept) {
        UpdateRule changed = rule;
        for (Map.Entry<String, Double> each : swept.entrySet()) {
            changed = changed.with(each.getKey(), each.getValue());
        }
        return changed;
    }
}
