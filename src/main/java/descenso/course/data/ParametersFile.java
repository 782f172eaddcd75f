package descenso.course.data;

import descenso.course.source.CourseException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;

/**
 * Reads the parameters of a network from JSON: {@code {"weights": […], "biases": […]}}, with one entry per layer in
 * each. The weights of a layer are a list of rows: inputs × outputs.
 */
public final class ParametersFile {

    private ParametersFile() {}

    /**
     * Reads the parameters of a network.
     *
     * @param sizes number of units of each layer, the inputs first and the classes last
     * @return the parameters layer by layer: weights (inputs × outputs, row-major), then biases
     * @throws CourseException if the file cannot be read, is not valid JSON, lacks the weights or the biases, or does
     *     not have the right number of values for each layer
     */
    public static double[][] read(Path file, int... sizes) throws CourseException {
        int layers = sizes.length - 1;
        double[][] parameters = new double[2 * layers][0];
        JsonReader.Value<?> weights = json -> json.list(layers, (layer, index) -> {
            List<double[]> rows = layer.list(sizes[index], (row, input) -> row.numbers(sizes[index + 1]));
            parameters[2 * index] =
                    rows.stream().flatMapToDouble(DoubleStream::of).toArray();
            return rows;
        });
        JsonReader.Value<?> biases = json -> json.list(layers, (layer, index) -> {
            parameters[2 * index + 1] = layer.numbers(sizes[index + 1]);
            return layer;
        });
        return JsonReader.read(file, json -> {
            json.object(Map.of("weights", weights, "biases", biases), List.of("weights", "biases"));
            return parameters;
        });
    }
}
