package descenso.train;

import descenso.expr.Expression;
import java.util.Optional;
import java.util.stream.Stream;

/** A measure in one run. */
final class Gauge {

    private final Measure measure;
    private final Feed value;
    private final Optional<Feed> where;
    private final Feed report;
    private final boolean isOfEpochs;
    private final int first;
    private final Fold fold;
    private final double past;
    private double smoothed;
    private double weight;
    private double reported = Double.NaN;

    private Gauge(Measure measure, Feed value, Optional<Feed> where, Feed report, Instruments instruments) {
        this.measure = measure;
        this.value = value;
        this.where = where;
        this.report = report;
        this.isOfEpochs = expressions(measure)
                .flatMap(expression -> expression.used().stream())
                .anyMatch(Vocabulary::isOfEpochs);
        boolean isOfUpdates = expressions(measure)
                .flatMap(expression -> expression.used().stream())
                .anyMatch(instruments::isMemory);
        this.first = Math.max(measure.from(), isOfUpdates ? 1 : 0);
        this.fold = new Fold(measure.take());
        this.past = measure.smoothing().orElse(0);
    }

    /** Empty where the run has not what the measure speaks of. */
    static Optional<Gauge> of(Measure measure, Instruments instruments) {
        if (!expressions(measure)
                .allMatch(expression -> Feed.of(expression, instruments).isPresent())) {
            return Optional.empty();
        }
        Feed value = Feed.of(measure.value(), instruments).orElseThrow();
        Feed report = measure.report()
                .flatMap(expression -> Feed.of(expression, instruments))
                .orElse(value);
        Optional<Feed> where = measure.where().flatMap(expression -> Feed.of(expression, instruments));
        return Optional.of(new Gauge(measure, value, where, report, instruments));
    }

    private static Stream<Expression> expressions(Measure measure) {
        return Stream.of(Optional.of(measure.value()), measure.where(), measure.report())
                .flatMap(Optional::stream);
    }

    Measure measure() {
        return measure;
    }

    /** Looks at the run after an update, or before the first. */
    void lookAtStep(int step) {
        if (!isOfEpochs) {
            look(step);
        }
    }

    /** Looks at the run after an epoch, or before the first. */
    void lookAtEpoch(int epoch) {
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
        if (counts && fold.add(seen, time)) {
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
