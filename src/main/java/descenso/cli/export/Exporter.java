package descenso.cli.export;

import descenso.cli.process.Console;
import descenso.cli.process.ExitStatus;
import descenso.cli.process.OutputTarget;
import descenso.cli.process.ProcessEnvironment;
import descenso.cli.process.TerminationSignal;
import descenso.cli.process.UserError;
import descenso.cli.run.Progress;
import descenso.cli.run.TrainingPool;
import descenso.course.experiment.Experiment;
import descenso.course.experiment.ExperimentReader;
import descenso.course.experiment.ExperimentSource;
import descenso.course.experiment.ExperimentWriter;
import descenso.course.experiment.ParsedExperiment;
import descenso.course.setting.Setting;
import descenso.course.source.CourseException;
import descenso.export.ExperimentExport;
import descenso.export.ExperimentExport.Form;
import descenso.phrases.MessageKey;
import descenso.train.Outcome;
import descenso.tui.Size;
import descenso.view.chart.PlotRuns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes an experiment in the requested forms and prints the names of the files. Runs the experiment only if a form
 * needs its results.
 */
record Exporter(ProcessEnvironment environment, Console console, ExportOptions options) {

    /**
     * Size of a chart, in cells: one and a half times as wide as a usual terminal, so that names fit beside the
     * curves.
     */
    private static final Size CHART_SIZE = new Size(120, 34);

    /**
     * Writes the export and returns the exit status.
     *
     * @param settings changes, applied before the experiment is read
     * @throws UserError if the experiment is invalid, or a file cannot be written
     * @throws InterruptedException if the thread is interrupted
     */
    int run(List<Setting> settings) throws UserError, InterruptedException {
        try {
            ParsedExperiment parsed = ExperimentReader.read(options.experiment(), settings, environment.data());
            parsed.diagnostics().forEach(console::info);
            return parsed.experiment().isPresent()
                    ? new Exporter(environment, console, options.beside(parsed.files()))
                            .export(parsed.experiment().get(), settings)
                    : ExitStatus.USAGE;
        } catch (OutOfMemoryError e) {
            throw UserError.of(MessageKey.CLI_OUT_OF_MEMORY);
        }
    }

    private int export(Experiment experiment, List<Setting> settings) throws UserError, InterruptedException {
        ExperimentSource source = source(settings);
        try (TerminationSignal signal = TerminationSignal.awaited()) {
            Outcome outcome = options.hasRuns() ? outcome(experiment, signal) : nothing();
            write(takeaway(experiment, source, settings, outcome));
            if (outcome.isInterrupted()) {
                tellOfInterruption(outcome, experiment);
            }
        }
        return ExitStatus.OK;
    }

    private ExperimentSource source(List<Setting> settings) throws UserError {
        try {
            return ExperimentWriter.write(options.experiment(), settings, environment.data());
        } catch (CourseException e) {
            throw UserError.of(e.diagnostic());
        }
    }

    private ExperimentExport takeaway(
            Experiment experiment, ExperimentSource source, List<Setting> settings, Outcome outcome) {
        return new ExperimentExport(
                experiment,
                source,
                settings,
                outcome,
                () -> PlotRuns.drawing(experiment, outcome, console.language(), CHART_SIZE),
                console.language());
    }

    private static Outcome nothing() {
        return new Outcome(List.of(), List.of(), false);
    }

    private Outcome outcome(Experiment experiment, TerminationSignal signal) throws InterruptedException {
        int columns = environment.streams().errors().orElse(0);
        try (TrainingPool trainings = new TrainingPool(List.of(experiment), signal::happened);
                Progress progress = new Progress(console, trainings.counters(), columns, signal::happened)) {
            Outcome outcome = trainings.next(experiment, progress::show);
            progress.clear();
            return outcome;
        }
    }

    private void tellOfInterruption(Outcome outcome, Experiment experiment) {
        String ended = Integer.toString(outcome.runs().size());
        String all = Integer.toString(experiment.comparison().trials().size());
        console.warn(console.messages().say(MessageKey.CLI_INTERRUPTED, ended, all));
    }

    private void write(ExperimentExport export) throws UserError, InterruptedException {
        if (options.folder().isPresent()) {
            make(options.folder().get());
        }
        for (Form form : options.destinations().keySet()) {
            write(export, form);
        }
        if (options.needsData()) {
            new ExportedData(environment, console, options).see(export.source().files());
        }
    }

    private static void make(Path folder) throws UserError {
        try {
            Files.createDirectories(folder.toAbsolutePath());
        } catch (IOException e) {
            throw UserError.of(MessageKey.CLI_UNWRITABLE, folder.toString());
        }
    }

    private void write(ExperimentExport export, Form form) throws UserError, InterruptedException {
        OutputTarget target = options.destination(form);
        target.write(environment.streams(), writer -> export.write(form, options.fileName(form), writer));
        if (options.folder().isPresent()) {
            console.out(target.file().map(Path::toString).orElse(""));
        }
    }
}
