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

/** Lists the files of a folder. */
public final class FolderReader {

    private FolderReader() {}

    /**
     * Returns the files with this ending, in alphabetical order; empty if the folder does not exist. Skips hidden
     * files.
     *
     * @throws CourseException if the folder cannot be read
     */
    public static List<Path> files(Path folder, String ending) throws CourseException {
        List<Path> files = new ArrayList<>();
        if (Files.notExists(folder)) {
            return files;
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, entry -> isNamed(entry, ending))) {
            entries.forEach(files::add);
        } catch (IOException | DirectoryIteratorException e) {
            throw new CourseException(SourcePosition.startOf(folder), MessageKey.COURSE_UNREADABLE_FILE);
        }
        Collections.sort(files);
        return files;
    }

    /** Tests whether a file has this ending. Skips names that begin with a dot: editors create such files. */
    private static boolean isNamed(Path entry, String ending) {
        String name = String.valueOf(entry.getFileName());
        return name.endsWith(ending) && !name.startsWith(".");
    }

    /** Returns the file name without its extension. */
    public static String stem(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.substring(0, name.lastIndexOf('.'));
    }
}
