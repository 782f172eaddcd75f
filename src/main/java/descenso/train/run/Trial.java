package descenso.train.run;

import descenso.optim.Schedule;
import descenso.optim.UpdateRule;
import descenso.train.problem.Problem;
import descenso.train.problem.TrainingMonitor;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * One optimizer on one problem: everything that its run follows from.
 *
 * @param variables the values of the experiment's variables in this run, by name
 */
public record Trial(
        Label label,
        Map<String, Double> variables,
        UpdateRule rule,
        Schedule schedule,
        Problem problem,
        RunLimit limit,
        RecordingSpec readings) {

    public Trial {
        variables = Map.copyOf(variables);
    }

    /** The value of one of the experiment's variables, or else of a hyperparameter; empty where it is neither. */
    public OptionalDouble constant(String name) {
        Double value = variables.getOrDefault(name, rule.hyperparameters().get(name));
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /**
     * All that is known of it before it runs, by name: the experiment's variables, the hyperparameters, the problem's
     * traits, and {@code steps}, the most updates that it makes. Of what bears the same name the first counts.
     */
    public Map<String, Double> givens() {
        Map<String, Double> givens = new LinkedHashMap<>(new TreeMap<>(variables));
        rule.hyperparameters().forEach(givens::putIfAbsent);
        new TreeMap<>(problem.traits()).forEach(givens::putIfAbsent);
        givens.putIfAbsent("steps", (double) limit.steps());
        return givens;
    }

    /** The same with one hyperparameter changed, and with it the variable that bears its name, if there is one. */
    public Trial with(String hyperparameter, double value) {
        Map<String, Double> changed = new HashMap<>(variables);
        changed.replace(hyperparameter, value);
        return new Trial(label, changed, rule.with(hyperparameter, value), schedule, problem, limit, readings);
    }

    /**
     * One run of a sweep: the hyperparameter changed and named in the label; nothing is searched for, which would take
     * runs of its own.
     */
    public Trial swept(String hyperparameter, double value) {
        Map<String, Double> named = new LinkedHashMap<>(label.variables());
        named.put(hyperparameter, value);
        Trial changed = with(hyperparameter, value);
        return new Trial(
                new Label(label.optimizer(), named),
                changed.variables,
                changed.rule,
                schedule,
                problem,
                limit,
                readings.withoutSearches());
    }

    /**
     * The same, with a history that keeps all that the optimizer remembers and the gradient of every step; of a
     * network, whose parameters have no names, it keeps neither.
     */
    public Trial recordingAll() {
        return reading(readings.recording(List.copyOf(rule.newOptimizer(1).stateNames())));
    }

    /**
     * The learning rate of an update, as the schedule has it.
     *
     * @param step counted from 0, as schedules count
     */
    public double rate(int step) {
        return rule.lr() * schedule.factor(step);
    }

    /** The same, with something else to read off it. */
    public Trial reading(RecordingSpec readings) {
        return new Trial(label, variables, rule, schedule, problem, limit, readings);
    }

    /** Begins a run that is stepped by hand. */
    public Training start() {
        return start(TrainingMonitor.NONE);
    }

    /** Begins a run that is stepped by hand, and that the watch may leave in the middle of an update. */
    public Training start(TrainingMonitor watch) {
        return new Training(this, watch);
    }

    /**
     * Carries it out, searches included.
     *
     * @return empty where the watch put an end to it
     */
    public Optional<Run> run(TrainingMonitor watch) {
        return start(watch).finish(watch);
    }
}
