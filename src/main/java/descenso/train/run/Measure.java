package descenso.train.run;

import descenso.expr.Expression;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A number read off a run while it goes on: {@code take} of {@code value}, over the steps (or epochs) between {@code from}
 * and {@code to} at which {@code where} holds. Its expressions speak the {@link Vocabulary} of the problem; one that
 * speaks of epochs looks once an epoch, any other at every step. A run whose optimizer does not remember what a measure
 * speaks of does not have it.
 *
 * @param report what is reported instead of the value, at the step that {@code take} chose; for first, last, since, min and
 *     max
 * @param smoothing the share of the past in the exponential mean that the value is smoothed with, bias-corrected
 */
public record Measure(
        String name,
        Aggregation take,
        Expression value,
        Optional<Expression> where,
        Optional<Expression> report,
        OptionalDouble smoothing,
        int from,
        int to) {}
