package descenso.cli;

import descenso.course.CourseException;
import descenso.course.Experiment;
import descenso.course.ExperimentReader;
import descenso.course.ExperimentReading;
import descenso.course.ExperimentSource;
import descenso.course.ExperimentWriter;
import descenso.course.Setting;
import descenso.export.Takeaway;
import descenso.export.Takeaway.Form;
import descenso.phrases.Phrase;
import descenso.train.Outcome;
import descenso.tui.Size;
import descenso.view.LabPicture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes an experiment in the forms that are wished for, runs it where they want its results, and tells what it wrote. */
record Exporting(Environment environment, Console console, Parcel parcel) {

    /** As wide as two screens, so that names have room beside the curves. */
    private static final Size PICTURE = new Size(120, 34);

    /** Does it, and returns the exit status. */
    int run(List<Setting> settings) throws Complaint, InterruptedException {
        try {
            ExperimentReading reading = ExperimentReader.read(parcel.experiment(), settings, environment.data());
            reading.faults().forEach(console::tell);
            return reading.experiment().isPresent()
                    ? new Exporting(environment, console, parcel.beside(reading.files()))
                            .export(reading.experiment().get(), settings)
                    : Complaint.USAGE;
        } catch (OutOfMemoryError e) {
            throw Complaint.of(Phrase.CLI_OUT_OF_MEMORY);
        }
    }

    private int export(Experiment experiment, List<Setting> settings) throws Complaint, InterruptedException {
        ExperimentSource source = source(settings);
        try (Interruption interruption = Interruption.awaited()) {
            Outcome outcome = parcel.hasRuns() ? outcome(experiment, interruption) : nothing();
            write(takeaway(experiment, source, settings, outcome));
            if (outcome.isInterrupted()) {
                tellOfInterruption(outcome, experiment);
            }
        }
        return 0;
    }

    private ExperimentSource source(List<Setting> settings) throws Complaint {
        try {
            return ExperimentWriter.write(parcel.experiment(), settings, environment.data());
        } catch (CourseException e) {
            throw Complaint.of(e.fault());
        }
    }

    private Takeaway takeaway(Experiment experiment, ExperimentSource source, List<Setting> settings, Outcome outcome) {
        return new Takeaway(
                experiment,
                source,
                settings,
                outcome,
                () -> LabPicture.of(experiment, outcome, console.language(), PICTURE),
                console.language());
    }

    private static Outcome nothing() {
        return new Outcome(List.of(), List.of(), false);
    }

    private Outcome outcome(Experiment experiment, Interruption interruption) throws InterruptedException {
        int columns = environment.streams().errors().orElse(0);
        try (Trainings trainings = new Trainings(List.of(experiment), interruption::happened);
                Progress progress = new Progress(console, trainings.tallies(), columns, interruption::happened)) {
            Outcome outcome = trainings.next(experiment, progress::show);
            progress.clear();
            return outcome;
        }
    }

    private void tellOfInterruption(Outcome outcome, Experiment experiment) {
        String ended = Integer.toString(outcome.runs().size());
        String all = Integer.toString(experiment.comparison().trials().size());
        console.remark(console.phrases().say(Phrase.CLI_INTERRUPTED, ended, all));
    }

    private void write(Takeaway takeaway) throws Complaint, InterruptedException {
        if (parcel.folder().isPresent()) {
            make(parcel.folder().get());
        }
        for (Form form : parcel.destinations().keySet()) {
            write(takeaway, form);
        }
        if (parcel.needsData()) {
            new DataCopies(environment, console, parcel).see(takeaway.source().files());
        }
    }

    private static void make(Path folder) throws Complaint {
        try {
            Files.createDirectories(folder.toAbsolutePath());
        } catch (IOException e) {
            throw Complaint.of(Phrase.CLI_UNWRITABLE, folder.toString());
        }
    }

    private void write(Takeaway takeaway, Form form) throws Complaint, InterruptedException {
        Destination destination = parcel.destination(form);
        destination.write(environment.streams(), writer -> takeaway.write(form, parcel.fileName(form), writer));
        if (parcel.folder().isPresent()) {
            console.out(destination.file().map(Path::toString).orElse(""));
        }
    }
}
