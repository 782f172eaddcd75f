package descenso.export;

import descenso.optim.Hyperparameter;
import descenso.optim.UpdateRule;
import descenso.train.run.History;
import descenso.train.run.Run;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/** Writes runs as JSON objects. */
record RunJson(JsonNumbers json) {

    /**
     * Writes a run as an object.
     *
     * @throws IOException if the output cannot be written
     */
    void write(Run run) throws IOException {
        json.generator().writeStartObject();
        json.generator().writeStringField("optimizer", run.trial().rule().kind().key());
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

    /** Writes the variables sorted by name, because the map has no defined order. */
    private void writeVariables(Map<String, Double> variables) throws IOException {
        if (!variables.isEmpty()) {
            json.writeObject("variables", new TreeMap<>(variables));
        }
    }

    private void writeHyperparameters(UpdateRule rule) throws IOException {
        json.generator().writeObjectFieldStart("hyperparameters");
        for (Hyperparameter hyperparameter : rule.kind().hyperparameters()) {
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
        for (HistoryColumn column : HistoryColumn.ofState(history)) {
            json.generator().writeFieldName(column.name());
            writeEntry(column, column.last());
        }
        json.generator().writeEndObject();
    }

    private void writeSeries(History history) throws IOException {
        json.generator().writeObjectFieldStart("series");
        for (HistoryColumn column : HistoryColumn.of(history)) {
            json.generator().writeArrayFieldStart(column.name());
            for (int index = column.first(); index <= column.last(); index++) {
                writeEntry(column, index);
            }
            json.generator().writeEndArray();
        }
        json.generator().writeEndObject();
    }

    private void writeEntry(HistoryColumn column, int index) throws IOException {
        if (column.isSingle()) {
            json.write(column.values().at(index, 0));
            return;
        }
        json.generator().writeStartArray();
        for (int coordinate = 0; coordinate < column.coordinates().size(); coordinate++) {
            json.write(column.values().at(index, coordinate));
        }
        json.generator().writeEndArray();
    }
}
