package descenso.course.source;

import descenso.phrases.MessageKey;
import descenso.train.data.Dataset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/** Reads a data set in CSV: a row per line, the class last. Skips a first line that does not end with a number. */
final class CsvReader {

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
     * @throws CourseException if the file cannot be read or has no rows, or a row has an invalid number, an invalid label or the wrong number of fields
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
