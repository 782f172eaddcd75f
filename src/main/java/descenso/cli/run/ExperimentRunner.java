package descenso.cli.run;

import descenso.cli.process.Console;
import descenso.cli.process.ExitStatus;
import descenso.cli.process.ExperimentCatalog;
import descenso.cli.process.OutputFormat;
import descenso.cli.process.OutputTarget;
import descenso.cli.process.ProcessEnvironment;
import descenso.cli.process.StandardStreams;
import descenso.cli.process.TerminationSignal;
import descenso.cli.process.UserError;
import descenso.course.experiment.Experiment;
import descenso.course.experiment.ExperimentReader;
import descenso.course.experiment.ParsedExperiment;
import descenso.export.Document;
import descenso.export.ExperimentCsv;
import descenso.export.ExperimentJson;
import descenso.phrases.MessageKey;
import descenso.train.Outcome;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Runs experiments and writes their results, each as soon as it has ended. */
record ExperimentRunner(ProcessEnvironment environment, Console console, ExperimentCatalog catalog) {

    /** Width of a table if no width is given, in cells. No table is wider. */
    private static final int UNLIMITED = 10_000;

    /**
     * Runs the experiments and returns the exit status: 2 if an experiment is invalid, otherwise 0, whatever the
     * results are.
     *
     * @throws UserError if the results cannot be written, or memory is exhausted
     * @throws InterruptedException if the thread is interrupted
     */
    int run(RunOptions options) throws UserError, InterruptedException {
        try {
            return carryOut(options);
        } catch (OutOfMemoryError e) {
            throw UserError.of(MessageKey.CLI_OUT_OF_MEMORY);
        }
    }

    private int carryOut(RunOptions options) throws UserError, InterruptedException {
        List<Experiment> experiments = new ArrayList<>();
        for (String name : options.experiments()) {
            read(name, options).ifPresent(experiments::add);
        }
        if (experiments.size() < options.experiments().size()) {
            return ExitStatus.USAGE;
        }
        try (TerminationSignal signal = TerminationSignal.awaited()) {
            int ended = write(experiments, options, signal);
            if (signal.happened()) {
                tellOfInterruption(experiments, ended, options);
            }
        }
        return ExitStatus.OK;
    }

    /**
     * Reads an experiment; empty, with a message, if it is invalid. Does not stop at the first invalid one, so that all
     * errors are reported in one call.
     */
    private Optional<Experiment> read(String name, RunOptions options) {
        try {
            Path file = catalog.file(name);
            ParsedExperiment parsed = ExperimentReader.read(file, options.settings(), environment.data());
            new OutputTarget(options.out()).requireAbsent(file, parsed.files().values());
            parsed.diagnostics().forEach(console::info);
            return parsed.experiment();
        } catch (UserError error) {
            console.error(error);
            return Optional.empty();
        }
    }

    /** Writes the results. Returns the number of runs that were written. */
    private int write(List<Experiment> experiments, RunOptions options, TerminationSignal signal)
            throws UserError, InterruptedException {
        AtomicInteger ended = new AtomicInteger();
        new OutputTarget(options.out()).write(environment.streams(), writer -> {
            try (Document document = document(writer, options);
                    TrainingPool trainings = new TrainingPool(experiments, signal::happened);
                    Progress progress =
                            new Progress(console, trainings.counters(), columns(options), signal::happened)) {
                for (Experiment experiment : experiments) {
                    Outcome outcome = trainings.next(experiment, progress::show);
                    progress.clear();
                    document.add(experiment, outcome);
                    ended.addAndGet(outcome.runs().size());
                }
            }
        });
        return ended.get();
    }

    /**
     * Returns the width of the terminal that shows the progress, in cells. Returns 0 if there is none, or if the
     * progress would overwrite an unfinished line of the output.
     */
    private int columns(RunOptions options) {
        boolean leavesLinesUnfinished =
                options.format() == OutputFormat.JSON && options.experiments().size() > 1 && isShown(options);
        return leavesLinesUnfinished ? 0 : environment.streams().errors().orElse(0);
    }

    /** Tests whether the results go to a terminal. */
    private boolean isShown(RunOptions options) {
        return options.out().isEmpty() && environment.streams().output().isPresent();
    }

    /** Prints a message about an interruption, unless a table on the terminal already shows it. */
    private void tellOfInterruption(List<Experiment> experiments, int ended, RunOptions options) {
        int all = experiments.stream()
                .mapToInt(experiment -> experiment.comparison().trials().size())
                .sum();
        boolean isTold = options.format() == OutputFormat.TABLE && isShown(options);
        if (ended < all && !isTold) {
            console.warn(
                    console.messages().say(MessageKey.CLI_INTERRUPTED, Integer.toString(ended), Integer.toString(all)));
        }
    }

    private Document document(Writer writer, RunOptions options) throws IOException {
        return switch (options.format()) {
            case TABLE -> new TableDocument(writer, console, width(options));
            case JSON ->
                options.experiments().size() == 1 ? ExperimentJson.ofOne(writer) : ExperimentJson.ofSeveral(writer);
            case CSV -> ExperimentCsv.to(writer);
        };
    }

    private int width(RunOptions options) {
        StandardStreams streams = environment.streams();
        return (options.out().isPresent() ? streams.fileWidth() : streams.ofTables()).orElse(UNLIMITED);
    }
}
