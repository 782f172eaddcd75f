package descenso.train.run;

import descenso.expr.Expression;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A number that summarises a run, computed while the run proceeds. The expressions use the {@link MeasureVariables} of
 * the problem. A measure with a variable of epochs is evaluated once per epoch, any other at every step. If the
 * optimizer lacks a state variable of the measure, the run does not have the measure.
 *
 * @param take way in which the values are summarised
 * @param value expression for the value
 * @param where condition; steps (or epochs) at which its value is 0 do not count
 * @param report expression that is reported in place of the value, at the step that {@code take} chose; for first,
 *     last, since, min and max
 * @param smoothing weight, at least 0 and below 1, of the previous value in an exponential running mean of the values,
 *     with bias correction
 * @param from first step (or epoch), inclusive; 0 is the start
 * @param to last step (or epoch), inclusive
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
