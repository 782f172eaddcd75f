package descenso.course.data;

import descenso.course.source.CourseException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Gradients from a file, all of the same length. The file is JSON: {@code {"start": […], "gradients": [[…], …]}}.
 */
public final class RecordedGradients {

    private double[] start = {};
    private final List<double[]> gradients = new ArrayList<>();

    private RecordedGradients() {}

    public static RecordedGradients of(double[][] gradients) {
        RecordedGradients written = new RecordedGradients();
        written.gradients.addAll(List.of(gradients));
        return written;
    }

    /**
     * Reads the gradients, and the start point if there is one, from a file.
     *
     * @throws CourseException if the file cannot be read, is not valid JSON or has no gradients, or if the gradients
     *     differ in length
     */
    public static RecordedGradients read(Path file) throws CourseException {
        return JsonReader.read(file, json -> {
            RecordedGradients read = new RecordedGradients();
            json.object(Map.of("start", read::start, "gradients", read::gradients), List.of("gradients"));
            return read;
        });
    }

    private double[] start(JsonReader json) throws CourseException, IOException {
        start = json.numbers();
        return start;
    }

    private List<double[]> gradients(JsonReader json) throws CourseException, IOException {
        gradients.clear();
        return json.list(this::gradient);
    }

    private double[] gradient(JsonReader json) throws CourseException, IOException {
        double[] gradient = gradients.isEmpty() ? json.numbers() : json.numbers(gradients.get(0).length);
        gradients.add(gradient);
        return gradient;
    }

    /** Returns the start point, one number per coordinate; zeros if the file has none. */
    public double[] start() {
        return start.length == 0 ? new double[length()] : start;
    }

    /** Returns the number of coordinates of each gradient. */
    public int length() {
        return gradients.get(0).length;
    }

    /** Returns the gradients, one row per update: updates × coordinates. */
    public double[][] gradients() {
        return gradients.toArray(double[][]::new);
    }
}
