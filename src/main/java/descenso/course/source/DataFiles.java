package descenso.course.source;

import descenso.course.source.FileCache.SourceStamp;
import descenso.phrases.MessageKey;
import descenso.train.data.Dataset;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Finds the data files of an experiment: beside it, in its course's data folder, or in another; never outside. */
public final class DataFiles {

    /** Maximum size of the unpacked text, in bytes (64 MiB), so that a small packed file cannot fill the memory. */
    private static final int LIMIT = 64 << 20;

    private final Path experiment;
    private final Path data;
    private final FileCache<Dataset> tables;
    private final Map<String, Path> found = new LinkedHashMap<>();
    private final Map<Path, SourceStamp> stamps = new HashMap<>();

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
                SourceStamp.find(file).ifPresent(now -> stamps.putIfAbsent(file, now));
                return file;
            }
        }
        throw node.error(MessageKey.DATA_MISSING, node.text());
    }

    /** Returns the files found so far, by their normalized names. */
    public Map<String, Path> found() {
        return found;
    }

    /** Returns the stamps that the files had when they were found. */
    public Map<Path, SourceStamp> stamps() {
        return stamps;
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

    /** Reads a data set in CSV: a row per line, the class last. Skips a first line that does not end with a number. */
    private static final class CsvReader {

        /** Number of classes allowed; labels are from 0 to 999. A larger label is probably a number of another kind. */
        private static final int MOST_CLASSES = 1000;

        private final Path file;
        private final List<double[]> inputs = new ArrayList<>();
        private final List<Integer> labels = new ArrayList<>();
        private int line;

        private CsvReader(Path file) {
            this.file = file;
        }

        /**
         * Reads the rows of a file.
         *
         * @throws CourseException if the file cannot be read or has no rows, or a row has an invalid number, an
         *     invalid label or the wrong number of fields
         */
        static Dataset read(Path file) throws CourseException {
            return new CsvReader(file).rows(DataFiles.text(file));
        }

        private Dataset rows(String text) throws CourseException {
            for (Iterator<String> lines = text.lines().iterator(); lines.hasNext(); ) {
                String row = lines.next();
                line++;
                boolean isHeader = line == 1 && !isNumber(lastField(row));
                if (!isHeader && !row.isBlank()) {
                    add(row);
                }
            }
            if (labels.isEmpty()) {
                throw new CourseException(SourcePosition.startOf(file), MessageKey.DATA_EMPTY);
            }
            int[] classes = labels.stream().mapToInt(Integer::intValue).toArray();
            int most = labels.stream().max(Integer::compare).orElseThrow();
            return Dataset.of(inputs.toArray(double[][]::new), classes, most + 1);
        }

        private static String lastField(String row) {
            return row.substring(row.lastIndexOf(',') + 1);
        }

        private static boolean isNumber(String field) {
            return Bounds.number(field.strip()).filter(Double::isFinite).isPresent();
        }

        private void add(String row) throws CourseException {
            double[] numbers = numbers(row);
            int last = numbers.length - 1;
            int right = inputs.isEmpty() ? Math.max(2, numbers.length) : inputs.get(0).length + 1;
            if (numbers.length != right) {
                throw error(0, MessageKey.DATA_FIELDS, Integer.toString(right), Integer.toString(numbers.length));
            }
            labels.add(label(row, numbers[last]));
            inputs.add(Arrays.copyOf(numbers, last));
        }

        private double[] numbers(String row) throws CourseException {
            String[] fields = row.split(",", -1);
            double[] numbers = new double[fields.length];
            int from = 0;
            for (int i = 0; i < numbers.length; i++) {
                if (!isNumber(fields[i])) {
                    throw error(from, MessageKey.DATA_NUMBER, fields[i].strip());
                }
                numbers[i] = Double.parseDouble(fields[i]);
                from += fields[i].length() + 1;
            }
            return numbers;
        }

        private int label(String row, double number) throws CourseException {
            if (number != Math.rint(number) || number < 0 || number >= MOST_CLASSES) {
                String field = lastField(row).strip();
                throw error(row.lastIndexOf(',') + 1, MessageKey.DATA_LABEL, field, Integer.toString(MOST_CLASSES - 1));
            }
            return (int) number;
        }

        private CourseException error(int column, MessageKey key, String... arguments) {
            return new CourseException(new SourcePosition(file, line, column + 1), key, arguments);
        }
    }
}
