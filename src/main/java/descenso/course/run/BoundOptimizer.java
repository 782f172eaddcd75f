package descenso.course.run;

import descenso.course.optimizer.OptimizerSpec;
import descenso.course.value.MappingReader;
import descenso.course.value.ReadContext;
import descenso.optim.Schedule;
import descenso.optim.UpdateRule;
import java.util.Map;

/** An optimizer with its hyperparameters evaluated for one combination of the variables. */
record BoundOptimizer(OptimizerSpec contestant, UpdateRule rule, Schedule schedule) {

    static BoundOptimizer of(OptimizerSpec contestant, ReadContext context) {
        MappingReader section = contestant.section(context);
        return new BoundOptimizer(contestant, contestant.updateRule(section), contestant.schedule(section));
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
