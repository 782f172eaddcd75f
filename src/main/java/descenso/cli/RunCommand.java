package descenso.cli;

import descenso.cli.ProcessEnvironment.StandardStreams;
import descenso.course.experiment.Experiment;
import descenso.course.experiment.ExperimentSpecs;
import descenso.course.experiment.ExperimentSpecs.ParsedExperiment;
import descenso.course.experiment.Setting;
import descenso.export.Document;
import descenso.export.ExperimentCsv;
import descenso.export.ExperimentJson;
import descenso.phrases.MessageKey;
import descenso.train.Outcome;
import descenso.view.table.CommandRunTable;
import descenso.view.text.UiText;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code run}. Runs experiments without the tutor, or lists them. */
@Command(name = "run")
final class RunCommand implements CliCommand {

    @Parameters(arity = "0..*")
    private List<String> experiments = new ArrayList<>();

    @Option(names = "--set")
    private List<String> assignments = new ArrayList<>();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Option(names = "--list")
    private boolean list;

    /** Returns the exit status: 2 if an experiment is invalid, otherwise 0, whatever the results are. */
    @Override
    public int run(ProcessEnvironment environment, GlobalOptions options) throws UserError, InterruptedException {
        Console console = options.console(environment);
        ExperimentCatalog catalog = new ExperimentCatalog(environment.checkedCourse());
        if (list) {
            return catalog.print(console);
        }
        if (experiments.isEmpty()) {
            throw UserError.of(MessageKey.CLI_NO_EXPERIMENT);
        }
        List<Setting> settings = ExperimentCatalog.settings(assignments);
        OutputOptions.Format format = output.format();
        OutputTarget target = output.target(environment.ownFolders());
        List<Experiment> read = new ArrayList<>();
        for (String name : experiments) {
            try {
                Path file = catalog.file(name);
                ParsedExperiment parsed = new ExperimentSpecs().read(file, settings, environment.data());
                target.requireAbsent(file, parsed.files().values());
                parsed.diagnostics().forEach(console::info);
                parsed.experiment().ifPresent(read::add);
            } catch (UserError error) {
                console.error(error); // the others are still read, so that all errors are reported in one call
            }
        }
        if (read.size() < experiments.size()) {
            return ExitStatus.USAGE;
        }
        StandardStreams streams = environment.streams();
        try (TerminationSignal signal = TerminationSignal.awaited()) {
            int ended = write(read, format, target, streams, console, signal);
            int all = read.stream()
                    .mapToInt(experiment -> experiment.comparison().trials().size())
                    .sum();
            boolean isTold = format == OutputOptions.Format.TABLE && output.isShown(streams);
            if (signal.happened() && ended < all && !isTold) {
                console.warnOfInterruption(ended, all);
            }
        }
        return ExitStatus.OK;
    }

    /** Writes the results, each as soon as it has ended. Returns the number of runs that were written. */
    private int write(
            List<Experiment> read,
            OutputOptions.Format format,
            OutputTarget target,
            StandardStreams streams,
            Console console,
            TerminationSignal signal)
            throws UserError, InterruptedException {
        boolean isOne = read.size() == 1;
        // the progress would overwrite an unfinished line of the output
        boolean hasProgress = isOne || format != OutputOptions.Format.JSON || !output.isShown(streams);
        int columns = hasProgress ? streams.errors().orElse(0) : 0;
        AtomicInteger ended = new AtomicInteger();
        target.write(streams, writer -> {
            try (Document document = switch (format) {
                        case TABLE -> new TableDocument(writer, console, streams);
                        case JSON -> new ExperimentJson(writer, !isOne);
                        case CSV -> new ExperimentCsv(writer, Optional.empty());
                    };
                    TrainingPool trainings = new TrainingPool(read, signal::happened);
                    Progress progress = new Progress(console, trainings, columns)) {
                for (Experiment experiment : read) {
                    Outcome outcome = trainings.next(experiment, progress::show);
                    progress.clear();
                    document.add(experiment, outcome);
                    ended.addAndGet(outcome.runs().size());
                }
            }
        });
        return ended.get();
    }

    /** Writes experiments as tables, one below the other, separated by an empty line. */
    private final class TableDocument implements Document {

        private final Writer writer;
        private final UiText texts;
        private final StandardStreams streams;
        private String gap = "";

        TableDocument(Writer writer, Console console, StandardStreams streams) {
            this.writer = writer;
            this.texts = new UiText(console.messages(), console.characters());
            this.streams = streams;
        }

        @Override
        public void add(Experiment experiment, Outcome outcome) throws IOException {
            writer.write(gap);
            gap = "\n";
            output.write(new CommandRunTable(experiment, outcome, texts)::lines, streams, writer);
            writer.flush();
        }

        @Override
        public void close() throws IOException {
            writer.close();
        }
    }
}
