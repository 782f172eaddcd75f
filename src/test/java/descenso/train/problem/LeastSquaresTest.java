package descenso.train.problem;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.optim.Optimizer;
import descenso.optim.OptimizerKind;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeastSquaresTest {

    private static Objective at(double... weights) {
        Objective objective = new LeastSquares(2, 1).newObjective();
        System.arraycopy(weights, 0, objective.parameters()[0], 0, weights.length);
        return objective;
    }

    /** Tests two positive examples, each with one feature of its own, and a negative example with five. */
    @Test
    void lossAndGradientAreAsComputedByHand() {
        Objective objective = at(1, 2, 3, 4, 0, 0, 0, 0, 5, 0, 0, 0, 0, 6, 7, 8, 9, 10);
        // outputs 10, 11 and 44; residuals 9, 10 and 45
        assertThat(objective.computeGradient()).isEqualTo((81 + 100 + 45 * 45) / 2.0);
        assertThat(objective.gradient()[0])
                .containsExactly(9 + 10 - 45, 64, 64, 9, 0, 0, 0, 0, 10, 0, 0, 0, 0, 45, 45, 45, 45, 45);
    }

    @Test
    void outputOfZeroIsWrong() {
        assertThat(at(0).results()).containsEntry("testError", 1.0);
        assertThat(at(1, -1).results())
                .containsEntry("positiveOutput", 0.0)
                .containsEntry("negativeOutput", -2.0)
                .containsEntry("testError", 2.0 / 3);
        assertThat(at(1, 1).results()).containsEntry("negativeOutput", 0.0).containsEntry("testError", 1.0 / 3);
    }

    /** Tests that every negative example is wrong from the first step on. */
    @ParameterizedTest
    @CsvSource({"ADAM, 0.01", "ADAGRAD, 0.1"})
    void adaptiveRuleHasTestErrorAtEveryStep(OptimizerKind rule, double lr) {
        Objective objective = new LeastSquares(60, 40).newObjective();
        double[] weights = objective.parameters()[0];
        Optimizer optimizer = rule.create(Map.of("lr", lr)).newOptimizer(Optimizer.ArrayShape.row(weights.length));
        for (int step = 1; step <= 600; step++) {
            objective.computeGradient();
            optimizer.step(weights, objective.gradient()[0], lr);
            assertThat(objective.results()).as("step %s", step).containsEntry("testError", 0.4);
        }
    }

    @Test
    void firstSixteenWeightsHaveNames() {
        assertThat(new LeastSquares(2, 1).coordinates()).hasSize(16).startsWith("x1");
    }
}
