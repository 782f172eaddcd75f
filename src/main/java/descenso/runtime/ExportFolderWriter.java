package descenso.runtime;

import descenso.export.ExperimentExport;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Writes an export into a new folder. The folder is filled under a hidden name and then renamed, so that it exists only
 * once it is complete.
 *
 * @param parent the folder in which the new folder is created
 */
public record ExportFolderWriter(Path parent) {

    /** Exclusive upper bound of the numbers that are tried to make a name unique. */
    private static final int MOST = 1000;

    /**
     * Writes forms of an experiment, and copies the data that they need to where they look for it.
     *
     * @return the folder of the export
     * @throws IOException if writing fails; nothing is left in the parent folder then
     */
    Path pack(ExperimentExport export, List<ExperimentExport.Form> forms) throws IOException {
        String name = export.experiment().id().replaceAll("[^\\p{L}\\p{N}._-]+", "-");
        Path hidden = free(".descenso-" + name, Files::createDirectory);
        try {
            for (Map.Entry<String, Path> data : export.source().files().entrySet()) {
                copy(data.getValue(), hidden.resolve(data.getKey()));
            }
            for (ExperimentExport.Form form : forms) {
                String unused = form.fileName(name, other -> Files.exists(hidden.resolve(other)));
                try (Writer writer = Files.newBufferedWriter(hidden.resolve(unused))) {
                    export.write(form, unused, writer);
                }
            }
            return free("descenso-" + name, folder -> Files.move(hidden, folder));
        } catch (IOException | RuntimeException | Error e) {
            delete(hidden, e);
            throw e;
        }
    }

    /**
     * Copies a data file of an experiment into an export, whose files look for it there. Creates missing folders.
     *
     * @throws IOException if a file exists there already, or if writing fails
     */
    public static Path copy(Path data, Path copy) throws IOException {
        Files.createDirectories(copy.toAbsolutePath().resolveSibling(""));
        return Files.copy(data, copy);
    }

    /** A file operation on a path that must not exist. */
    private interface Claim {
        /**
         * Applies the operation and returns the path.
         *
         * @throws IOException if the path exists already, or the operation fails
         */
        Path of(Path path) throws IOException;
    }

    /** Applies an operation to the first free path: the name itself, or the name with a number from 2. */
    private Path free(String name, Claim claim) throws IOException {
        for (int number = 1; number < MOST; number++) {
            try {
                return claim.of(parent.resolve(number == 1 ? name : name + "-" + number));
            } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
                // try the next number
            }
        }
        throw new FileAlreadyExistsException(parent.resolve(name).toString());
    }

    private static void delete(Path folder, Throwable failure) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }
}
