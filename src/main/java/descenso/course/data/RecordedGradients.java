package descenso.course.data;

import descenso.course.source.CourseException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Gradients from a file, all of the same length. The file is JSON: {@code {"start": […], "gradients": [[…], …]}}.
 */
public final class RecordedGradients {

    private final double[] start;
    private final double[][] gradients;

    private RecordedGradients(double[] start, double[][] gradients) {
        this.start = start;
        this.gradients = gradients;
    }

    public static RecordedGradients of(double[][] gradients) {
        return new RecordedGradients(new double[gradients[0].length], gradients);
    }

    /**
     * Reads the gradients, and the start point if there is one, from a file.
     *
     * @throws CourseException if the file cannot be read, is not valid JSON or has no gradients, or if the gradients
     *     differ in length
     */
    public static RecordedGradients read(Path file) throws CourseException {
        List<double[]> start = new ArrayList<>();
        List<double[]> gradients = new ArrayList<>();
        JsonReader.Value<?> starts = json -> start.add(json.numbers());
        JsonReader.Value<?> rows = json -> {
            gradients.clear();
            return json.list(
                    row -> gradients.add(gradients.isEmpty() ? row.numbers() : row.numbers(gradients.get(0).length)));
        };
        return JsonReader.read(file, json -> {
            json.object(Map.of("start", starts, "gradients", rows), List.of("gradients"));
            double[] origin = start.isEmpty() ? new double[gradients.get(0).length] : start.get(start.size() - 1);
            return new RecordedGradients(origin, gradients.toArray(double[][]::new));
        });
    }

    /** Returns the start point, one number per coordinate; zeros if the file has none. */
    public double[] start() {
        return start;
    }

    /** Returns the number of coordinates of each gradient. */
    public int length() {
        return gradients[0].length;
    }

    /** Returns the gradients, one row per update: updates × coordinates. */
    public double[][] gradients() {
        return gradients;
    }
}
