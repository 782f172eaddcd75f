package descenso.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import descenso.course.experiment.Experiment;
import descenso.train.Outcome;
import descenso.train.TheoryCheck;
import descenso.train.TheoryOmission;
import descenso.train.run.Run;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

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
        json.writeStartObject();
        json.writeStringField("experiment", experiment.id());
        json.writeNumberField("seed", experiment.seed());
        if (outcome.isInterrupted()) {
            json.writeBooleanField("interrupted", true);
        }
        writeRuns(outcome);
        writeTheory(outcome);
        writeOmissions(experiment.comparison().omissions(outcome.runs()));
        json.writeEndObject();
        json.flush();
    }

    private void writeRuns(Outcome outcome) throws IOException {
        json.writeArrayFieldStart("runs");
        RunJson runs = new RunJson(new JsonNumbers(json));
        for (Run run : outcome.runs()) {
            runs.write(run);
        }
        json.writeEndArray();
    }

    private void writeTheory(Outcome outcome) throws IOException {
        json.writeArrayFieldStart("theory");
        for (TheoryCheck check : outcome.checks()) {
            write(check);
        }
        json.writeEndArray();
    }

    /** Writes the omitted theoretical values; nothing if the list is empty. */
    private void writeOmissions(List<TheoryOmission> omissions) throws IOException {
        if (omissions.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("omitted");
        for (TheoryOmission omission : omissions) {
            json.writeStartObject();
            json.writeStringField("name", omission.theory().name());
            json.writeStringField("of", omission.theory().of());
            json.writeStringField("label", omission.label().toString());
            json.writeStringField("when", omission.when());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void write(TheoryCheck check) throws IOException {
        JsonNumbers numbers = new JsonNumbers(json);
        json.writeStartObject();
        json.writeStringField("name", check.name());
        json.writeStringField("of", check.of());
        json.writeStringField("label", check.label().toString());
        numbers.writeField("theory", check.theory());
        numbers.writeField("measured", check.measured());
        numbers.writeField("tolerance", check.tolerance());
        json.writeBooleanField("holds", check.holds());
        json.writeEndObject();
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
