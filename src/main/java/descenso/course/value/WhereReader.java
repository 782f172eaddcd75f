package descenso.course.value;

import descenso.course.source.Bounds;
import descenso.course.source.CourseException;
import descenso.course.yaml.EnumParser;
import descenso.course.yaml.YamlMap;
import descenso.course.yaml.YamlNode;
import descenso.expr.NumberText;
import descenso.phrases.MessageKey;
import descenso.train.run.Trial;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the key {@code where}: the values of the variables that select the runs. */
public final class WhereReader {

    /** Maximum relative difference between a given value and the value of a run. */
    private static final double NEAR = 1e-9;

    private WhereReader() {}

    /**
     * Returns the given values, exactly as the runs have them; empty if the key is missing.
     *
     * @param own the runs to select from; at least one must have all of these values
     * @throws CourseException if a variable or a value is unknown, or no run has all of the values
     */
    public static Map<String, Double> read(MappingReader item, List<Trial> own) throws CourseException {
        Optional<YamlNode> node = item.optional("where");
        Map<String, Double> where = new LinkedHashMap<>();
        if (node.isPresent()) {
            YamlMap map = node.get().map();
            for (String name : map.keys()) {
                where.put(name, value(name, map, own, item.scope()));
            }
            requireRun(node.get(), where, own);
        }
        return where;
    }

    private static double value(String name, YamlMap map, List<Trial> own, Scope scope) throws CourseException {
        double wanted = scope.number(map.required(name), Bounds.ANY);
        List<Double> values = own.stream()
                .map(trial -> trial.variables().getOrDefault(name, Double.NaN))
                .filter(value -> !Double.isNaN(value))
                .distinct()
                .sorted()
                .toList();
        if (values.isEmpty()) {
            throw new CourseException(map.positionOf(name), MessageKey.EXPERIMENT_NO_VARIABLE, name);
        }
        return values.stream()
                .filter(value -> Math.abs(value - wanted) <= NEAR * Math.abs(wanted))
                .findFirst()
                .orElseThrow(() -> map.optional(name)
                        .orElseThrow()
                        .error(
                                MessageKey.EXPERIMENT_UNKNOWN_WORD,
                                NumberText.of(wanted),
                                EnumParser.list(
                                        values.stream().map(NumberText::of).toList())));
    }

    private static void requireRun(YamlNode node, Map<String, Double> where, List<Trial> own) throws CourseException {
        if (own.stream().noneMatch(trial -> trial.variables().entrySet().containsAll(where.entrySet()))) {
            throw node.error(MessageKey.EXPERIMENT_NO_RUN);
        }
    }
}
