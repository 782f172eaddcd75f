package descenso.course.experiment;

import descenso.course.compiled.CompiledCourse;
import descenso.course.source.CourseException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Reads the headers of a course's experiments. Each file is read on the first request for its header, which is then
 * cached.
 */
public final class ExperimentHeaders {

    private final Path folder;
    private final CompiledCourse compiled;

    private final Map<String, Optional<ExperimentHeader>> known = new ConcurrentHashMap<>();

    /**
     * Creates a cache of the headers of the experiments in a folder.
     *
     * @param folder folder of the experiment files; it may be missing
     * @param compiled the headers of the files that have not changed
     */
    public ExperimentHeaders(Path folder, CompiledCourse compiled) {
        this.folder = folder;
        this.compiled = compiled;
    }

    /** Returns the header of an experiment; empty if its file is missing or invalid. */
    public Optional<ExperimentHeader> find(String id) {
        return known.computeIfAbsent(id, this::read);
    }

    private Optional<ExperimentHeader> read(String id) {
        try {
            Path file = folder.resolve(id + ".yaml");
            Optional<ExperimentHeader> header = compiled.value(file, ExperimentHeader.class);
            return header.isPresent() ? header : Optional.of(new ExperimentFile(file).header());
        } catch (CourseException | InvalidPathException e) {
            return Optional.empty();
        }
    }
}
