package descenso.export;

import descenso.course.experiment.Experiment;
import descenso.course.experiment.ExperimentSource;
import descenso.course.setting.Setting;
import descenso.phrases.Language;
import descenso.phrases.MessageKey;
import descenso.phrases.Messages;
import descenso.plot.shape.Drawing;
import descenso.train.Outcome;
import descenso.tui.Theme;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * An experiment to take along, in each of the forms that there are.
 *
 * @param source what the experiment was read from
 * @param settings with which it was read
 * @param outcome of its runs; looked at only where the form {@link Form#hasRuns}
 * @param picture of its runs; asked for only by the form that is one
 * @param language of the words in it
 */
public record ExperimentExport(
        Experiment experiment,
        ExperimentSource source,
        List<Setting> settings,
        Outcome outcome,
        Supplier<Drawing> picture,
        Language language) {

    /** On paper, and on most pages that show pictures. */
    private static final String LIGHT = "light";

    /** What can be made of an experiment. */
    public enum Form {
        /** The histories, as {@link ExperimentCsv#calling} writes them. */
        CSV("csv"),
        /** A picture of the runs, see {@link SvgPicture}. */
        SVG("svg"),
        /** The experiment with its settings in it, which {@code run} reproduces to the last digit. */
        YAML("yaml"),
        /** A program, see {@link PythonProgram}. */
        PYTHON("py");

        private final String ending;

        Form(String ending) {
            this.ending = ending;
        }

        /** What such a file's name ends in, after the dot. */
        public String ending() {
            return ending;
        }

        /**
         * Returns a name for such a file: with the first number after it, from 2 on, where it is taken without one.
         *
         * @param name without the ending
         */
        public String fileName(String name, Predicate<String> isTaken) {
            String file = name + "." + ending;
            for (int number = 2; isTaken.test(file); number++) {
                file = name + "-" + number + "." + ending;
            }
            return file;
        }

        /** As options write it. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether the runs' results are in it. */
        public boolean hasRuns() {
            return switch (this) {
                case CSV, SVG -> true;
                case YAML, PYTHON -> false;
            };
        }

        /** Whether whoever uses it needs the experiment's data. */
        public boolean needsData() {
            return !hasRuns();
        }
    }

    public ExperimentExport {
        settings = List.copyOf(settings);
    }

    /**
     * Writes it, and leaves the writer open.
     *
     * @param file the name that it will have, which it tells
     */
    public void write(Form form, String file, Writer writer) throws IOException {
        switch (form) {
            case CSV -> writeCsv(writer);
            case SVG -> writer.write(svg());
            case YAML -> writer.write(yaml(file));
            case PYTHON -> writer.write(PythonProgram.of(experiment, language));
        }
        writer.flush();
    }

    private void writeCsv(Writer writer) throws IOException {
        try (Document document = ExperimentCsv.calling(new StaysOpen(writer), language)) {
            document.add(experiment, outcome);
        }
    }

    private String svg() {
        String description = experiment.look().map(look -> look.in(language)).orElse("");
        Theme light = Theme.named(LIGHT).orElseThrow();
        return SvgPicture.of(picture.get(), experiment.title().in(language), description, light);
    }

    private String yaml(String file) {
        Messages phrases = Messages.in(language);
        List<String> head = new ArrayList<>();
        head.add(phrases.say(MessageKey.EXPORT_YAML, experiment.id(), file));
        if (!settings.isEmpty()) {
            String changes = settings.stream()
                    .map(setting -> setting.path() + "=" + setting.value())
                    .collect(Collectors.joining(", "));
            head.add(phrases.say(MessageKey.EXPORT_YAML_SETTINGS, changes));
        }
        return HeaderComment.of(head) + "\n" + source.yaml();
    }

    /** Of whose end others decide. */
    private static final class StaysOpen extends FilterWriter {

        StaysOpen(Writer writer) {
            super(writer);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
