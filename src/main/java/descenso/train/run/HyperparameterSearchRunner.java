package descenso.train.run;

import descenso.expr.Expression;
import descenso.train.problem.TrainingMonitor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Runs a trial's searches, each with runs of its own. */
final class HyperparameterSearchRunner {

    /**
     * The golden ratio's inverse, (√5 − 1)/2. When an interval shrinks by this factor, one of the two inner points
     * remains an inner point, so that each iteration needs a single new run.
     */
    static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

    private final Trial trial;
    private final TrainingMonitor monitor;
    private boolean isInterrupted;

    HyperparameterSearchRunner(Trial trial, TrainingMonitor monitor) {
        this.trial = trial;
        this.monitor = monitor;
    }

    /** Returns the run with the results of the searches among its measures; empty if the monitor stopped them. */
    Optional<Run> completed(Run run) {
        Map<String, Double> measures = new LinkedHashMap<>(run.measures());
        for (HyperparameterSearch search : trial.recording().searches()) {
            measures.put(search.name(), find(search));
        }
        return isInterrupted
                ? Optional.empty()
                : Optional.of(new Run(run.trial(), run.status(), run.history(), measures));
    }

    private double find(HyperparameterSearch search) {
        return switch (search.kind()) {
            case BISECTION -> boundary(search);
            case MINIMUM -> minimum(search);
        };
    }

    /** Finds by bisection the value at which the condition changes. NaN if it is equal at both ends. */
    private double boundary(HyperparameterSearch search) {
        double low = search.low();
        double high = search.high();
        boolean atLow = holds(search, low);
        if (holds(search, high) == atLow) {
            return Double.NaN;
        }
        while (high - low > search.tolerance() && !isInterrupted) {
            double middle = (low + high) / 2;
            if (holds(search, middle) == atLow) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    private boolean holds(HyperparameterSearch search, double value) {
        double aim = aim(search, value);
        return !Double.isNaN(aim) && aim != 0;
    }

    /**
     * Finds a minimum by golden-section search. NaN values count as infinite. Returns NaN if no finite value was found
     * in the end.
     */
    private double minimum(HyperparameterSearch search) {
        double low = search.low();
        double high = search.high();
        double left = high - GOLDEN * (high - low);
        double right = low + GOLDEN * (high - low);
        double atLeft = height(search, left);
        double atRight = height(search, right);
        while (high - low > search.tolerance() && !isInterrupted) {
            if (atLeft <= atRight) {
                high = right;
                right = left;
                atRight = atLeft;
                left = high - GOLDEN * (high - low);
                atLeft = height(search, left);
            } else {
                low = left;
                left = right;
                atLeft = atRight;
                right = low + GOLDEN * (high - low);
                atRight = height(search, right);
            }
        }
        return Math.min(atLeft, atRight) < Double.POSITIVE_INFINITY ? (low + high) / 2 : Double.NaN;
    }

    private double height(HyperparameterSearch search, double value) {
        double aim = aim(search, value);
        return Double.isNaN(aim) ? Double.POSITIVE_INFINITY : aim;
    }

    /** Returns the value of the aim after a run with this value of the hyperparameter; NaN if it was stopped. */
    private double aim(HyperparameterSearch search, double value) {
        RecordingSpec recording = new RecordingSpec(trial.recording().measures(), List.of(), List.of());
        Trial varied = trial.with(search.hyperparameter(), value).withRecording(recording);
        Optional<Run> run = isInterrupted ? Optional.empty() : varied.run(monitor);
        isInterrupted |= run.isEmpty();
        return run.map(ended -> aim(search.aim(), ended)).orElse(Double.NaN);
    }

    private static double aim(Expression aim, Run run) {
        return aim.value(aim.values(name -> number(name, run)));
    }

    private static double number(String name, Run run) {
        OptionalDouble constant = run.trial().constant(name);
        return run.measures().getOrDefault(name, constant.orElse(Double.NaN));
    }
}
