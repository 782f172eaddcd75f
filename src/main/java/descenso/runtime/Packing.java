package descenso.runtime;

import descenso.export.Takeaway;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Puts what a learner takes along into a folder of its own, which nothing was in before.
 *
 * @param parent the folder that it is made in
 */
record Packing(Path parent) {

    private static final int MOST = 1000;

    /**
     * Writes these forms of an experiment, and the data that they need beside them.
     *
     * @return the folder
     * @throws IOException where nothing can be written there; then there is no folder either
     */
    Path pack(Takeaway takeaway, List<Takeaway.Form> forms) throws IOException {
        String name = takeaway.experiment().id().replaceAll("[^\\p{L}\\p{N}._-]+", "-");
        Path folder = fresh("descenso-" + name);
        try {
            for (Map.Entry<String, Path> data : takeaway.source().files().entrySet()) {
                copy(data.getValue(), folder.resolve(within(Path.of(data.getKey()))));
            }
            for (Takeaway.Form form : forms) {
                write(takeaway, form, free(folder, name, "." + form.ending()));
            }
        } catch (IOException | RuntimeException e) {
            remove(folder);
            throw e;
        }
        return folder;
    }

    /** Of that name, or of the first number after it that is free. */
    private Path fresh(String name) throws IOException {
        for (int number = 1; number < MOST; number++) {
            try {
                return Files.createDirectory(parent.resolve(numbered(name, number)));
            } catch (FileAlreadyExistsException e) {
                // the next may be free
            }
        }
        throw new FileAlreadyExistsException(parent.resolve(name).toString());
    }

    private static String numbered(String name, int number) {
        return number == 1 ? name : name + "-" + number;
    }

    /** Data keep their name, which the experiment knows them by, so that a form may have to take another. */
    private static Path free(Path folder, String name, String ending) {
        int number = 1;
        while (Files.exists(folder.resolve(numbered(name, number) + ending))) {
            number++;
        }
        return folder.resolve(numbered(name, number) + ending);
    }

    private static void write(Takeaway takeaway, Takeaway.Form form, Path file) throws IOException {
        try (Writer writer = Files.newBufferedWriter(file)) {
            takeaway.write(form, file.getFileName().toString(), writer);
        }
    }

    /** Where the experiment looks for data of that name; what it has from outside lies there under its last name. */
    private static Path within(Path name) {
        Path plain = name.normalize();
        return plain.isAbsolute() || plain.startsWith("..") ? plain.getFileName() : plain;
    }

    private static void copy(Path file, Path copy) throws IOException {
        if (Files.notExists(copy)) {
            Files.createDirectories(copy.resolveSibling(""));
            Files.copy(file, copy);
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
