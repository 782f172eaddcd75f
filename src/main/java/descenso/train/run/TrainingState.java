package descenso.train.run;

import descenso.optim.Optimizer;
import descenso.train.problem.Objective;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/** The current state of a run, from which measures are computed. */
final class TrainingState {

    /** State variable of every optimizer with its last step. */
    private static final String STEP = "step";

    final Objective objective;

    /** One optimizer per array of parameters. */
    final List<Optimizer> optimizers;

    /** Component of the last step, by the index in the first array of parameters. */
    private final IntToDoubleFunction step;

    /** Whole loss at the start; NaN before it is known. */
    double initialLoss = Double.NaN;

    /** Euclidean distance from the start to the nearest known minimum; NaN if none is known. */
    double initialDistance = Double.NaN;

    /** Number of steps so far. */
    int steps;

    /** Learning rate of the last step; before it, that of the first. */
    double rate;

    double loss;

    /** Number of the last epoch that was evaluated, 0 for the start; −1 before any. */
    int epochs = -1;

    /** Train loss of the last evaluation; NaN before it. The following two likewise. */
    double trainLoss = Double.NaN;

    double validationLoss = Double.NaN;
    double validationAccuracy = Double.NaN;

    TrainingState(Objective objective, List<Optimizer> optimizers, double rate) {
        this.objective = objective;
        this.optimizers = optimizers;
        this.rate = rate;
        this.step = optimizers.get(0).reading(STEP);
    }

    /** Returns the Euclidean length of the last step, over all parameters. */
    double stepLength() {
        double length = 0;
        for (int array = 0; array < optimizers.size(); array++) {
            IntToDoubleFunction steps = optimizers.get(array).reading(STEP);
            for (int i = 0; i < objective.parameters()[array].length; i++) {
                length = Math.hypot(length, steps.applyAsDouble(i));
            }
        }
        return length;
    }

    /** Returns the component of the last step along the steepest axis; NaN if there is no such axis. */
    double alongSteepest() {
        return objective.alongSteepest(step);
    }
}
