package descenso.course.source;

import descenso.phrases.MessageKey;
import descenso.train.data.Dataset;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Finds the data files that an experiment names. They lie beside the experiment, in the data folder of its course, or
 * in another data folder, and must not lead out of these.
 */
public final class DataFiles {

    /** Maximum size of the unpacked text, in bytes (64 MiB), so that a small packed file cannot fill the memory. */
    private static final int LIMIT = 64 << 20;

    private final Path experiment;
    private final Path data;
    private final FileCache<Dataset> tables;
    private final Map<String, Path> found = new LinkedHashMap<>();

    /**
     * Creates the finder without a search.
     *
     * @param data the other data folder, that of a course, searched last
     * @param tables the data sets, which several experiments may use
     */
    public DataFiles(Path experiment, Path data, FileCache<Dataset> tables) {
        this.experiment = experiment;
        this.data = data;
        this.tables = tables;
    }

    /**
     * Returns a file name relative to its folder, normalized.
     *
     * @throws CourseException if the name leads out of the folder or is not a valid file name
     */
    public static Path name(YamlNode node) throws CourseException {
        String name = node.text();
        try {
            Path path = Path.of(name).normalize();
            if (path.isAbsolute() || path.startsWith("..")) {
                throw node.error(MessageKey.COURSE_OUTSIDE, name);
            }
            return path;
        } catch (InvalidPathException e) {
            throw node.error(MessageKey.DATA_MISSING, name);
        }
    }

    /**
     * Returns the first file with this name.
     *
     * @throws CourseException if there is no such file, or if it leads out of the folders or is not a regular file
     */
    public Path find(YamlNode node) throws CourseException {
        Path name = name(node);
        Optional<Path> course = CourseFolder.ofExperiment(experiment);
        Path beside = experiment.resolveSibling("").normalize();
        List<Path> folders = course.isPresent()
                ? List.of(beside, beside.resolve("../data").normalize(), data)
                : List.of(beside, data);
        for (Path folder : folders) {
            Path file = folder.resolve(name);
            if (Files.exists(file)) {
                // the folders of the courses, so that no folder in a course is a link that leads out
                Optional<MessageKey> fault = CourseFolder.errorKey(
                        file,
                        course.orElse(CourseFolder.parent(experiment)),
                        data.toAbsolutePath().normalize().resolveSibling(""));
                if (fault.isPresent()) {
                    throw node.error(fault.get(), node.text());
                }
                found.put(name.toString(), file);
                return file;
            }
        }
        throw node.error(MessageKey.DATA_MISSING, node.text());
    }

    /** Returns the files found so far, by their normalized names. */
    public Map<String, Path> found() {
        return found;
    }

    /**
     * Returns the data set of a CSV file.
     *
     * @throws CourseException if the file is not found, cannot be read or has an error
     */
    public Dataset table(YamlNode node) throws CourseException {
        return tables.read(find(node), CsvReader::read);
    }

    /**
     * Returns the text of a file, without a byte order mark.
     *
     * @throws CourseException if the file cannot be read, is not valid gzip in spite of its extension, or has more than
     *     64 MiB of text
     */
    static String text(Path file) throws CourseException {
        byte[] bytes = bytes(file);
        if (bytes.length > LIMIT) {
            throw new CourseException(SourcePosition.startOf(file), MessageKey.DATA_LARGE, (LIMIT >> 20) + " MiB");
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static byte[] bytes(Path file) throws CourseException {
        try (InputStream stream = Files.newInputStream(file)) {
            boolean isPacked = file.toString().endsWith(".gz");
            return (isPacked ? new GZIPInputStream(stream) : stream).readNBytes(LIMIT + 1);
        } catch (ZipException | EOFException e) {
            throw new CourseException(SourcePosition.startOf(file), MessageKey.DATA_NOT_GZIP);
        } catch (IOException e) {
            throw new CourseException(SourcePosition.startOf(file), MessageKey.COURSE_UNREADABLE_FILE);
        }
    }
}
