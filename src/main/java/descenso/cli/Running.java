package descenso.cli;

import descenso.course.Experiment;
import descenso.course.ExperimentReader;
import descenso.course.ExperimentReading;
import descenso.course.Fault;
import descenso.export.Document;
import descenso.export.ExperimentCsv;
import descenso.export.ExperimentJson;
import descenso.phrases.Phrase;
import descenso.train.Outcome;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs experiments and writes what came of them, each as soon as it is known. */
record Running(Environment environment, Console console, Catalogue catalogue) {

    private static final int UNLIMITED = 10_000;

    /** Does as ordered, and returns the exit status: 0 whatever came of the experiments. */
    int run(Orders orders) throws Complaint, InterruptedException {
        List<ExperimentReading> readings = read(orders);
        List<Fault> faults =
                readings.stream().flatMap(reading -> reading.faults().stream()).toList();
        if (!faults.isEmpty()) {
            faults.forEach(console::tell);
            return Complaint.USAGE;
        }
        List<Experiment> experiments = readings.stream()
                .map(ExperimentReading::experiment)
                .flatMap(Optional::stream)
                .toList();
        try (Interruption interruption = Interruption.awaited()) {
            write(experiments, orders, interruption);
        }
        return 0;
    }

    private List<ExperimentReading> read(Orders orders) throws Complaint {
        List<Path> files = new ArrayList<>();
        for (String name : orders.experiments()) {
            files.add(catalogue.file(name));
        }
        for (Path file : files) {
            new Destination(orders.out()).spare(file);
        }
        return files.stream()
                .map(file -> ExperimentReader.read(file, orders.settings(), environment.data()))
                .toList();
    }

    private void write(List<Experiment> experiments, Orders orders, Interruption interruption)
            throws Complaint, InterruptedException {
        Destination destination = new Destination(orders.out());
        try (Document document = document(destination.open(), orders);
                Trainings trainings = new Trainings(experiments, interruption::happened)) {
            Progress progress = new Progress(
                    console, trainings.tallies(), environment.streams().hasProgress());
            for (Experiment experiment : experiments) {
                Outcome outcome = trainings.next(experiment, progress::show);
                progress.clear();
                document.add(experiment, outcome);
            }
        } catch (IOException e) {
            destination.accept(e);
        } catch (OutOfMemoryError e) {
            throw Complaint.of(Phrase.CLI_OUT_OF_MEMORY);
        }
    }

    private Document document(Writer writer, Orders orders) throws IOException {
        return switch (orders.format()) {
            case TABLE -> new TableDocument(writer, console, width(orders));
            case JSON ->
                orders.experiments().size() == 1 ? ExperimentJson.ofOne(writer) : ExperimentJson.ofSeveral(writer);
            case CSV -> ExperimentCsv.to(writer);
        };
    }

    /** Only on the screen is there an edge. */
    private int width(Orders orders) {
        return orders.out().isPresent()
                ? UNLIMITED
                : environment.streams().columns().orElse(UNLIMITED);
    }
}
