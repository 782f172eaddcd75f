package descenso.cli;

import descenso.export.ExperimentExport.Form;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The forms of an export and their destinations.
 *
 * @param experiment file of the experiment
 * @param destinations destination of each requested form
 * @param folder folder of all forms; empty if only one form is requested
 */
record ExportOptions(Path experiment, Map<Form, OutputTarget> destinations, Optional<Path> folder) {

    private static final String YAML = ".yaml";

    ExportOptions {
        destinations = Collections.unmodifiableMap(new EnumMap<>(destinations));
    }

    /**
     * Creates options. One form goes to a file, into a folder or to standard output. All forms go into a folder, with
     * file names after the experiment.
     *
     * @param form the form; empty for all
     * @param out file or folder; if empty, one form goes to standard output and all forms go to the current folder
     */
    static ExportOptions of(Path experiment, Optional<Form> form, Optional<Path> out) {
        if (form.isEmpty()) {
            return in(out.orElse(Path.of("")), experiment, Set.of());
        }
        OutputTarget one = out.filter(Files::isDirectory)
                .map(folder -> in(folder, experiment, form.get(), Set.of()))
                .orElseGet(() -> new OutputTarget(out));
        return new ExportOptions(experiment, Map.of(form.get(), one), Optional.empty());
    }

    private static ExportOptions in(Path folder, Path experiment, Set<String> taken) {
        Map<Form, OutputTarget> all = new EnumMap<>(Form.class);
        List.of(Form.values()).forEach(each -> all.put(each, in(folder, experiment, each, taken)));
        return new ExportOptions(experiment, all, Optional.of(folder));
    }

    /**
     * Returns the file of a form in a folder.
     *
     * @param taken file names that must not be used
     */
    private static OutputTarget in(Path folder, Path experiment, Form form, Set<String> taken) {
        return new OutputTarget(Optional.of(folder.resolve(form.fileName(name(experiment), taken::contains))));
    }

    /**
     * Returns options that leave the file names of the data free. The data keep their names, because the experiment
     * refers to them by name, so a form in the same folder may have to use another name.
     *
     * @param data files by their names in the experiment
     * @throws UserError if a form would overwrite the data or the experiment
     */
    ExportOptions beside(Map<String, Path> data) throws UserError {
        ExportOptions renamed =
                folder.map(there -> in(there, experiment, data.keySet())).orElse(this);
        for (OutputTarget target : renamed.destinations().values()) {
            target.requireAbsent(experiment, data.values());
        }
        return renamed;
    }

    /** Returns the file name of the experiment without the extension. */
    private static String name(Path experiment) {
        String name = experiment.getFileName().toString();
        return name.endsWith(YAML) ? name.substring(0, name.length() - YAML.length()) : name;
    }

    /** Returns the file name of a form. On standard output, this is the name that the file would have. */
    String fileName(Form form) {
        return destination(form)
                .file()
                .map(file -> file.getFileName().toString())
                .orElse(name(experiment) + "." + form.ending());
    }

    OutputTarget destination(Form form) {
        return destinations.getOrDefault(form, new OutputTarget(Optional.empty()));
    }

    boolean hasRuns() {
        return destinations.keySet().stream().anyMatch(Form::hasRuns);
    }

    boolean needsData() {
        return destinations.keySet().stream().anyMatch(form -> !form.hasRuns());
    }

    /** Returns the folder in which the export looks for its data first; empty if it goes to standard output. */
    Optional<Path> home() {
        return folder.or(() -> destinations.values().iterator().next().file().map(file -> file.resolveSibling("")));
    }
}
