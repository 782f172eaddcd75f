package descenso.runtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Data of an experiment, for what is exported of it: they are looked for under their name, from the folder it lies in.
 *
 * @param name that the experiment gives them, which leads nowhere out of the folder
 * @param file where they are
 */
public record DataCopy(String name, Path file) {

    /** Returns where they are looked for. */
    public Path in(Path folder) {
        return folder.resolve(name);
    }

    /**
     * Puts them there.
     *
     * @return the copy
     * @throws IOException where something is there already, or nothing can be written
     */
    public Path copyInto(Path folder) throws IOException {
        Path copy = in(folder);
        Files.createDirectories(copy.toAbsolutePath().resolveSibling(""));
        return Files.copy(file, copy);
    }
}
