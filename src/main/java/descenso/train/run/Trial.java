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
 * A problem with one optimizer and a limit, not yet run: everything that determines the run.
 *
 * @param variables values of the experiment's variables in this run, by name
 * @param rule update rule with its hyperparameters
 * @param schedule factor on the learning rate
 * @param limit maximum number of steps and stop criterion
 * @param recording values to record besides the loss
 */
public record Trial(
        Label label,
        Map<String, Double> variables,
        UpdateRule rule,
        Schedule schedule,
        Problem problem,
        RunLimit limit,
        RecordingSpec recording) {

    public Trial {
        variables = Map.copyOf(variables);
    }

    /** Returns the value of a variable of the experiment, else of a hyperparameter of that name; empty if neither. */
    public OptionalDouble constant(String name) {
        Double value = variables.getOrDefault(name, rule.hyperparameters().get(name));
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /**
     * Returns all values that are known before the run, by name: the experiment's variables, the hyperparameters, the
     * problem's traits, and {@code steps}, the maximum number of steps. If names collide, the first of these has
     * priority.
     */
    public Map<String, Double> givens() {
        Map<String, Double> givens = new LinkedHashMap<>(new TreeMap<>(variables));
        rule.hyperparameters().forEach(givens::putIfAbsent);
        new TreeMap<>(problem.traits()).forEach(givens::putIfAbsent);
        givens.putIfAbsent("steps", (double) limit.steps());
        return givens;
    }

    /** Returns what identifies a run apart from its learning rate: equal for runs that differ only in that. */
    public Object apartFromRate() {
        return List.of(rule.with("lr", 0), schedule, problem, limit);
    }

    /**
     * Returns the same trial with one hyperparameter changed. A variable of the same name changes too.
     *
     * @throws IllegalArgumentException if the rule has no such hyperparameter, or does not allow the value
     */
    public Trial with(String hyperparameter, double value) {
        Map<String, Double> changed = new HashMap<>(variables);
        changed.replace(hyperparameter, value);
        return new Trial(label, changed, rule.with(hyperparameter, value), schedule, problem, limit, recording);
    }

    /**
     * Returns one trial of a sweep: the hyperparameter is changed and added to the label. It has no searches, because
     * they would need runs of their own.
     *
     * @throws IllegalArgumentException if the rule has no such hyperparameter, or does not allow the value
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
                recording.withoutSearches());
    }

    /**
     * Returns the same trial with a history that keeps all state variables of the optimizer and the gradient of every
     * step. For a network it keeps neither, because the parameters have no names.
     */
    public Trial recordingAll() {
        return withRecording(recording.recording(List.copyOf(rule.kind().stateNames())));
    }

    /** Returns the learning rate of a step (0-based, as in schedules), as scaled by the schedule. */
    public double rate(int step) {
        return rule.lr() * schedule.factor(step);
    }

    /** Returns the same trial with other values to record. */
    public Trial withRecording(RecordingSpec recording) {
        return new Trial(label, variables, rule, schedule, problem, limit, recording);
    }

    /** Starts a run; the caller makes its steps. */
    public Training start() {
        return start(TrainingMonitor.NONE);
    }

    /** Starts a run; the caller makes its steps, and the monitor may end it in the middle of a step. */
    public Training start(TrainingMonitor monitor) {
        return new Training(this, monitor);
    }

    /**
     * Trains to the end, searches included.
     *
     * @return the run; empty if the monitor stopped it
     */
    public Optional<Run> run(TrainingMonitor monitor) {
        return start(monitor).finish(monitor);
    }
}
