package descenso.export;

import descenso.course.experiment.Experiment;
import descenso.course.experiment.Experiment.DisplayNames;
import descenso.phrases.Language;
import descenso.train.Outcome;
import descenso.train.run.Label;
import descenso.train.run.Run;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;

/** The histories of experiments as CSV (RFC 4180): a row per number, empty if not finite; lines end with a feed. */
public final class ExperimentCsv implements Document {

    /** First characters that make a text a formula: = + - @, which some programs accept in full width, and blanks. */
    private static final String FORMULAS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    /** Characters that require quotes: separators in the programs of some countries, the quote and line breaks. */
    private static final String SEPARATORS = ",;\t\"\n\r";

    private final Writer writer;
    private final Optional<Language> language;

    /**
     * Creates a table and writes its header.
     *
     * @param language that of the display names of the runs, see {@link DisplayNames#nameOf(Label, Language)}; empty
     *     for the labels of the experiment file
     * @throws IOException if the header cannot be written
     */
    public ExperimentCsv(Writer writer, Optional<Language> language) throws IOException {
        this.writer = writer;
        this.language = language;
        writer.write("experiment,label,series,index,value\n");
    }

    @Override
    public void add(Experiment experiment, Outcome outcome) throws IOException {
        for (Run run : outcome.runs()) {
            Label given = run.trial().label();
            Label label = language.map(chosen -> experiment.names().nameOf(given, chosen))
                    .orElse(given);
            String row = field(experiment.id()) + "," + field(label.toString()) + ",";
            for (HistoryColumn column : HistoryColumn.of(run.history())) {
                add(row, column);
            }
            for (HistoryColumn column : HistoryColumn.ofTest(run)) {
                add(row, column);
            }
        }
        writer.flush();
    }

    private void add(String run, HistoryColumn column) throws IOException {
        // one per coordinate, each with the comma that follows it
        List<String> series = column.isSingle()
                ? List.of(field(column.name()) + ",")
                : column.coordinates().stream()
                        .map(coordinate -> field(column.name() + "." + coordinate) + ",")
                        .toList();
        for (int index = column.first(); index <= column.last(); index++) {
            for (int coordinate = 0; coordinate < series.size(); coordinate++) {
                double value = column.values().at(index, coordinate);
                writer.append(run)
                        .append(series.get(coordinate))
                        .append(Integer.toString(index))
                        .append(Double.isFinite(value) ? "," + JsonValue.number(value) : ",")
                        .append('\n');
            }
        }
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }

    /**
     * Returns a text as a field, with quotes if necessary.
     *
     * <p>Spreadsheet programs take a text that begins with = + - @, a tab or a line break for a formula and execute it.
     * Such a text gets a leading apostrophe, which makes it text for them. A text that is a number as a whole stays
     * unchanged.
     */
    public static String field(String text) {
        String harmless = isFormula(text) ? "'" + text : text;
        boolean isPlain = harmless.chars().noneMatch(c -> SEPARATORS.indexOf(c) >= 0);
        return isPlain ? harmless : "\"" + harmless.replace("\"", "\"\"") + "\"";
    }

    private static boolean isFormula(String text) {
        return !text.isEmpty()
                && FORMULAS.indexOf(text.charAt(0)) >= 0
                && !text.matches("[-+]?[0-9]+([.][0-9]+)?([eE][-+]?[0-9]+)?");
    }
}
