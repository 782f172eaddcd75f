package descenso.runtime;

import descenso.app.Parting;
import descenso.course.CourseException;
import descenso.course.CourseReader;
import descenso.course.ExperimentList;
import descenso.course.ExperimentReader;
import descenso.course.ExperimentReading;
import descenso.course.ExperimentWriter;
import descenso.course.Setting;
import descenso.export.Takeaway;
import descenso.train.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where the experiments lie.
 *
 * @param course the folder of the course
 */
public record Library(Path course) {

    /**
     * Reads one.
     *
     * @param name an id of the course; or a file, which has a slash or ends in .yaml
     * @param settings changes, made before it is read
     */
    ExperimentReading read(String name, List<Setting> settings) {
        return ExperimentReader.read(file(name), settings, course.resolve("data"));
    }

    /** Writes what a learner takes along; returns the folder. */
    Path packed(Parting parting, Packing packing) throws CourseException, IOException {
        Takeaway takeaway = new Takeaway(
                parting.experiment(),
                ExperimentWriter.write(file(parting.name()), parting.settings(), course.resolve("data")),
                parting.settings(),
                parting.outcome().orElseGet(() -> new Outcome(List.of(), List.of(), false)),
                parting::picture,
                parting.language());
        List<Takeaway.Form> forms = Stream.of(Takeaway.Form.values())
                .filter(form -> parting.outcome().isPresent() || !form.hasRuns())
                .toList();
        return packing.pack(takeaway, forms);
    }

    private Path file(String name) {
        boolean isFile = name.contains("/") || name.endsWith(".yaml");
        return isFile ? Path.of(name) : course.resolve("experiments").resolve(name + ".yaml");
    }

    /** Those of the course; a folder that cannot be read is the list's only fault. */
    ExperimentList list() {
        try {
            return CourseReader.experimentList(course);
        } catch (CourseException e) {
            return new ExperimentList(List.of(), List.of(e.fault()));
        }
    }
}
