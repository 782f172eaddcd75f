package descenso.runtime;

import descenso.course.CourseException;
import descenso.course.CourseReader;
import descenso.course.ExperimentList;
import descenso.course.ExperimentReader;
import descenso.course.ExperimentReading;
import descenso.course.Setting;
import java.nio.file.Path;
import java.util.List;

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
