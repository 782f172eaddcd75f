package descenso.course;

import descenso.phrases.Phrase;
import descenso.train.Rows;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The files that an experiment may name; a table is read once for all that ask for it. */
final class DataFiles {

    private final List<Path> folders;
    private final Map<Path, Rows> tables = new HashMap<>();
    private final Map<String, Path> found = new LinkedHashMap<>();

    /**
     * Those beside the experiment, in the data folder of its course, and in another one.
     *
     * @param experiment the file that names them
     */
    DataFiles(Path experiment, Path data) {
        folders = List.of(
                experiment.resolveSibling("").normalize(),
                experiment.resolveSibling("../data").normalize(),
                data);
    }

    /** The first file of that name. */
    Path find(YamlNode node) throws CourseException {
        String name = node.text();
        try {
            for (Path folder : folders) {
                Path file = folder.resolve(name);
                if (Files.isRegularFile(file)) {
                    found.put(name, file);
                    return file;
                }
            }
        } catch (InvalidPathException e) {
            // no file has such a name
        }
        throw node.fault(Phrase.DATA_MISSING, name);
    }

    /** All that were asked for and found, by the names that they were asked for by. */
    Map<String, Path> found() {
        return found;
    }

    /** The rows of a CSV file. */
    Rows table(YamlNode node) throws CourseException {
        Path file = find(node);
        Rows known = tables.get(file);
        if (known == null) {
            known = CsvReader.read(file);
            tables.put(file, known);
        }
        return known;
    }
}
