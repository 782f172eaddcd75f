package descenso.course;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A signal in JSON: {@code {"start": […], "gradients": [[…], …]}}, all of one length. */
final class GradientsFile {

    private double[] start = {};
    private final List<double[]> gradients = new ArrayList<>();

    private GradientsFile() {}

    static GradientsFile read(Path file) throws CourseException {
        return JsonReader.read(file, json -> {
            GradientsFile read = new GradientsFile();
            json.object(Map.of("start", read::start, "gradients", read::gradients), Set.of("gradients"));
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

    /** Empty where the file says none. */
    double[] start() {
        return start;
    }

    double[][] gradients() {
        return gradients.toArray(double[][]::new);
    }
}
