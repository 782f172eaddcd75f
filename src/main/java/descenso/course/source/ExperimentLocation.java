package descenso.course.source;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The place of an experiment's file, which decides the folders that it may read. */
public record ExperimentLocation(Path path) {

    /** Name of the file that makes a folder a course. */
    public static final String COURSE = "course.yaml";

    /** Name of the folder of a course's experiments. */
    public static final String EXPERIMENTS = "experiments";

    /** Tests whether a folder has the file of a course, with or without errors. */
    public static boolean isCourse(Path folder) {
        return Files.exists(folder.resolve(COURSE));
    }

    /** Returns the file of an experiment of a course. */
    public static Path of(Path course, String id) {
        return course.resolve(EXPERIMENTS).resolve(id + ".yaml");
    }

    /** Returns the absolute path of the file's folder. */
    public Path folder() {
        return path.toAbsolutePath().normalize().resolveSibling("");
    }

    /** Returns the course in whose folder of experiments the file is; empty elsewhere. */
    public Optional<Path> course() {
        Path folder = folder();
        return Optional.of(folder.resolveSibling(""))
                .filter(course -> folder.endsWith(EXPERIMENTS) && isCourse(course));
    }
}
