package descenso.train.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import descenso.optim.OptimizerKind;
import descenso.optim.UpdateRule;
import descenso.testing.DigitImages;
import descenso.testing.Kernels;
import descenso.testing.Trials;
import descenso.train.problem.Problem;
import descenso.train.run.History;
import descenso.train.run.StopCriterion;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the notebook's four optimizers against results computed independently in float64, to every printed digit. */
class NotebookTest {

    @ParameterizedTest
    @CsvSource({
        "sgd, .1, , 1.411164001145, .795507155452, .095065099914, .183925223808, .955556",
        "momentum, .1, .9, .209514890663, .149261317819, .005302876685, .165050393140, .963889",
        "rmsprop, .003, .99, .491187386765, .279441438933, .039251805462, .153596838926, .955556",
        "adam, .003, , 1.271585057803, .611925758050, .048245610449, .169729319790, .958333"
    })
    void lossesAndAccuracyAreAsPrinted(
            String rule,
            double lr,
            Double beta,
            double first,
            double second,
            double last,
            double validation,
            double accuracy)
            throws IOException {
        Map<String, Double> hyperparameters = beta == null ? Map.of("lr", lr) : Map.of("lr", lr, "beta", beta);
        UpdateRule update = OptimizerKind.byKey(rule).orElseThrow().create(hyperparameters);
        Network network = DigitImages.notebook();
        for (Kernel kernel : Kernels.all()) {
            Problem problem = new Kernels.On(kernel, network);
            History history = Trials.run(problem, update, 20 * network.stepsPerEpoch(), StopCriterion.never())
                    .history();
            List<Double> losses = List.of(0, 1, 2, 20).stream()
                    .map(epoch -> history.epoch(epoch).trainLoss())
                    .toList();
            assertThat(losses)
                    .zipSatisfy(
                            List.of(2.432978624802, first, second, last),
                            (actual, printed) -> assertThat(actual).isCloseTo(printed, within(5e-13)));
            assertThat(history.epoch(20).validationLoss()).isCloseTo(validation, within(5e-13));
            assertThat(history.epoch(20).validationAccuracy()).isCloseTo(accuracy, within(5e-7));
        }
    }
}
