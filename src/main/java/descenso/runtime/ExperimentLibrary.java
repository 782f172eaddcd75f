package descenso.runtime;

import descenso.app.screen.ExportRequest;
import descenso.course.CourseReader;
import descenso.course.experiment.ExperimentList;
import descenso.course.experiment.ExperimentReader;
import descenso.course.experiment.ExperimentWriter;
import descenso.course.experiment.ParsedExperiment;
import descenso.course.setting.Setting;
import descenso.course.source.CourseException;
import descenso.course.source.ExperimentLocation;
import descenso.export.ExperimentExport;
import descenso.train.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the experiments lie.
 *
 * @param course the folder of the course
 */
public record ExperimentLibrary(Path course) {

    /**
     * Reads one.
     *
     * @param name as for {@link #file}; where there is none of that name, the course's that is missing
     * @param settings changes, made before it is read
     */
    ParsedExperiment read(String name, List<Setting> settings) {
        return ExperimentReader.read(expected(name), settings, data());
    }

    /** Writes what a learner takes along, and returns the folder. */
    Path packed(ExportRequest parting, ExportFolderWriter packing) throws CourseException, IOException {
        ExperimentExport takeaway = new ExperimentExport(
                parting.experiment(),
                ExperimentWriter.write(expected(parting.name()), parting.settings(), data()),
                parting.settings(),
                parting.outcome().orElseGet(() -> new Outcome(List.of(), List.of(), false)),
                parting::picture,
                parting.language());
        List<ExperimentExport.Form> forms = Stream.of(ExperimentExport.Form.values())
                .filter(form -> parting.outcome().isPresent() || !form.hasRuns())
                .toList();
        return packing.pack(takeaway, forms);
    }

    private Path data() {
        return course.resolve("data");
    }

    private Path expected(String name) {
        return file(name).orElseGet(() -> ofCourse(name));
    }

    private Path ofCourse(String name) {
        return course.resolve(ExperimentLocation.EXPERIMENTS).resolve(name + ".yaml");
    }

    /**
     * The file of an experiment.
     *
     * @param name a file, which has a slash or ends in .yaml and need not exist; an id of the course; any other file
     * @return empty where it is none of these
     */
    public Optional<Path> file(String name) {
        try {
            Path file = Path.of(name);
            return name.contains("/") || name.endsWith(".yaml") ? Optional.of(file) : existing(name, file);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private Optional<Path> existing(String name, Path file) {
        return Stream.of(ofCourse(name), file)
                .filter(path -> !name.isEmpty() && Files.exists(path))
                .findFirst();
    }

    /** Those of the course, as its lessons come; a folder that cannot be read is the list's only fault. */
    ExperimentList list() {
        try {
            return CourseReader.experimentList(course).inOrderOf(lessons());
        } catch (CourseException e) {
            return new ExperimentList(List.of(), List.of(e.fault()));
        }
    }

    /** The ids that its lessons name; none where it cannot be read, which others tell. */
    private List<String> lessons() {
        try {
            return CourseReader.read(course).experiments();
        } catch (CourseException e) {
            return List.of();
        }
    }
}
