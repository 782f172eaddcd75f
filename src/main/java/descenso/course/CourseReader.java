package descenso.course;

import descenso.course.experiment.ExperimentFile;
import descenso.course.experiment.ExperimentHeader;
import descenso.course.experiment.ExperimentHeaders;
import descenso.course.experiment.ExperimentList;
import descenso.course.source.AllowedFolders;
import descenso.course.source.CourseException;
import descenso.course.source.Diagnostic;
import descenso.course.source.ExperimentLocation;
import descenso.course.source.FolderReader;
import descenso.course.source.SourceFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A course's folder to a course: course.yaml; all else of it is read when somebody asks for it. */
public final class CourseReader {

    private CourseReader() {}

    /**
     * Reads the course in this folder.
     *
     * @throws CourseException where course.yaml is missing or unusable; whatever else is wrong, it opens
     */
    public static Course read(Path folder) throws CourseException {
        CourseManifest outline = new OutlineReader()
                .read(SourceFile.read(folder.resolve(ExperimentLocation.COURSE), AllowedFolders.of(folder)));
        return new Course(
                outline,
                new Pages(folder, outline.screens()),
                new Misconceptions(folder),
                new ExperimentHeaders(folder.resolve(ExperimentLocation.EXPERIMENTS)));
    }

    /**
     * The ids of the experiments that the course in this folder has a file for.
     *
     * @throws CourseException where their folder is there and cannot be read
     */
    public static Set<String> experiments(Path folder) throws CourseException {
        Set<String> ids = new TreeSet<>();
        for (Path file : FolderReader.files(folder.resolve(ExperimentLocation.EXPERIMENTS), ".yaml")) {
            ids.add(FolderReader.stem(file));
        }
        return ids;
    }

    /**
     * The experiments of the course in this folder, each with what a list shows of it.
     *
     * @throws CourseException where their folder is there and cannot be read
     */
    public static ExperimentList experimentList(Path folder) throws CourseException {
        List<ExperimentHeader> headers = new ArrayList<>();
        List<Diagnostic> faults = new ArrayList<>();
        for (Path file : FolderReader.files(folder.resolve(ExperimentLocation.EXPERIMENTS), ".yaml")) {
            try {
                headers.add(new ExperimentFile(file).header());
            } catch (CourseException e) {
                faults.add(e.fault());
            }
        }
        return new ExperimentList(headers, faults);
    }
}
