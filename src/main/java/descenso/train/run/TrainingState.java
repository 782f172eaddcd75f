package descenso.train.run;

import descenso.optim.Optimizer;
import descenso.train.problem.Objective;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/** Where a run stands; what instruments read. */
final class TrainingState {

    /** The name under which every optimizer remembers its last step. */
    private static final String STEP = "step";

    final Objective objective;

    /** One an array of parameters. */
    final List<Optimizer> optimizers;

    private final IntToDoubleFunction step;

    int steps;
    double rate;
    double loss;
    int epochs = -1;

    /** After the last epoch that was measured. */
    double trainLoss = Double.NaN;

    double validationLoss = Double.NaN;
    double validationAccuracy = Double.NaN;

    TrainingState(Objective objective, List<Optimizer> optimizers, double rate) {
        this.objective = objective;
        this.optimizers = optimizers;
        this.rate = rate;
        this.step = i -> optimizers.get(0).state(STEP, i);
    }

    /** The Euclidean length of the last step, over all parameters. */
    double stepLength() {
        double length = 0;
        for (int array = 0; array < optimizers.size(); array++) {
            for (int i = 0; i < objective.parameters()[array].length; i++) {
                length = Math.hypot(length, optimizers.get(array).state(STEP, i));
            }
        }
        return length;
    }

    /** The last step's component along the steepest axis. */
    double alongSteepest() {
        return objective.alongSteepest(step);
    }
}
