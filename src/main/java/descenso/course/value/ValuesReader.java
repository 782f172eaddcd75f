package descenso.course.value;

import descenso.course.source.Bounds;
import descenso.course.source.CourseException;
import descenso.course.yaml.YamlNode;
import descenso.expr.NumberText;
import descenso.phrases.MessageKey;
import java.util.ArrayList;
import java.util.List;

/** Reads values with one run each: a list, a single value, or {@code {from, to, points}} at equal ratios. */
public final class ValuesReader {

    private static final List<String> KEYS = List.of("from", "to", "points");
    private static final Bounds POINTS = Bounds.between(2, 1000);

    private ValuesReader() {}

    /**
     * Reads at least one value. Reports invalid and repeated values of a list and leaves them out.
     *
     * @param reader converts each value that is written out
     * @throws CourseException if the value is an empty or too long list, or of another type
     */
    public static List<Double> read(YamlNode node, ReadContext context, MappingReader.Reader<Double> reader)
            throws CourseException {
        if (!node.isText() && !node.isList()) {
            return ratios(new MappingReader(node.map(), context, KEYS));
        }
        List<Double> values = new ArrayList<>();
        for (YamlNode item : Numbers.items(node)) {
            context.diagnostics()
                    .tryRead(() -> other(item, reader.read(item), values))
                    .ifPresent(values::add);
        }
        return values;
    }

    /**
     * Returns the value unless the list has it already, which would give two equal runs.
     *
     * @throws CourseException if the value is repeated
     */
    private static double other(YamlNode item, double value, List<Double> values) throws CourseException {
        if (values.contains(value)) {
            throw item.error(MessageKey.EXPERIMENT_SAME_VALUE, item.text());
        }
        return value;
    }

    /**
     * Computes values at equal ratios as numpy.geomspace does: the ends are exact, and so are powers of ten between
     * powers of ten.
     */
    private static List<Double> ratios(MappingReader section) {
        double from = section.number("from", Bounds.POSITIVE);
        double to = section.number("to", Bounds.POSITIVE);
        if (section.isValid() && from == to) {
            section.report("to", MessageKey.EXPERIMENT_SAME_VALUE, NumberText.of(to));
        }
        int points = section.integer("points", POINTS);
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
