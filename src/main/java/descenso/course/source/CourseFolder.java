package descenso.course.source;

import descenso.phrases.MessageKey;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The folder of a course: the places of its files, and which files may be read. */
public final class CourseFolder {

    /** Name of the file that makes a folder a course. */
    public static final String COURSE = "course.yaml";

    private static final String EXPERIMENTS = "experiments";

    private CourseFolder() {}

    /** Tests whether a folder has the file of a course, with or without errors. */
    public static boolean isCourse(Path folder) {
        return Files.exists(folder.resolve(COURSE));
    }

    /** Returns the folder of the experiments of a course. */
    public static Path experiments(Path course) {
        return course.resolve(EXPERIMENTS);
    }

    /** Returns the file of an experiment of a course. */
    public static Path experiment(Path course, String id) {
        return experiments(course).resolve(id + ".yaml");
    }

    /** Returns the absolute path of the folder that contains a file. */
    public static Path parent(Path file) {
        return file.toAbsolutePath().normalize().resolveSibling("");
    }

    /** Returns the course in whose folder of experiments a file is; empty elsewhere. */
    public static Optional<Path> ofExperiment(Path file) {
        Path parent = parent(file);
        return Optional.of(parent.resolveSibling(""))
                .filter(course -> parent.endsWith(EXPERIMENTS) && isCourse(course));
    }

    /**
     * Returns the files of a folder with this ending, in alphabetical order; empty if the folder does not exist. Skips
     * names that begin with a dot: editors create such files.
     *
     * @throws CourseException if the folder cannot be read
     */
    public static List<Path> files(Path folder, String ending) throws CourseException {
        List<Path> files = new ArrayList<>();
        if (Files.notExists(folder)) {
            return files;
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, entry -> {
            String name = String.valueOf(entry.getFileName());
            return name.endsWith(ending) && !name.startsWith(".");
        })) {
            entries.forEach(files::add);
        } catch (IOException | DirectoryIteratorException e) {
            throw new CourseException(SourcePosition.startOf(folder), MessageKey.COURSE_UNREADABLE_FILE);
        }
        Collections.sort(files);
        return files;
    }

    /** Returns the file name without its extension. */
    public static String stem(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.substring(0, name.lastIndexOf('.'));
    }

    /**
     * Returns why a file must not be read; empty if it may be read. It must be a regular file, because a special file
     * may have no end or block its reader.
     *
     * @param allowed the folders, of which one must contain the file after links are resolved; none needs to exist
     */
    public static Optional<MessageKey> errorKey(Path file, Path... allowed) {
        try {
            Path real = file.toRealPath();
            for (Path folder : allowed) {
                if (Files.exists(folder) && real.startsWith(folder.toRealPath())) {
                    return Files.isRegularFile(real)
                            ? Optional.empty()
                            : Optional.of(MessageKey.COURSE_NO_ORDINARY_FILE);
                }
            }
            return Optional.of(MessageKey.COURSE_OUTSIDE);
        } catch (IOException e) {
            return Optional.of(MessageKey.COURSE_UNREADABLE_FILE);
        }
    }
}
