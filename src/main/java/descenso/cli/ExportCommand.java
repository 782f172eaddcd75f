package descenso.cli;

import descenso.course.experiment.Experiment;
import descenso.course.experiment.ExperimentSpecs;
import descenso.course.experiment.ExperimentSpecs.ParsedExperiment;
import descenso.course.experiment.ExperimentWriter;
import descenso.course.experiment.ExperimentWriter.ExperimentSource;
import descenso.course.experiment.Setting;
import descenso.course.source.CourseException;
import descenso.export.ExperimentExport;
import descenso.export.ExperimentExport.Form;
import descenso.phrases.MessageKey;
import descenso.runtime.ExperimentLibrary;
import descenso.train.Outcome;
import descenso.tui.Size;
import descenso.view.chart.PlotRuns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * The command {@code export}. Writes an experiment in one form or in all and prints the names of the files. Runs the
 * experiment only if a form needs its results.
 */
@Command(name = "export")
final class ExportCommand implements CliCommand {

    @Parameters(arity = "0..1")
    private @Nullable String experiment;

    @Option(names = "--set")
    private List<String> assignments = new ArrayList<>();

    @Option(names = "--csv")
    private boolean csv;

    @Option(names = "--svg")
    private boolean svg;

    @Option(names = "--yaml")
    private boolean yaml;

    @Option(names = "--python")
    private boolean python;

    @Option(names = "--out")
    private @Nullable Path out;

    @Override
    public int run(ProcessEnvironment environment, GlobalOptions global) throws UserError, InterruptedException {
        if (experiment == null) {
            throw UserError.of(MessageKey.CLI_EXPORT_NOTHING);
        }
        List<Form> forms = List.of(Form.values()).stream()
                .filter(form -> switch (form) {
                    case CSV -> csv;
                    case SVG -> svg;
                    case YAML -> yaml;
                    case PYTHON -> python;
                })
                .toList();
        if (forms.size() > 1) {
            throw UserError.of(MessageKey.CLI_EXPORT_FORMS);
        }
        List<Setting> settings = ExperimentCatalog.settings(assignments);
        Path file = new ExperimentCatalog(environment.checkedCourse()).file(experiment);
        Console console = global.console(environment);
        ParsedExperiment parsed = new ExperimentSpecs().read(file, settings, environment.data());
        parsed.diagnostics().forEach(console::info);
        if (parsed.experiment().isEmpty()) {
            return ExitStatus.USAGE;
        }
        ExportOptions options = ExportOptions.of(
                file, forms.stream().findFirst(), Optional.ofNullable(out), parsed.files(), environment.ownFolders());
        new Exporter(environment, console, options).export(parsed.experiment().get(), settings);
        return ExitStatus.OK;
    }

    /** Writes the forms of one experiment. */
    private record Exporter(ProcessEnvironment environment, Console console, ExportOptions options) {

        /** Size of a chart, in cells: wider than a usual terminal, so that names fit beside the curves. */
        private static final Size CHART_SIZE = new Size(120, 34);

        void export(Experiment experiment, List<Setting> settings) throws UserError, InterruptedException {
            ExperimentSource source;
            try {
                source = ExperimentWriter.write(options.experiment(), settings, environment.data());
            } catch (CourseException e) {
                throw UserError.of(e.diagnostic());
            }
            boolean hasRuns = options.destinations().keySet().stream().anyMatch(Form::hasRuns);
            try (TerminationSignal signal = TerminationSignal.awaited()) {
                Outcome outcome = hasRuns ? outcome(experiment, signal) : new Outcome(List.of(), List.of(), false);
                write(new ExperimentExport(
                        experiment,
                        source,
                        settings,
                        outcome,
                        () -> PlotRuns.drawing(experiment, outcome, console.language(), CHART_SIZE),
                        console.language()));
                if (outcome.isInterrupted()) {
                    console.warnOfInterruption(
                            outcome.runs().size(),
                            experiment.comparison().trials().size());
                }
            }
        }

        private Outcome outcome(Experiment experiment, TerminationSignal signal) throws InterruptedException {
            int columns = environment.streams().errors().orElse(0);
            try (TrainingPool trainings = new TrainingPool(List.of(experiment), signal::happened);
                    Progress progress = new Progress(console, trainings, columns)) {
                Outcome outcome = trainings.next(experiment, progress::show);
                progress.clear();
                return outcome;
            }
        }

