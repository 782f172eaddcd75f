package descenso.export;

import descenso.optim.Hyperparameter;
import descenso.optim.UpdateRule;
import descenso.train.run.History;
import descenso.train.run.Run;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/** One run as an object. */
record RunJson(JsonNumbers json) {

    void write(Run run) throws IOException {
        json.generator().writeStartObject();
        json.generator().writeStringField("optimizer", run.trial().rule().rule().key());
        json.generator().writeStringField("label", run.trial().label().toString());
        writeVariables(run.trial().variables());
        writeHyperparameters(run.trial().rule());
        json.generator().writeStringField("status", run.status().key());
        json.generator().writeNumberField("steps", run.history().steps());
        writeFinal(run.history());
        writeSeries(run.history());
        json.writeObject("measures", run.measures());
        json.generator().writeEndObject();
    }

    /** By name, since they come in no order. */
    private void writeVariables(Map<String, Double> variables) throws IOException {
        if (!variables.isEmpty()) {
            json.writeObject("variables", new TreeMap<>(variables));
        }
    }

    private void writeHyperparameters(UpdateRule rule) throws IOException {
        json.generator().writeObjectFieldStart("hyperparameters");
        for (Hyperparameter hyperparameter : rule.rule().hyperparameters()) {
            json.generator().writeFieldName(hyperparameter.name());
            write(hyperparameter, rule.hyperparameters().getOrDefault(hyperparameter.name(), Double.NaN));
        }
        json.generator().writeEndObject();
    }

    private void write(Hyperparameter hyperparameter, double value) throws IOException {
        switch (hyperparameter.kind()) {
            case NUMBER -> json.write(value);
            case FLAG -> json.generator().writeBoolean(value != 0);
            case FORM -> json.generator().writeString(hyperparameter.write(value));
        }
    }

    private void writeFinal(History history) throws IOException {
        json.generator().writeObjectFieldStart("final");
        for (HistoryColumn trace : HistoryColumn.ofState(history)) {
            json.generator().writeFieldName(trace.name());
            writeEntry(trace, trace.last());
        }
        json.generator().writeEndObject();
    }

    private void writeSeries(History history) throws IOException {
        json.generator().writeObjectFieldStart("series");
        for (HistoryColumn trace : HistoryColumn.of(history)) {
            json.generator().writeArrayFieldStart(trace.name());
            for (int index = trace.first(); index <= trace.last(); index++) {
                writeEntry(trace, index);
            }
            json.generator().writeEndArray();
        }
        json.generator().writeEndObject();
    }

    private void writeEntry(HistoryColumn trace, int index) throws IOException {
        if (trace.isSingle()) {
            json.write(trace.values().at(index, 0));
            return;
        }
        json.generator().writeStartArray();
        for (int coordinate = 0; coordinate < trace.coordinates().size(); coordinate++) {
            json.write(trace.values().at(index, coordinate));
        }
        json.generator().writeEndArray();
    }
}
