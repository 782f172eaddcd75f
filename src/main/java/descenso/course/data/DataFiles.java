package descenso.course.data;

import descenso.course.source.AllowedFolders;
import descenso.course.source.CourseException;
import descenso.course.source.ExperimentLocation;
import descenso.course.yaml.YamlNode;
import descenso.phrases.MessageKey;
import descenso.train.data.Dataset;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The files that an experiment may name; a table is read once for all that ask for it. They lie beside the experiment, in the
 * data folder of its course, or in another one, and do not lead out of these.
 */
public final class DataFiles {

    private final ExperimentLocation experiment;
    private final Path data;
    private final Map<Path, Dataset> tables = new HashMap<>();
    private final Map<String, Path> found = new LinkedHashMap<>();

    /**
     * Looks for nothing yet.
     *
     * @param experiment the file that names them
     * @param data the other folder, of a course
     */
    public DataFiles(Path experiment, Path data) {
        this.experiment = new ExperimentLocation(experiment);
        this.data = data;
    }

    /**
     * Returns a file's name from the folder that it lies in, without detours.
     *
     * @throws CourseException where it leads out of that folder, or no file has such a name
     */
    public static Path name(YamlNode node) throws CourseException {
        String name = node.text();
        try {
            Path path = Path.of(name).normalize();
            if (path.isAbsolute() || path.startsWith("..")) {
                throw node.fault(MessageKey.COURSE_OUTSIDE, name);
            }
            return path;
        } catch (InvalidPathException e) {
            throw node.fault(MessageKey.DATA_MISSING, name);
        }
    }

    /**
     * Returns the first file of that name.
     *
     * @throws CourseException where there is none, or where it leads elsewhere or is no ordinary file
     */
    public Path find(YamlNode node) throws CourseException {
        Path name = name(node);
        for (Path folder : folders()) {
            Path file = folder.resolve(name);
            if (Files.exists(file)) {
                Optional<MessageKey> fault = confines().fault(file);
                if (fault.isPresent()) {
                    throw node.fault(fault.get(), node.text());
                }
                found.put(name.toString(), file);
                return file;
            }
        }
        throw node.fault(MessageKey.DATA_MISSING, node.text());
    }

    private List<Path> folders() {
        Path beside = experiment.path().resolveSibling("").normalize();
        return experiment.course().isPresent()
                ? List.of(beside, beside.resolve("../data").normalize(), data)
                : List.of(beside, data);
    }

    /** Returns the whole course's folder, so that no folder in it is a link that leads out. */
    private AllowedFolders confines() {
        Path other = data.toAbsolutePath().normalize().resolveSibling("");
        return AllowedFolders.of(experiment.course().orElse(experiment.folder()), other);
    }

    /** All that were asked for and found, by the names that they were asked for by, without detours. */
    public Map<String, Path> found() {
        return found;
    }

    /** The rows of a CSV file. */
    public Dataset table(YamlNode node) throws CourseException {
        Path file = find(node);
        Dataset known = tables.get(file);
        if (known == null) {
            known = CsvReader.read(file);
            tables.put(file, known);
        }
        return known;
    }
}
