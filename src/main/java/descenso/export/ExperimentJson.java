package descenso.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import descenso.course.experiment.Experiment;
import descenso.train.Outcome;
import descenso.train.TheoryCheck;
import descenso.train.TheoryOmission;
import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Experiments as JSON: one object or an array of objects. Numbers keep full double precision; a number that is not
 * finite is null.
 */
public final class ExperimentJson implements Document {

    private final JsonGenerator json;
    private final boolean isArray;

    private ExperimentJson(JsonGenerator json, boolean isArray) {
        this.json = json;
        this.isArray = isArray;
    }

    /**
     * Creates a document that is one object, for exactly one experiment.
     *
     * @throws IOException if the writer fails
     */
    public static ExperimentJson ofOne(Writer writer) throws IOException {
        return new ExperimentJson(new JsonFactory().createGenerator(writer), false);
    }

    /**
     * Creates a document that is an array, for any number of experiments.
     *
     * @throws IOException if the writer fails
     */
    public static ExperimentJson ofSeveral(Writer writer) throws IOException {
        JsonGenerator json = new JsonFactory().createGenerator(writer);
        json.writeStartArray();
        return new ExperimentJson(json, true);
    }

    @Override
    public void add(Experiment experiment, Outcome outcome) throws IOException {
        Map<String, @Nullable Object> object =
                new LinkedHashMap<>(JsonValue.object("experiment", experiment.id(), "seed", experiment.seed()));
        if (outcome.isInterrupted()) {
            object.put("interrupted", true);
        }
        object.put("runs", outcome.runs().stream().map(RunJson::of));
        object.put("theory", outcome.checks().stream().map(ExperimentJson::of));
        List<TheoryOmission> omissions = experiment.comparison().omissions(outcome.runs());
        if (!omissions.isEmpty()) {
            object.put("omitted", omissions.stream().map(ExperimentJson::of));
        }
        JsonValue.write(object, json);
        json.flush();
    }

    private static Map<String, @Nullable Object> of(TheoryOmission omission) {
        return JsonValue.object(
                "name", omission.theory().name(),
                "of", omission.theory().of(),
                "label", omission.label().toString(),
                "when", omission.when());
    }

    private static Map<String, @Nullable Object> of(TheoryCheck check) {
        return JsonValue.object(
                "name", check.name(),
                "of", check.of(),
                "label", check.label().toString(),
                "theory", check.theory(),
                "measured", check.measured(),
                "tolerance", check.tolerance(),
                "holds", check.holds());
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
