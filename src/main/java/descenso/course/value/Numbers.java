package descenso.course.value;

import descenso.course.source.Bounds;
import descenso.course.source.CourseException;
import descenso.course.yaml.YamlNode;
import descenso.optim.ValueRange;
import descenso.phrases.MessageKey;
import java.util.ArrayList;
import java.util.List;

/** Numbers in YAML, alone and in lists. */
public final class Numbers {

    /** A seed that a double holds in full. */
    private static final Bounds EXACT = new Bounds(new ValueRange(-0x1p53, 0x1p53, false));

    private static final int MOST = 10_000;

    private Numbers() {}

    /** A long where it is written in digits, else a whole number as any other. */
    public static long seed(YamlNode node, Scope scope) throws CourseException {
        try {
            return Long.parseLong(node.formula().strip());
        } catch (NumberFormatException e) {
            double value = scope.number(node, EXACT);
            if (value != Math.rint(value)) {
                throw node.fault(MessageKey.EXPERIMENT_NOT_WHOLE, node.text());
            }
            return (long) value;
        }
    }

    /** At least one number, in a list or alone. */
    public static double[] point(YamlNode node, Scope scope) throws CourseException {
        List<YamlNode> items = items(node);
        double[] point = new double[items.size()];
        for (int i = 0; i < point.length; i++) {
            point[i] = scope.number(items.get(i), Bounds.ANY);
        }
        return point;
    }

    /** Points of one length each. */
    public static double[][] points(YamlNode node, int length, Scope scope) throws CourseException {
        List<YamlNode> items = items(node);
        double[][] points = new double[items.size()][];
        for (int i = 0; i < points.length; i++) {
            points[i] = point(items.get(i), scope);
            requireLength(items.get(i), points[i].length, length);
        }
        return points;
    }

    public static void requireLength(YamlNode node, int length, int right) throws CourseException {
        if (length != right) {
            throw node.fault(MessageKey.EXPERIMENT_LENGTH, Integer.toString(right), Integer.toString(length));
        }
    }

    /** Each item, whether the node is a list or one value that stands for a list of it alone. */
    public static List<YamlNode> items(YamlNode node) throws CourseException {
        List<YamlNode> items = node.isText() ? List.of(node) : node.list();
        if (items.isEmpty()) {
            throw node.fault(MessageKey.COURSE_EMPTY_VALUE);
        }
        if (items.size() > MOST) {
            throw node.fault(MessageKey.EXPERIMENT_LONG_LIST, Integer.toString(MOST));
        }
        return items;
    }

    /** Whole numbers within bounds, in a list, which may be empty, or alone. */
    public static List<Integer> wholes(YamlNode node, Bounds bounds, Scope scope) throws CourseException {
        List<Integer> wholes = new ArrayList<>();
        for (YamlNode item : node.isText() ? List.of(node) : node.list()) {
            wholes.add(scope.whole(item, bounds));
        }
        return wholes;
    }
}
