package descenso.train.run;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.testing.Trials;
import descenso.train.problem.Quadratic;
import descenso.train.problem.Surface;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StopCriterionTest {

    /** Tests a run where each step halves x: 4, 2, 1, ½, …; the loss is ½x², at first 8. */
    @ParameterizedTest(name = "distance {0}, loss {1}, ratio {2}, beyond {3}: {4} steps")
    @CsvSource({
        "     ,      ,         ,   , 10, finished",
        "0.25 ,      ,         ,   ,  2, stopped",
        "     , 0.125,         ,   ,  3, stopped",
        "     ,      , 0.0625  ,   ,  2, stopped",
        "     ,      ,         , 4 ,  0, stopped",
        "     ,      ,         , 5 , 10, finished",
        "0.25 , 2    , 0.0001  , 5 ,  1, stopped",
        "0.25 , 0.125, 0.25    , 5 ,  1, stopped",
        "0.5  , 0.125, 0.0001  , 5 ,  1, stopped",
        "0.125, 0.5  , 0.0001  , 5 ,  2, stopped",
        "0.125, 0.5  , 0.0001  , 4 ,  0, stopped",
        "1    ,      ,         ,   ,  0, stopped",
        "0    , 0    , 0       ,   , 10, finished",
    })
    void firstConditionThatHoldsEndsTheRun(
            Double distance, Double loss, Double lossRatio, Double beyond, int steps, String status) {
        StopCriterion stop = new StopCriterion(
                optional(distance),
                optional(loss),
                optional(lossRatio),
                beyond == null ? OptionalInt.empty() : OptionalInt.of(0),
                optional(beyond));
        Quadratic bowl = new Quadratic(new double[] {1}, 0, new double[] {4}, 0, 1);
        Run run = Trials.run(bowl, Trials.sgd(0.5), 10, stop);
        assertThat(run.history().steps()).isEqualTo(steps);
        assertThat(run.status().key()).isEqualTo(status);
        double toStop = status.equals("stopped") ? steps : Double.NaN;
        assertThat(run.measures().getOrDefault("stepsToStop", Double.NaN)).isEqualTo(Double.valueOf(toStop));
        assertThat(run.measures().containsKey("stepsToStop")).isNotEqualTo(stop.equals(StopCriterion.never()));
    }

    private static OptionalDouble optional(Double value) {
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    @ParameterizedTest
    @CsvSource({"-1, 1", "1, 1", "3, 0"})
    void beyondComparesTheAbsoluteValueOfOneCoordinate(double start, int steps) {
        Surface slope = Trials.surface("-2*x*sign(x) + 0*y", start, 9);
        Run run = Trials.run(slope, Trials.sgd(1), 5, Trials.beyond(0, 3));
        assertThat(run.history().steps()).isEqualTo(steps);
    }
}
