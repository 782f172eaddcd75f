package descenso.course.experiment;

import descenso.course.source.CourseException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Reads the headers of a course's experiments, each from its file when it is first asked for, and remembers them. */
public final class ExperimentHeaders {

    private final Path folder;

    /** The headers by id; empty for an experiment that cannot be read. */
    private final Map<String, Optional<ExperimentHeader>> known = new ConcurrentHashMap<>();

    /**
     * Creates the headers of the experiments of a folder.
     *
     * @param folder of the experiments, which need not exist
     */
    public ExperimentHeaders(Path folder) {
        this.folder = folder;
    }

    /** Returns the header; empty if there is no such file or it is broken. */
    public Optional<ExperimentHeader> find(String id) {
        return known.computeIfAbsent(id, this::read);
    }

    private Optional<ExperimentHeader> read(String id) {
        try {
            return Optional.of(new ExperimentFile(folder.resolve(id + ".yaml")).header());
        } catch (CourseException | InvalidPathException e) {
            return Optional.empty();
        }
    }
}
