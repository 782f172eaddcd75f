package descenso.cli.run;

import descenso.cli.process.Console;
import descenso.course.experiment.Experiment;
import descenso.export.Document;
import descenso.train.Outcome;
import descenso.tui.Line;
import descenso.view.table.CommandRunTable;
import descenso.view.text.UiText;
import java.io.IOException;
import java.io.Writer;

/** Writes experiments as tables, one below the other, separated by an empty line. */
final class TableDocument implements Document {

    private final Writer writer;
    private final Console console;
    private final int width;
    private boolean isBegun;

    /**
     * Creates a document without tables.
     *
     * @param width maximum width of a line, in cells
     */
    TableDocument(Writer writer, Console console, int width) {
        this.writer = writer;
        this.console = console;
        this.width = width;
    }

    @Override
    public void add(Experiment experiment, Outcome outcome) throws IOException {
        if (isBegun) {
            writer.write("\n");
        }
        isBegun = true;
        UiText texts = new UiText(console.messages(), console.characters());
        for (Line line : new CommandRunTable(experiment, outcome, texts).lines(width)) {
            writer.write(line.toString().stripTrailing());
            writer.write("\n");
        }
        writer.flush();
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
