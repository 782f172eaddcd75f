package descenso.train.run;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.optim.Optimizer;
import descenso.optim.OptimizerKind;
import descenso.testing.Trials;
import descenso.train.data.Batches;
import descenso.train.data.DataOrigin;
import descenso.train.data.DataSplit;
import descenso.train.data.Preparation;
import descenso.train.network.Activation;
import descenso.train.network.Initialisation;
import descenso.train.network.Network;
import descenso.train.problem.Objective;
import descenso.train.problem.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MeasureVariablesTest {

    static Stream<Problem> problems() {
        DataSplit split = new Preparation(
                        1, Optional.of(new Preparation.Split(50, 1)), OptionalInt.empty(), Optional.empty(), false)
                .apply(new DataOrigin.TwoMoons(70, .1, 1).rows());
        return Stream.of(
                Trials.valley(2, 45),
                Trials.surface("x^2", 1),
                new Network(split, List.of(3), Activation.TANH, new Initialisation.Seeded(2), new Batches.Full()));
    }

    @ParameterizedTest
    @MethodSource("problems")
    void everyNameHasASourceWithSomeRule(Problem problem) {
        List<MeasureVariables> variables = Arrays.stream(OptimizerKind.values())
                .map(rule -> variables(problem, rule))
                .toList();
        assertThat(MeasureVariables.names(problem, List.of()))
                .filteredOn(name -> problem.stepsPerEpoch() == 0 || !name.equals(MeasureVariables.ALONG_STEEPEST))
                .allSatisfy(name -> assertThat(variables)
                        .as(name)
                        .anyMatch(each -> each.source(name).isPresent()));
    }

    private static MeasureVariables variables(Problem problem, OptimizerKind rule) {
        Objective objective = problem.newObjective();
        List<Optimizer> optimizers = Arrays.stream(objective.parameters())
                .map(array -> rule.create(Map.of()).newOptimizer(Optimizer.ArrayShape.row(array.length)))
                .toList();
        return new MeasureVariables(
                Trials.trial(problem, rule.create(Map.of()), 1, StopCriterion.never()),
                new TrainingState(objective, optimizers, 0));
    }

    @Test
    void stateOfEveryRuleHasNames() {
        List<String> names = MeasureVariables.names(Trials.valley(2, 0), List.of());
        for (OptimizerKind rule : OptimizerKind.values()) {
            for (String memory : rule.stateNames()) {
                assertThat(names).contains(memory + "_x", memory + "_y");
            }
        }
    }

    @Test
    void everyNameIsListedOnce() {
        List<String> names = MeasureVariables.names(Trials.valley(2, 0), List.of("beta", "k", "lr"));
        assertThat(names)
                .doesNotHaveDuplicates()
                .contains("t", "lr", "loss", "x", "y", "g_y", "beta", "k")
                .doesNotContain("epoch", "trainLoss", "x1");
    }
}
