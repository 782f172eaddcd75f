package descenso.testing;

import descenso.app.screen.Race;
import descenso.train.Comparison;
import descenso.train.problem.Objective;
import descenso.train.problem.Problem;
import descenso.train.run.Trial;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;

/**
 * A problem that calls back at each gradient: once per run before the first step, and once per step.
 *
 * @param atGradient the callback, called in the thread that trains
 */
public record ObservedProblem(Problem problem, Runnable atGradient) implements Problem {

    /** Creates a race of the same trials on observed problems, without theoretical values. */
    public static Race race(List<Trial> trials, Runnable atGradient) {
        return new Race(new Comparison(
                trials.stream().map(trial -> trial(trial, atGradient)).toList(), List.of()));
    }

    private static Trial trial(Trial trial, Runnable atGradient) {
        return new Trial(
                trial.label(),
                trial.variables(),
                trial.rule(),
                trial.schedule(),
                new ObservedProblem(trial.problem(), atGradient),
                trial.limit(),
                trial.recording());
    }

    @Override
    public Objective newObjective() {
        return new ObservedObjective(problem.newObjective(), atGradient);
    }

    @Override
    public List<String> coordinates() {
        return problem.coordinates();
    }

    @Override
    public int stepsPerEpoch() {
        return problem.stepsPerEpoch();
    }

    private record ObservedObjective(Objective objective, Runnable atGradient) implements Objective {

        @Override
        public double[][] parameters() {
            return objective.parameters();
        }

        @Override
        public double[][] gradient() {
            return objective.gradient();
        }

        @Override
        public double computeGradient() {
            atGradient.run();
            return objective.computeGradient();
        }

        @Override
        public double loss() {
            return objective.loss();
        }

        @Override
        public boolean isWhole() {
            return objective.isWhole();
        }

        @Override
        public double distance() {
            return objective.distance();
        }

        @Override
        public double alongSteepest(IntToDoubleFunction step) {
            return objective.alongSteepest(step);
        }

        @Override
        public void evaluate(Objective.EvaluationListener listener) {
            objective.evaluate(listener);
        }

        @Override
        public Map<String, Double> results() {
            return objective.results();
        }
    }
}
