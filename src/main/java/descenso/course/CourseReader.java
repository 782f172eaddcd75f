package descenso.course;

import descenso.course.compiled.CompiledCourse;
import descenso.course.experiment.ExperimentFile;
import descenso.course.experiment.ExperimentHeader;
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
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads a course from its folder. Reads course.yaml at once, and all other files on first use. */
public final class CourseReader {

    private CourseReader() {}

    /**
     * Reads the course in this folder. Errors in other files do not keep the course from opening.
     *
     * @throws CourseException if course.yaml is missing or unusable
     */
    public static Course read(Path folder) throws CourseException {
        return read(folder, CompiledCourse.none());
    }

    /**
     * Reads the course in this folder, its unchanged files from their compiled values. Errors in other files do not keep
     * the course from opening.
     *
     * @throws CourseException if course.yaml is missing or unusable
     */
    public static Course read(Path folder, CompiledCourse compiled) throws CourseException {
        Path file = folder.resolve(ExperimentLocation.COURSE);
        Optional<CourseManifest> known = compiled.value(file, CourseManifest.class);
        CourseManifest outline =
                known.isPresent() ? known.get() : CourseManifest.read(SourceFile.read(file, AllowedFolders.of(folder)));
        return new Course(outline, folder, compiled);
    }

    /**
     * Returns the ids of the experiments that have a file in the course, in alphabetical order.
     *
     * @throws CourseException if the folder of the experiments exists but cannot be read
     */
    public static Set<String> experiments(Path folder) throws CourseException {
        Set<String> ids = new TreeSet<>();
        for (Path file : FolderReader.files(ExperimentLocation.folder(folder), ".yaml")) {
            ids.add(FolderReader.stem(file));
        }
        return ids;
    }

    /**
     * Returns the headers of the experiments of the course for a list, with the diagnostics of files that cannot be
     * read.
     *
     * @throws CourseException if the folder of the experiments exists but cannot be read
     */
    public static ExperimentList experimentList(Path folder) throws CourseException {
        List<ExperimentHeader> headers = new ArrayList<>();
        List<Diagnostic> diagnostics = new ArrayList<>();
        for (Path file : FolderReader.files(ExperimentLocation.folder(folder), ".yaml")) {
            try {
                headers.add(new ExperimentFile(file).header());
            } catch (CourseException e) {
                diagnostics.add(e.diagnostic());
            }
        }
        return new ExperimentList(headers, diagnostics);
    }
}
