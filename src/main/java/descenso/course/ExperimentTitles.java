package descenso.course;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Reads the titles of a course's experiments, each from its file when it is first asked for. */
final class ExperimentTitles {

    private final Path folder;

    /** Remembers, by id; empty of an experiment that cannot be read. */
    private final Map<String, Optional<Localised>> known = new ConcurrentHashMap<>();

    /** @param folder of the course */
    ExperimentTitles(Path folder) {
        this.folder = folder.resolve("experiments");
    }

    /** Returns the title, which is the id where the file has none; empty where there is no such file or it is broken. */
    Optional<Localised> find(String id) {
        return known.computeIfAbsent(id, this::read);
    }

    private Optional<Localised> read(String id) {
        try {
            return Optional.of(
                    new ExperimentFile(folder.resolve(id + ".yaml")).header().title());
        } catch (CourseException e) {
            return Optional.empty();
        }
    }
}
