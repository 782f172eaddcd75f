package descenso.train.run;

import java.util.Optional;
import java.util.stream.Stream;

/** A measure in one run. */
final class MeasureProbe {

    private final Measure measure;
    private final BoundExpression value;
    private final Optional<BoundExpression> where;
    private final BoundExpression report;
    private final boolean isOfEpochs;
    private final int first;
    private final Aggregator fold;
    private final double past;
    private double smoothed;
    private double weight;
    private double reported = Double.NaN;

    private MeasureProbe(Measure measure, RunVariables instruments) {
        this.measure = measure;
        this.value = new BoundExpression(measure.value(), instruments);
        this.where = measure.where().map(expression -> new BoundExpression(expression, instruments));
        this.report = measure.report()
                .map(expression -> new BoundExpression(expression, instruments))
                .orElse(value);
        this.isOfEpochs = names(measure).anyMatch(Vocabulary::isOfEpochs);
        this.first = Math.max(measure.from(), names(measure).anyMatch(instruments::isMemory) ? 1 : 0);
        this.fold = new Aggregator(measure.take());
        this.past = measure.smoothing().orElse(0);
    }

    /** Empty where the run has not what the measure speaks of. */
    static Optional<MeasureProbe> of(Measure measure, RunVariables instruments) {
        boolean isThere =
                names(measure).allMatch(name -> instruments.source(name).isPresent());
        return isThere ? Optional.of(new MeasureProbe(measure, instruments)) : Optional.empty();
    }

    /** All that its expressions speak of. */
    private static Stream<String> names(Measure measure) {
        return Stream.of(Optional.of(measure.value()), measure.where(), measure.report())
                .flatMap(Optional::stream)
                .flatMap(expression -> expression.used().stream());
    }

    Measure measure() {
        return measure;
    }

    /** Looks at the run after an update, or before the first. */
    void recordStep(int step) {
        if (!isOfEpochs) {
            look(step);
        }
    }

    /** Looks at the run after an epoch, or before the first. */
    void recordEpoch(int epoch) {
        if (isOfEpochs) {
            look(epoch);
        }
    }

    private void look(int time) {
        if (time < first || time > measure.to() || fold.isSettled()) {
            return;
        }
        double seen = smooth(value.read());
        boolean counts = where.isEmpty() || where.get().read() != 0;
        if (!counts) {
            fold.skip();
        } else if (fold.add(seen, time)) {
            reported = measure.report().isPresent() ? report.read() : seen;
        }
    }

    /** An exponential mean of what was seen so far, free of the zero that it began with. */
    private double smooth(double seen) {
        smoothed = past * smoothed + (1 - past) * seen;
        weight = past * weight + (1 - past);
        return past == 0 ? seen : smoothed / weight;
    }

    /** What it measured so far. */
    double reading() {
        return fold.result(reported);
    }
}
