package descenso.course.source;

import descenso.expr.NumberText;
import descenso.optim.Hyperparameter;
import descenso.phrases.MessageKey;
import descenso.quiz.Tolerance;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads numbers in YAML, alone and in lists. */
public final class Numbers {

    /** Range of the integers that a double represents exactly, from −2^53 to 2^53. */
    private static final Bounds EXACT = new Bounds(new Hyperparameter.ValueRange(-0x1p53, 0x1p53, false));

    /** Maximum number of items in a list. */
    private static final int MOST = 10_000;

    private Numbers() {}

    /**
     * Reads a seed: a long if it is written in digits, otherwise an integer expression from −2^53 to 2^53.
     *
     * @throws CourseException if the value is not such a number
     */
    public static long seed(YamlNode node, Scope scope) throws CourseException {
        try {
            return Long.parseLong(node.formula().strip());
        } catch (NumberFormatException e) {
            return (long) Scope.whole(node, scope.number(node, EXACT));
        }
    }

    /**
     * Reads a list of at least one number, or a single number.
     *
     * @throws CourseException if the list is empty or too long, or a number has an error
     */
    public static double[] point(YamlNode node, Scope scope) throws CourseException {
        return each(items(node), item -> scope.number(item, Bounds.ANY)).stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
    }

    /**
     * Reads a list of points.
     *
     * @param length the number of coordinates of each point
     * @return the points, points × coordinates
     * @throws CourseException if the list is empty or too long, or a point has an error or another length
     */
    public static double[][] points(YamlNode node, int length, Scope scope) throws CourseException {
        return each(items(node), item -> point(item, length, scope)).toArray(double[][]::new);
    }

    /**
     * Reads a point as {@link #point(YamlNode, Scope)}.
     *
     * @param length the number of its coordinates
     * @throws CourseException if the point has an error or another length
     */
    public static double[] point(YamlNode node, int length, Scope scope) throws CourseException {
        double[] point = point(node, scope);
        requireLength(node, point.length, length);
        return point;
    }

    /**
     * Checks that a list has the required length.
     *
     * @throws CourseException if the numbers differ
     */
    public static void requireLength(YamlNode node, int length, int right) throws CourseException {
        if (length != right) {
            throw node.error(MessageKey.EXPERIMENT_LENGTH, Integer.toString(right), Integer.toString(length));
        }
    }

    /**
     * Returns the items of a list of 1 to 10,000 items, or a single text as a list of one item.
     *
     * @throws CourseException if the value is not such a list
     */
    public static List<YamlNode> items(YamlNode node) throws CourseException {
        List<YamlNode> items = node.isText() ? List.of(node) : node.list();
        if (items.isEmpty()) {
            throw node.error(MessageKey.COURSE_EMPTY_VALUE);
        }
        if (items.size() > MOST) {
            throw node.error(MessageKey.EXPERIMENT_LONG_LIST, Integer.toString(MOST));
        }
        return items;
    }

    /**
     * Reads a tolerance: a mapping with one key, the kind of tolerance. Reports a mapping with more than one kind.
     *
     * @param variant the column of the schema that allows the kind
     */
    public static Tolerance tolerance(YamlNode node, ReadContext context, String variant) throws CourseException {
        Schema schema = Schema.of("tolerance", variant);
        MappingReader section = new MappingReader(node.map(), context, schema);
        List<String> given = schema.keys().stream().filter(section::has).toList();
        if (given.isEmpty()) {
            throw node.error(MessageKey.EXPERIMENT_NEEDS_ONE, String.join(", ", schema.keys()));
        }
        String word = given.get(0);
        given.stream().skip(1).forEach(other -> section.alternatives(word, other));
        Tolerance.Kind kind = Tolerance.Kind.valueOf(word.toUpperCase(Locale.ROOT));
        return new Tolerance(kind, kind == Tolerance.Kind.DIGITS ? section.integer(word) : section.number(word));
    }

    /**
     * Reads each item of a list.
     *
     * @throws CourseException if an item is invalid
     */
    public static <T> List<T> each(List<YamlNode> items, MappingReader.Reader<T> reader) throws CourseException {
        List<T> read = new ArrayList<>();
        for (YamlNode item : items) {
            read.add(reader.read(item));
        }
        return read;
    }

    /**
     * Reads values with one run each: a list, a single value, or {@code {from, to, points}} at equal ratios. Reports
     * invalid and repeated values of a list and leaves them out.
     *
     * @throws CourseException if the value is an empty or too long list, or of another type
     */
    public static List<Double> values(YamlNode node, ReadContext context, MappingReader.Reader<Double> reader)
            throws CourseException {
        if (!node.isText() && !node.isList()) {
            return ratios(new MappingReader(node.map(), context, Schema.of("ratios")));
        }
        List<Double> values = new ArrayList<>();
        for (YamlNode item : items(node)) {
            context.diagnostics().tryRead(() -> reader.read(item)).ifPresent(value -> {
                if (values.contains(value)) {
                    context.diagnostics()
                            .error(item.error(MessageKey.EXPERIMENT_SAME_VALUE, item.characters())
                                    .diagnostic());
                } else {
                    values.add(value);
                }
            });
        }
        return values;
    }

    /** Computes values at equal ratios as numpy.geomspace does: the ends and powers of ten are exact. */
    private static List<Double> ratios(MappingReader section) {
        double from = section.number("from");
        double to = section.number("to");
        if (section.isValid() && from == to) {
            section.report("to", MessageKey.EXPERIMENT_SAME_VALUE, NumberText.of(to));
        }
        int points = section.integer("points");
        List<Double> values = new ArrayList<>();
        values.add(from);
        for (int i = 1; i < points - 1; i++) {
            double share = (double) i / (points - 1);
            values.add(Math.pow(10, Math.log10(from) + share * (Math.log10(to) - Math.log10(from))));
        }
        values.add(to);
        return values;
    }
}
