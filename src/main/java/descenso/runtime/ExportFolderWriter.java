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
 * Puts what a learner takes along into a folder of its own, which nothing was in before and which is there only when all
 * of it is: it is filled under a hidden name.
 *
 * @param parent the folder that it is made in
 */
record ExportFolderWriter(Path parent) {

    private static final int MOST = 1000;

    /**
     * Writes these forms of an experiment, and the data that they need where they look for them.
     *
     * @return the folder
     * @throws IOException where nothing can be written there; then nothing is left there
     */
    Path pack(ExperimentExport takeaway, List<ExperimentExport.Form> forms) throws IOException {
        String name = takeaway.experiment().id().replaceAll("[^\\p{L}\\p{N}._-]+", "-");
        Path hidden = free(".descenso-" + name, Files::createDirectory);
        try {
            copy(takeaway, hidden);
            for (ExperimentExport.Form form : forms) {
                String unused = form.fileName(name, other -> Files.exists(hidden.resolve(other)));
                write(takeaway, form, hidden.resolve(unused));
            }
            return free("descenso-" + name, folder -> move(hidden, folder));
        } catch (IOException | RuntimeException | Error e) {
            delete(hidden, e);
            throw e;
        }
    }

    private static void write(ExperimentExport takeaway, ExperimentExport.Form form, Path file) throws IOException {
        try (Writer writer = Files.newBufferedWriter(file)) {
            takeaway.write(form, file.getFileName().toString(), writer);
        }
    }

    private static String numbered(String name, int number) {
        return number == 1 ? name : name + "-" + number;
    }

    private static void copy(ExperimentExport takeaway, Path folder) throws IOException {
        for (Map.Entry<String, Path> each : takeaway.source().files().entrySet()) {
            new DataCopy(each.getKey(), each.getValue()).copyInto(folder);
        }
    }

    /** Does something to a path that must not exist. */
    private interface Claim {
        Path of(Path path) throws IOException;
    }

    /** Under that name, or with the first number after it that is free. */
    private Path free(String name, Claim claim) throws IOException {
        for (int number = 1; number < MOST; number++) {
            try {
                return claim.of(parent.resolve(numbered(name, number)));
            } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
                // the next may be free
            }
        }
        throw new FileAlreadyExistsException(parent.resolve(name).toString());
    }

    private static Path move(Path folder, Path target) throws IOException {
        return Files.move(folder, target);
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
