package descenso.runtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Data of an experiment, for what is exported of it: they are looked for under their name, from the folder it lies in.
 *
 * @param name that the experiment gives them
 * @param file where they are
 */
public record DataCopy(String name, Path file) {

    /** Where they are looked for. */
    public Path in(Path folder) {
        return folder.resolve(name);
    }

    /** Whether that is within the folder, so that nothing but what is exported lies there. */
    public boolean isWithin() {
        Path path = Path.of(name).normalize();
        return !path.isAbsolute() && !path.startsWith("..");
    }

    /** The same; data that are looked for outside of the folder, under the last of their names. */
    DataCopy within() {
        return isWithin() ? this : new DataCopy(file.getFileName().toString(), file);
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
