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

    /** Returns the folder of the experiments of a course. */
    public static Path folder(Path course) {
        return course.resolve(EXPERIMENTS);
    }

    /** Returns the file of an experiment of a course. */
    public static Path file(Path course, String id) {
        return folder(course).resolve(id + ".yaml");
    }

    /** Returns the absolute path of the folder that contains the file. */
    public Path parent() {
        return path.toAbsolutePath().normalize().resolveSibling("");
    }

    /** Returns the course in whose folder of experiments the file is; empty elsewhere. */
    public Optional<Path> course() {
        Path parent = parent();
        return Optional.of(parent.resolveSibling(""))
                .filter(course -> parent.endsWith(EXPERIMENTS) && isCourse(course));
    }
}