        private void write(ExperimentExport export) throws UserError, InterruptedException {
            if (options.folder().isPresent()) {
                Path folder = options.folder().get();
                try {
                    Files.createDirectories(folder.toAbsolutePath());
                } catch (IOException e) {
                    throw UserError.of(MessageKey.CLI_UNWRITABLE, folder.toString());
                }
            }
            for (Map.Entry<Form, OutputTarget> each : options.destinations().entrySet()) {
                Form form = each.getKey();
                OutputTarget target = each.getValue();
                target.write(
                        environment.streams(), writer -> export.write(form, options.fileName(form, target), writer));
                if (options.folder().isPresent()) {
                    console.out(target.file().orElseThrow().toString());
                }
            }
            if (!options.destinations().keySet().stream().allMatch(Form::hasRuns)) {
                for (Map.Entry<String, Path> data : export.source().files().entrySet()) {
                    handle(data.getKey(), data.getValue());
                }
            }
        }

        /**
         * Handles a data file. If the export has a folder of its own, it is copied into it; otherwise a message names
         * it. Data of the course need no message, because every experiment finds them, and a program states in its
         * header which data it needs.
         *
         * @param name path of the file in the experiment
         */
        private void handle(String name, Path file) throws UserError {
            Optional<Path> copy = options.home().map(home -> home.resolve(name));
            try {
                if (copy.isPresent() && Files.exists(copy.get())) {
                    if (!Files.isRegularFile(copy.get()) || Files.mismatch(file, copy.get()) >= 0) {
                        console.warn(
                                MessageKey.CLI_EXPORT_OTHER_DATA, copy.get().toString());
                    }
                } else if (options.folder().isPresent()) {
                    console.out(ExperimentLibrary.copy(file, copy.orElseThrow()).toString());
                } else if (!plain(file).startsWith(plain(environment.data()))) {
                    console.warn(MessageKey.CLI_EXPORT_DATA, name);
                }
            } catch (IOException e) {
                throw UserError.of(
                        MessageKey.CLI_UNWRITABLE, copy.map(Path::toString).orElse(name));
            }
        }

        private static Path plain(Path path) {
            return path.toAbsolutePath().normalize();
        }
    }

    /** The forms of an export, and the folder of all forms; it is empty if only one form is requested. */
    record ExportOptions(Path experiment, Map<Form, OutputTarget> destinations, Optional<Path> folder) {

        private static final String YAML = ".yaml";

        ExportOptions {
            destinations = Collections.unmodifiableMap(new EnumMap<>(destinations));
        }

        /**
         * Creates options. One form goes to a file, into a folder or to standard output; all forms go into a folder,
         * the current one if none is given. There the data keep their names, because the experiment refers to them by
         * name, so a form may have to use another name.
         *
         * @param form the form; empty for all
         * @param data files by their names in the experiment
         * @param own folders of the tutor, see {@link OutputTarget#of}
         * @throws UserError if a form would overwrite the data or the experiment, or is in a folder of the tutor
         */
        static ExportOptions of(
                Path experiment, Optional<Form> form, Optional<Path> out, Map<String, Path> data, Collection<Path> own)
                throws UserError {
            boolean isOne = form.isPresent();
            Optional<Path> folder = isOne ? out.filter(Files::isDirectory) : Optional.of(out.orElse(Path.of("")));
            Set<String> taken = isOne ? Set.of() : data.keySet();
            Map<Form, OutputTarget> destinations = new EnumMap<>(Form.class);
            for (Form each : form.map(List::of).orElse(List.of(Form.values()))) {
                OutputTarget target = OutputTarget.of(
                        folder.map(there -> there.resolve(each.fileName(name(experiment), taken::contains)))
                                .or(() -> out),
                        own);
                target.requireAbsent(experiment, data.values());
                destinations.put(each, target);
            }
            return new ExportOptions(experiment, destinations, isOne ? Optional.empty() : folder);
        }

        /** Returns the file name of the experiment without the extension. */
        private static String name(Path experiment) {
            String name = experiment.getFileName().toString();
            return name.endsWith(YAML) ? name.substring(0, name.length() - YAML.length()) : name;
        }

        /** Returns the file name of a form. On standard output, this is the name that the file would have. */
        String fileName(Form form, OutputTarget destination) {
            return destination
                    .file()
                    .map(file -> file.getFileName().toString())
                    .orElse(name(experiment) + "." + form.ending());
        }

        /** Returns the folder in which the export looks for its data first; empty if it goes to standard output. */
        Optional<Path> home() {
            return folder.or(
                    () -> destinations.values().iterator().next().file().map(file -> file.resolveSibling("")));
        }
    }
}
