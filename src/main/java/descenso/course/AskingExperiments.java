package descenso.course;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The experiments of a course, by whether they ask for a prediction: a glance at each file tells, without reading what it
 * runs. The first answer is remembered.
 */
final class AskingExperiments {

    private final Path folder;
    private final Map<String, Boolean> known = new ConcurrentHashMap<>();

    /** @param folder of the experiments, which need not exist */
    AskingExperiments(Path folder) {
        this.folder = folder;
    }

    /** Tests whether the experiment of this id asks; one whose file is missing or is no YAML does not. */
    boolean asks(String id) {
        return known.computeIfAbsent(id, this::read);
    }

    private boolean read(String id) {
        try {
            return new ExperimentFile(folder.resolve(id + ".yaml")).asks();
        } catch (CourseException | InvalidPathException e) {
            return false;
        }
    }
}
