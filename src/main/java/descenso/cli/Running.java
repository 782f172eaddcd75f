package descenso.cli;

import descenso.course.Experiment;
import descenso.course.ExperimentReader;
import descenso.course.ExperimentReading;
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
        List<Experiment> experiments = new ArrayList<>();
        for (String name : orders.experiments()) {
            read(name, orders).ifPresent(experiments::add);
        }
        if (experiments.size() < orders.experiments().size()) {
            return Complaint.USAGE;
        }
        try (Interruption interruption = Interruption.awaited()) {
            write(experiments, orders, interruption);
        }
        return 0;
    }

    /** Empty where something is wrong, which is told: whoever names several should not mend them one a call. */
    private Optional<Experiment> read(String name, Orders orders) {
        try {
            Path file = catalogue.file(name);
            new Destination(orders.out()).spare(file);
            ExperimentReading reading = ExperimentReader.read(file, orders.settings(), environment.data());
            reading.faults().forEach(console::tell);
            return reading.experiment();
        } catch (Complaint complaint) {
            console.complain(complaint);
            return Optional.empty();
        }
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
