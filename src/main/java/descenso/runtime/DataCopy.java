package descenso.runtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A data file of an experiment, to be copied into an export. The exported files look for it under its name, relative to
 * their folder.
 *
 * @param name the path that the experiment gives, relative to the export folder and never outside it
 */
public record DataCopy(String name, Path file) {

    /** Returns the path of the copy in an export folder. */
    public Path in(Path folder) {
        return folder.resolve(name);
    }

    /**
     * Copies the data into an export folder. Creates missing folders.
     *
     * @return the path of the copy
     * @throws IOException if a file exists there already, or if writing fails
     */
    public Path copyInto(Path folder) throws IOException {
        Path copy = in(folder);
        Files.createDirectories(copy.toAbsolutePath().resolveSibling(""));
        return Files.copy(file, copy);
    }
}
