package descenso.export;

import descenso.course.experiment.DisplayNames;
import descenso.course.experiment.Experiment;
import descenso.phrases.Language;
import descenso.train.Outcome;
import descenso.train.run.Label;
import descenso.train.run.Run;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;

/**
 * The histories of experiments as one tidy table: a line a number. A number that is not finite is an empty field; quotes
 * are RFC 4180's, lines end as on Unix.
 */
public final class ExperimentCsv implements Document {

    private final Writer writer;
    private final Optional<Language> language;

    private ExperimentCsv(Writer writer, Optional<Language> language) throws IOException {
        this.writer = writer;
        this.language = language;
        writer.write("experiment,label,series,index,value\n");
    }

    /** Begins the table with its header; runs go by the labels of the file. */
    public static ExperimentCsv to(Writer writer) throws IOException {
        return new ExperimentCsv(writer, Optional.empty());
    }

    /** The same, but that runs go by what people call their optimizers, see {@link DisplayNames#called(Label, Language)}. */
    public static ExperimentCsv calling(Writer writer, Language language) throws IOException {
        return new ExperimentCsv(writer, Optional.of(language));
    }

    @Override
    public void add(Experiment experiment, Outcome outcome) throws IOException {
        for (Run run : outcome.runs()) {
            Label label = label(run, experiment.names());
            String row = CsvField.of(experiment.id()) + "," + CsvField.of(label.toString()) + ",";
            for (HistoryColumn trace : HistoryColumn.of(run.history())) {
                add(row, trace);
            }
            for (HistoryColumn trace : HistoryColumn.ofTest(run)) {
                add(row, trace);
            }
        }
        writer.flush();
    }

    private Label label(Run run, DisplayNames names) {
        Label label = run.trial().label();
        return language.map(reader -> names.called(label, reader)).orElse(label);
    }

    private void add(String run, HistoryColumn trace) throws IOException {
        List<String> series = series(trace);
        for (int index = trace.first(); index <= trace.last(); index++) {
            for (int coordinate = 0; coordinate < series.size(); coordinate++) {
                double value = trace.values().at(index, coordinate);
                writer.append(run)
                        .append(series.get(coordinate))
                        .append(Integer.toString(index))
                        .append(Double.isFinite(value) ? "," + RoundTripNumber.of(value) : ",")
                        .append('\n');
            }
        }
    }

    /** Its name, or one with each coordinate's, with the comma after it. */
    private static List<String> series(HistoryColumn trace) {
        return trace.isSingle()
                ? List.of(CsvField.of(trace.name()) + ",")
                : trace.coordinates().stream()
                        .map(coordinate -> CsvField.of(trace.name() + "." + coordinate) + ",")
                        .toList();
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
