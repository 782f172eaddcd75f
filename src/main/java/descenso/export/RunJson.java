package descenso.export;

import descenso.optim.Hyperparameter;
import descenso.optim.UpdateRule;
import descenso.train.run.History;
import descenso.train.run.Run;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Describes runs as JSON objects. */
final class RunJson {

    private RunJson() {}

    static Map<String, @Nullable Object> of(Run run) {
        History history = run.history();
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("optimizer", run.trial().rule().kind().key());
        object.put("label", run.trial().label().toString());
        if (!run.trial().variables().isEmpty()) {
            // sorted by name, because the map has no defined order
            object.put("variables", new TreeMap<>(run.trial().variables()));
        }
        object.put("hyperparameters", hyperparameters(run.trial().rule()));
        object.put("status", run.status().key());
        object.put("steps", history.steps());
        object.put("final", columns(HistoryColumn.ofState(history), column -> entry(column, column.last())));
        object.put(
                "series",
                columns(
                        HistoryColumn.of(history),
                        column -> IntStream.rangeClosed(column.first(), column.last())
                                .mapToObj(index -> entry(column, index))));
        object.put("measures", run.measures());
        return object;
    }

    private static Map<String, Object> hyperparameters(UpdateRule rule) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (Hyperparameter each : rule.kind().hyperparameters()) {
            double value = rule.value(each.name(), Double.NaN);
            object.put(
                    each.name(),
                    switch (each.kind()) {
                        case NUMBER -> value;
                        case FLAG -> value != 0;
                        case FORM -> each.write(value);
                    });
        }
        return object;
    }

    private static Map<String, Object> columns(List<HistoryColumn> columns, Function<HistoryColumn, Object> value) {
        Map<String, Object> object = new LinkedHashMap<>();
        columns.forEach(column -> object.put(column.name(), value.apply(column)));
        return object;
    }

    /** Returns an entry of a column: a number, or one number per coordinate. */
    private static Object entry(HistoryColumn column, int index) {
        return column.isSingle()
                ? (Object) column.values().at(index, 0)
                : IntStream.range(0, column.coordinates().size())
                        .mapToObj(coordinate -> column.values().at(index, coordinate));
    }
}
