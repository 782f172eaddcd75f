package descenso.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import descenso.course.experiment.Experiment;
import descenso.optim.Hyperparameter;
import descenso.optim.UpdateRule;
import descenso.train.Outcome;
import descenso.train.TheoreticalValue;
import descenso.train.run.History;
import descenso.train.run.Run;
import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Experiments as JSON: one object or an array. Numbers keep full precision; a number that is not finite is null. */
public final class ExperimentJson implements Document {

    private final JsonGenerator json;
    private final boolean isArray;

    /**
     * Creates a document.
     *
     * @param isArray whether it is an array, for any number of experiments; otherwise one object, for exactly one
     * @throws IOException if the writer fails
     */
    public ExperimentJson(Writer writer, boolean isArray) throws IOException {
        this.json = new JsonFactory().createGenerator(writer);
        this.isArray = isArray;
        if (isArray) {
            json.writeStartArray();
        }
    }

    @Override
    public void add(Experiment experiment, Outcome outcome) throws IOException {
        Map<String, @Nullable Object> object =
                new LinkedHashMap<>(JsonValue.object("experiment", experiment.id(), "seed", experiment.seed()));
        if (outcome.isInterrupted()) {
            object.put("interrupted", true);
        }
        object.put("runs", outcome.runs().stream().map(ExperimentJson::of));
        object.put("theory", outcome.checks().stream().map(ExperimentJson::of));
        List<TheoreticalValue.Omission> omissions = experiment.comparison().omissions(outcome.runs());
        if (!omissions.isEmpty()) {
            object.put("omitted", omissions.stream().map(ExperimentJson::of));
        }
        JsonValue.write(object, json);
        json.flush();
    }

    private static Map<String, @Nullable Object> of(TheoreticalValue.Omission omission) {
        return JsonValue.object(
                "name", omission.theory().name(),
                "of", omission.theory().of(),
                "label", omission.label().toString(),
                "when", omission.when());
    }

    private static Map<String, @Nullable Object> of(TheoreticalValue.Check check) {
        return JsonValue.object(
                "name", check.name(),
                "of", check.of(),
                "label", check.label().toString(),
                "theory", check.theory(),
                "measured", check.measured(),
                "tolerance", check.tolerance(),
                "holds", check.holds());
    }

    private static Map<String, @Nullable Object> of(Run run) {
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

    @Override
    public void close() throws IOException {
        if (isArray) {
            json.writeEndArray();
        }
        json.writeRaw('\n');
        json.close();
    }
}
