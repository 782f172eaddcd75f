package descenso.cli.run;

import descenso.cli.process.Console;
import descenso.cli.process.ExperimentCatalog;
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
record ExperimentRunner(ProcessEnvironment environment, Console console, ExperimentCatalog catalogue) {

    /** Width of a table if no width is given, in cells. No table is wider. */
    private static final int UNLIMITED = 10_000;

    /**
     * Runs the experiments and returns the exit status: 2 if an experiment is invalid, otherwise 0, whatever the
     * results are.
     *
     * @throws UserError if the results cannot be written, or memory is exhausted
     * @throws InterruptedException if the thread is interrupted
     */
    int run(RunOptions orders) throws UserError, InterruptedException {
        try {
            return carryOut(orders);
        } catch (OutOfMemoryError e) {
            throw UserError.of(MessageKey.CLI_OUT_OF_MEMORY);
        }
    }

    private int carryOut(RunOptions orders) throws UserError, InterruptedException {
        List<Experiment> experiments = new ArrayList<>();
        for (String name : orders.experiments()) {
            read(name, orders).ifPresent(experiments::add);
        }
        if (experiments.size() < orders.experiments().size()) {
            return UserError.USAGE;
        }
        try (TerminationSignal interruption = TerminationSignal.awaited()) {
            int ended = write(experiments, orders, interruption);
            if (interruption.happened()) {
                tellOfInterruption(experiments, ended, orders);
            }
        }
        return 0;
    }

    /**
     * Reads an experiment; empty, with a message, if it is invalid. Does not stop at the first invalid one, so that all
     * errors are reported in one call.
     */
    private Optional<Experiment> read(String name, RunOptions orders) {
        try {
            Path file = catalogue.file(name);
            ParsedExperiment reading = ExperimentReader.read(file, orders.settings(), environment.data());
            new OutputTarget(orders.out()).requireAbsent(file, reading.files().values());
            reading.faults().forEach(console::info);
            return reading.experiment();
        } catch (UserError complaint) {
            console.error(complaint);
            return Optional.empty();
        }
    }

    /** Writes the results. Returns the number of runs that were written. */
    private int write(List<Experiment> experiments, RunOptions orders, TerminationSignal interruption)
            throws UserError, InterruptedException {
        AtomicInteger ended = new AtomicInteger();
        new OutputTarget(orders.out()).write(environment.streams(), writer -> {
            try (Document document = document(writer, orders);
                    TrainingPool trainings = new TrainingPool(experiments, interruption::happened);
                    Progress progress =
                            new Progress(console, trainings.tallies(), columns(orders), interruption::happened)) {
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
    private int columns(RunOptions orders) {
        boolean leavesLinesUnfinished = orders.format() == RunOptions.Format.JSON
                && orders.experiments().size() > 1
                && isShown(orders);
        return leavesLinesUnfinished ? 0 : environment.streams().errors().orElse(0);
    }

    /** Tests whether the results go to a terminal. */
    private boolean isShown(RunOptions orders) {
        return orders.out().isEmpty() && environment.streams().output().isPresent();
    }

    /** Prints a message about an interruption, unless a table on the terminal already shows it. */
    private void tellOfInterruption(List<Experiment> experiments, int ended, RunOptions orders) {
        int all = experiments.stream()
                .mapToInt(experiment -> experiment.comparison().trials().size())
                .sum();
        boolean isTold = orders.format() == RunOptions.Format.TABLE && isShown(orders);
        if (ended < all && !isTold) {
            console.warn(
                    console.phrases().say(MessageKey.CLI_INTERRUPTED, Integer.toString(ended), Integer.toString(all)));
        }
    }

    private Document document(Writer writer, RunOptions orders) throws IOException {
        return switch (orders.format()) {
            case TABLE -> new TableDocument(writer, console, width(orders));
            case JSON ->
                orders.experiments().size() == 1 ? ExperimentJson.ofOne(writer) : ExperimentJson.ofSeveral(writer);
            case CSV -> ExperimentCsv.to(writer);
        };
    }

    private int width(RunOptions orders) {
        StandardStreams streams = environment.streams();
        return (orders.out().isPresent() ? streams.elsewhere() : streams.ofTables()).orElse(UNLIMITED);
    }
}
