package descenso.train.run;

import descenso.expr.Expression;
import descenso.train.problem.TrainingMonitor;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A search for a value of a hyperparameter, which becomes a measure of the run. It makes runs of its own.
 *
 * @param name name of the measure
 * @param kind what the search looks for
 * @param hyperparameter name of the hyperparameter that varies
 * @param low lower end of the interval
 * @param high upper end of the interval
 * @param aim expression in the names of the run's measures: for a bisection, a condition that holds at exactly one end;
 *     for a minimum, the number to minimise, with a single valley between the ends
 * @param tolerance width of the interval at which the search ends and reports its middle; at least the distance of
 *     neighbouring doubles there
 */
public record HyperparameterSearch(
        String name, Kind kind, String hyperparameter, double low, double high, Expression aim, double tolerance) {

    /**
     * The golden ratio's inverse, (√5 − 1)/2. When an interval shrinks by this factor, one of the two inner points
     * remains an inner point, so that each iteration needs a single new run.
     */
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

    public HyperparameterSearch {
        tolerance = Math.max(tolerance, Math.max(Math.ulp(low), Math.ulp(high)));
    }

    /** The object of a search. */
    public enum Kind {
        /** The value at which a condition begins or ceases to hold. */
        BISECTION,
        /** The value at which a number is smallest. */
        MINIMUM
    }

    /** Returns the maximum number of runs: two at first, then one each time that the interval shrinks. */
    public int runs() {
        double shrinkage = kind == Kind.BISECTION ? 0.5 : GOLDEN;
        double times = Math.ceil(Math.log((high - low) / tolerance) / -Math.log(shrinkage));
        return 2 + (int) Math.max(0, times);
    }

    /**
     * Searches with runs of a trial.
     *
     * @return the value; NaN if there is none; empty if the monitor stopped a run
     */
    OptionalDouble find(Trial trial, TrainingMonitor monitor) {
        RecordingSpec recording = new RecordingSpec(trial.recording().measures(), List.of(), List.of());
        Aim runs = new Aim(trial.withRecording(recording), monitor);
        double found = kind == Kind.BISECTION ? boundary(runs) : minimum(runs);
        return runs.isInterrupted ? OptionalDouble.empty() : OptionalDouble.of(found);
    }

    /** Finds by bisection the value at which the condition changes. NaN if it is equal at both ends. */
    private double boundary(Aim aim) {
        double left = low;
        double right = high;
        boolean atLeft = aim.holds(left);
        if (aim.holds(right) == atLeft) {
            return Double.NaN;
        }
        while (right - left > tolerance && !aim.isInterrupted) {
            double middle = (left + right) / 2;
            if (aim.holds(middle) == atLeft) {
                left = middle;
            } else {
                right = middle;
            }
        }
        return (left + right) / 2;
    }

    /** Finds a minimum by golden-section search; NaN values count as infinite. NaN if no finite one was found. */
    private double minimum(Aim aim) {
        double from = low;
        double to = high;
        double left = to - GOLDEN * (to - from);
        double right = from + GOLDEN * (to - from);
        double atLeft = aim.height(left);
        double atRight = aim.height(right);
        while (to - from > tolerance && !aim.isInterrupted) {
            if (atLeft <= atRight) {
                to = right;
                right = left;
                atRight = atLeft;
                left = to - GOLDEN * (to - from);
                atLeft = aim.height(left);
            } else {
                from = left;
                left = right;
                atLeft = atRight;
                right = from + GOLDEN * (to - from);
                atRight = aim.height(right);
            }
        }
        return Math.min(atLeft, atRight) < Double.POSITIVE_INFINITY ? (from + to) / 2 : Double.NaN;
    }

    /** The aim as a function of the hyperparameter; each value needs a run. */
    private final class Aim {

        private final Trial trial;
        private final TrainingMonitor monitor;
        private boolean isInterrupted;

        Aim(Trial trial, TrainingMonitor monitor) {
            this.trial = trial;
            this.monitor = monitor;
        }

        boolean holds(double value) {
            double aimed = of(value);
            return !Double.isNaN(aimed) && aimed != 0;
        }

        double height(double value) {
            double aimed = of(value);
            return Double.isNaN(aimed) ? Double.POSITIVE_INFINITY : aimed;
        }

        /** Returns the value of the aim after a run with this value of the hyperparameter; NaN if it was stopped. */
        private double of(double value) {
            Optional<Run> run = isInterrupted
                    ? Optional.empty()
                    : trial.with(hyperparameter, value).run(monitor);
            isInterrupted |= run.isEmpty();
            return run.map(ended -> aim.value(aim.values(name -> number(name, ended))))
                    .orElse(Double.NaN);
        }

        private static double number(String name, Run run) {
            OptionalDouble constant = run.trial().constant(name);
            return run.measures().getOrDefault(name, constant.orElse(Double.NaN));
        }
    }
}
