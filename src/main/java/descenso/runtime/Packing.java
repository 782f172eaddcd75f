package descenso.runtime;

import descenso.export.Takeaway;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
record Packing(Path parent) {

    private static final int MOST = 1000;

    /**
     * Writes these forms of an experiment, and the data that they need where they look for them.
     *
     * @throws IOException where nothing can be written there; then nothing is left there
     */
    Packed pack(Takeaway takeaway, List<Takeaway.Form> forms) throws IOException {
        String name = takeaway.experiment().id().replaceAll("[^\\p{L}\\p{N}._-]+", "-");
        Path hidden = free(parent.resolve(".descenso-" + name), "", Files::createDirectory);
        try {
            List<String> missing = copy(takeaway, hidden);
            write(takeaway, forms, hidden.resolve(name));
            return new Packed(free(parent.resolve("descenso-" + name), "", folder -> move(hidden, folder)), missing);
        } catch (IOException | RuntimeException | Error e) {
            delete(hidden, e);
            throw e;
        }
    }

    /** Beside the data, which keep the name that they are looked for under. */
    private static void write(Takeaway takeaway, List<Takeaway.Form> forms, Path name) throws IOException {
        for (Takeaway.Form form : forms) {
            Path file = free(name, "." + form.ending(), Files::createFile);
            try (Writer writer = Files.newBufferedWriter(file)) {
                takeaway.write(form, file.getFileName().toString(), writer);
            }
        }
    }

    /** Returns the names of those that cannot be. */
    private static List<String> copy(Takeaway takeaway, Path folder) throws IOException {
        List<String> missing = new ArrayList<>();
        for (Map.Entry<String, Path> each : takeaway.source().files().entrySet()) {
            DataCopy data = new DataCopy(each.getKey(), each.getValue());
            if (!data.isWithin()) {
                missing.add(data.name());
            } else if (Files.notExists(data.in(folder))) {
                data.copyInto(folder);
            }
        }
        return missing;
    }

    /** Does something to a path that must not exist. */
    private interface Claim {
        Path of(Path path) throws IOException;
    }

    /** Under that name, or with the first number after it that is free. */
    private static Path free(Path name, String ending, Claim claim) throws IOException {
        for (int number = 1; number < MOST; number++) {
            String numbered = name.getFileName() + (number == 1 ? "" : "-" + number);
            try {
                return claim.of(name.resolveSibling(numbered + ending));
            } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
                // the next may be free
            }
        }
        throw new FileAlreadyExistsException(name + ending);
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
