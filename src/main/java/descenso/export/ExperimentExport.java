package descenso.export;

import descenso.course.experiment.Experiment;
import descenso.course.experiment.ExperimentWriter.ExperimentSource;
import descenso.course.experiment.Setting;
import descenso.phrases.ControlCharacters;
import descenso.phrases.Language;
import descenso.phrases.MessageKey;
import descenso.phrases.Messages;
import descenso.plot.Drawing;
import descenso.train.Outcome;
import descenso.tui.Theme;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * An experiment that can be written in each export form.
 *
 * @param source text from which the experiment was read
 * @param outcome results of its runs; used only if the form has runs, see {@link Form#hasRuns}
 * @param chart chart of its runs; called only for the form {@link Form#SVG}
 */
public record ExperimentExport(
        Experiment experiment,
        ExperimentSource source,
        List<Setting> settings,
        Outcome outcome,
        Supplier<Drawing> chart,
        Language language) {

    /** Name of the theme of SVG pictures; suits paper and most documents. */
    private static final String LIGHT = "light";

    /** Greatest width of a header comment, in columns. */
    private static final int WIDTH = 100;

    /** The forms of an export. */
    public enum Form {
        /** The histories as a table, see {@link ExperimentCsv#calling}. */
        CSV("csv"),
        /** A chart of the runs, see {@link SvgPicture}. */
        SVG("svg"),
        /** The experiment file with the settings applied; {@code run} reproduces the results to the last digit. */
        YAML("yaml"),
        /** A Python program, see {@link PythonProgram}. */
        PYTHON("py");

        private final String ending;

        Form(String ending) {
            this.ending = ending;
        }

        /** Returns the file name extension without the dot. */
        public String ending() {
            return ending;
        }

        /** Returns a file name for this form that is not taken: the name, or with the first free number from 2 on. */
        public String fileName(String name, Predicate<String> isTaken) {
            String file = name + "." + ending;
            for (int number = 2; isTaken.test(file); number++) {
                file = name + "-" + number + "." + ending;
            }
            return file;
        }

        /** Tests whether the export contains the results of the runs. */
        public boolean hasRuns() {
            return switch (this) {
                case CSV, SVG -> true;
                case YAML, PYTHON -> false;
            };
        }
    }

    public ExperimentExport {
        settings = List.copyOf(settings);
    }

    /**
     * Writes the export in a form. Does not close the writer.
     *
     * @param file name of the exported file, which the text of the export contains
     * @throws IOException if the export cannot be written
     */
    public void write(Form form, String file, Writer writer) throws IOException {
        switch (form) {
            case CSV -> new ExperimentCsv(writer, Optional.of(language)).add(experiment, outcome);
            case SVG -> writer.write(svg());
            case YAML -> writer.write(yaml(file));
            case PYTHON -> writer.write(PythonProgram.write(experiment, language));
        }
        writer.flush();
    }

    private String svg() {
        String description = experiment.look().map(look -> look.in(language)).orElse("");
        Theme light = Theme.named(LIGHT).orElseThrow();
        return SvgPicture.of(chart.get(), experiment.title().in(language), description, light);
    }

    private String yaml(String file) {
        Messages messages = Messages.in(language);
        List<String> header = new ArrayList<>();
        header.add(messages.say(MessageKey.EXPORT_YAML, experiment.id(), file));
        if (!settings.isEmpty()) {
            String joined = settings.stream()
                    .map(setting -> setting.path() + "=" + setting.value())
                    .collect(Collectors.joining(", "));
            header.add(messages.say(MessageKey.EXPORT_YAML_SETTINGS, joined));
        }
        return header(header) + "\n" + source.yaml();
    }

    /** Returns paragraphs as comment lines, an empty one for an empty paragraph, without a line break at the end. */
    static String header(List<String> paragraphs) {
        return paragraphs.stream().map(ExperimentExport::lines).collect(Collectors.joining("\n"));
    }

    /** Returns a paragraph as wrapped comment lines, with its {@link ControlCharacters} shown. */
    private static String lines(String paragraph) {
        StringBuilder comment = new StringBuilder("#");
        int width = 1;
        for (String word : ControlCharacters.shownInLines(paragraph).strip().split("\\s+", -1)) {
            boolean isFull = width + 1 + word.length() > WIDTH;
            comment.append(isFull ? "\n# " : " ").append(word);
            width = isFull ? 2 + word.length() : width + 1 + word.length();
        }
        return comment.toString().stripTrailing();
    }
}
