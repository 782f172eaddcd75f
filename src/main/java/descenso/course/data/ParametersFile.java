package descenso.course.data;

import descenso.course.source.CourseException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;

/**
 * Reads the parameters of a network from JSON: {@code {"weights": […], "biases": […]}}, with one entry per layer in
 * each. The weights of a layer are a list of rows: inputs × outputs.
 */
public final class ParametersFile {

    /** Number of units of each layer, the inputs first and the classes last. */
    private final int[] sizes;

    /** The parameters layer by layer: weights (inputs × outputs, row-major), then biases. */
    private final double[][] parameters;

    private int layer;

    private ParametersFile(int... sizes) {
        this.sizes = sizes;
        this.parameters = new double[2 * (sizes.length - 1)][0];
    }

    /**
     * Reads the parameters of a network.
     *
     * @param sizes number of units of each layer, the inputs first and the classes last
     * @return the parameters layer by layer: weights (inputs × outputs, row-major), then biases
     * @throws CourseException if the file cannot be read, is not valid JSON, lacks the weights or the biases, or does
     *     not have the right number of values for each layer
     */
    public static double[][] read(Path file, int... sizes) throws CourseException {
        return JsonReader.read(file, json -> {
            ParametersFile read = new ParametersFile(sizes);
            json.object(Map.of("weights", read::weights, "biases", read::biases), List.of("weights", "biases"));
            return read.parameters;
        });
    }

    private List<double[]> weights(JsonReader json) throws CourseException, IOException {
        layer = 0;
        return json.list(sizes.length - 1, this::layerWeights);
    }

    private double[] layerWeights(JsonReader json) throws CourseException, IOException {
        List<double[]> rows = json.list(sizes[layer], row -> row.numbers(sizes[layer + 1]));
        parameters[2 * layer] = rows.stream().flatMapToDouble(DoubleStream::of).toArray();
        return parameters[2 * layer++];
    }

    private List<double[]> biases(JsonReader json) throws CourseException, IOException {
        layer = 0;
        return json.list(sizes.length - 1, this::layerBiases);
    }

    private double[] layerBiases(JsonReader json) throws CourseException, IOException {
        parameters[2 * layer + 1] = json.numbers(sizes[layer + 1]);
        return parameters[2 * layer++ + 1];
    }
}
