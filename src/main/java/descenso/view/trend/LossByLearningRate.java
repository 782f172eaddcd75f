package descenso.view.trend;

import descenso.plot.Range;
import descenso.plot.Samples;
import descenso.train.run.Snapshot;
import descenso.train.run.Trial;
import java.util.List;

/**
 * The losses of a run, each over the learning rate of the update before it. The initial loss, before any update, takes
 * the rate of the first update.
 *
 * @param size the number of losses: the steps made, and 1 for the start
 */
public record LossByLearningRate(Snapshot run, int size) implements Samples {

    public static LossByLearningRate of(Snapshot run) {
        return new LossByLearningRate(run, run.steps() + 1);
    }

    @Override
    public double x(int i) {
        return rate(run.trial(), i);
    }

    @Override
    public double y(int i) {
        return run.history().loss(i);
    }

    /** Returns the learning rate of the update that led to a step; that of the first update for step 0. */
    public static double rate(Trial trial, int step) {
        return trial.rate(Math.max(0, step - 1));
    }

    /**
     * Returns the range of the learning rates of all runs, including steps to come. A run that may end early counts up
     * to its current step. Returns the range from 0.1 to 1 if there are no positive rates.
     */
    public static Range range(List<Snapshot> runs) {
        double least = Double.POSITIVE_INFINITY;
        double most = 0;
        for (Snapshot run : runs) {
            double first = rate(run.trial(), 0);
            least = first > 0 ? Math.min(least, first) : least;
            most = Math.max(most, Math.min(rate(run.trial(), RunLength.steps(run)), Double.MAX_VALUE));
        }
        return least <= most ? new Range(least, most) : new Range(0.1, 1);
    }
}
