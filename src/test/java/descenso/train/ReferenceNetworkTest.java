package descenso.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** A small network that PyTorch trained from given weights on given batches. */
class ReferenceNetworkTest {

    @Test
    void losesAsPyTorchDoes() throws IOException {
        // JSON is YAML too
        Map<String, Object> reference = map(new Load(LoadSettings.builder().build())
                .loadFromString(Files.readString(Path.of("src/test/resources/reference/mlp.json"))));
        Network network = network(reference);
        for (Object run : list(reference.get("runs"))) {
            for (Kernel kernel : Kernels.all().toList()) {
                check(map(run), new Kernels.On(kernel, network));
            }
        }
    }

    private static void check(Map<String, Object> run, Problem problem) {
        Map<String, Double> hyperparameters = new java.util.HashMap<>();
        map(run.get("hyperparameters")).forEach((name, value) -> hyperparameters.put(name, number(value)));
        double[] losses = numbers(run.get("losses"));
        History history = Trials.run(
                        Trials.of(problem, losses.length, run.get("optimizer").toString(), hyperparameters))
                .history();
        for (int step = 0; step < losses.length; step++) {
            assertThat(history.loss(step)).isCloseTo(losses[step], within(1e-10 * losses[step]));
        }
        double last = number(run.get("finalTrainLoss"));
        assertThat(history.loss(losses.length)).isCloseTo(last, within(1e-10 * last));
    }

    private static Network network(Map<String, Object> reference) {
        int[] labels = integers(reference.get("labels"));
        DMatrixRMaj inputs = new DMatrixRMaj(labels.length, 2, true, flat(reference.get("inputs")));
        List<double[]> parameters = new ArrayList<>();
        for (int layer = 0; layer < 2; layer++) {
            parameters.add(flat(list(reference.get("weights")).get(layer)));
            parameters.add(numbers(list(reference.get("biases")).get(layer)));
        }
        List<int[]> batches = list(reference.get("batches")).stream()
                .map(ReferenceNetworkTest::integers)
                .toList();
        return new Network(
                Preparation.none().apply(new Rows(inputs, labels, 2)),
                List.of(8),
                Activation.TANH,
                Initialisation.given(parameters.toArray(double[][]::new)),
                Batches.listed(batches));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    private static List<?> list(Object value) {
        return (List<?>) value;
    }

    private static double number(Object value) {
        return ((Number) value).doubleValue();
    }

    private static double[] numbers(Object value) {
        return list(value).stream().mapToDouble(ReferenceNetworkTest::number).toArray();
    }

    private static int[] integers(Object value) {
        return list(value).stream().mapToInt(each -> (int) number(each)).toArray();
    }

    private static double[] flat(Object rows) {
        return list(rows).stream()
                .flatMapToDouble(row -> java.util.Arrays.stream(numbers(row)))
                .toArray();
    }
}
