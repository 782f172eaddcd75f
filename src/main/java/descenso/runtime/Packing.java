package descenso.runtime;

import descenso.export.Takeaway;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

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
     * @throws IOException where nothing can be written there
     */
    Path pack(Takeaway takeaway, List<Takeaway.Form> forms) throws IOException {
        String name = takeaway.experiment().id().replaceAll("[^\\p{L}\\p{N}._-]+", "-");
        Path folder = fresh("descenso-" + name);
        for (Takeaway.Form form : forms) {
            String file = name + "." + form.ending();
            try (Writer writer = Files.newBufferedWriter(folder.resolve(file))) {
                takeaway.write(form, file, writer);
            }
        }
        for (Map.Entry<String, Path> data : takeaway.source().files().entrySet()) {
            copy(data.getValue(), folder.resolve(Path.of(data.getKey()).getFileName()));
        }
        return folder;
    }

    /** Of that name, or of the first number after it that is free. */
    private Path fresh(String name) throws IOException {
        for (int number = 1; number < MOST; number++) {
            try {
                return Files.createDirectory(parent.resolve(number == 1 ? name : name + "-" + number));
            } catch (FileAlreadyExistsException e) {
                // the next may be free
            }
        }
        throw new FileAlreadyExistsException(parent.resolve(name).toString());
    }

    private static void copy(Path file, Path copy) throws IOException {
        if (Files.notExists(copy)) {
            Files.copy(file, copy);
        }
    }
}
