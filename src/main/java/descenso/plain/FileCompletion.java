package descenso.plain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Completes a file name that is being typed. */
final class FileCompletion {

    private FileCompletion() {}

    /** Tests whether a file name is being typed. */
    static boolean areMeant(String typed) {
        return typed.contains("/") || typed.startsWith(".");
    }

    /**
     * Returns the files in the typed folder, with a slash at the end of each folder; empty if the folder cannot be
     * read.
     */
    static List<String> of(String typed) {
        String folder = typed.substring(0, typed.lastIndexOf('/') + 1);
        try (Stream<Path> files = Files.list(Path.of(folder.isEmpty() ? "." : folder))) {
            return files.map(file -> folder + file.getFileName() + (Files.isDirectory(file) ? "/" : ""))
                    .sorted()
                    .toList();
        } catch (IOException | InvalidPathException e) {
            return List.of();
        }
    }
}
