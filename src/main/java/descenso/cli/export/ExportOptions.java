package descenso.cli.export;

import descenso.cli.process.OutputTarget;
import descenso.cli.process.UserError;
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
 * What is exported, and where to.
 *
 * @param experiment its file
 * @param destinations of each form that is wished for
 * @param folder where all of them lie beside one another; empty where there is but one
 */
record ExportOptions(Path experiment, Map<Form, OutputTarget> destinations, Optional<Path> folder) {

    private static final String YAML = ".yaml";

    ExportOptions {
        destinations = Collections.unmodifiableMap(new EnumMap<>(destinations));
    }

    /**
     * One form to a file, into a folder, or to standard output; all of them into a folder, named after the experiment.
     *
     * @param form all where there is none
     * @param out a file or a folder
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

    /** @param taken names that others have */
    private static OutputTarget in(Path folder, Path experiment, Form form, Set<String> taken) {
        return new OutputTarget(Optional.of(folder.resolve(form.fileName(name(experiment), taken::contains))));
    }

    /**
     * Returns the same beside these data: they keep their names, which the experiment knows them by, so that a form in the same
     * folder may have to take another.
     *
     * @param data by the names that the experiment gives them
     * @throws UserError where something would be written over them, or over the experiment
     */
    ExportOptions beside(Map<String, Path> data) throws UserError {
        ExportOptions renamed =
                folder.map(there -> in(there, experiment, data.keySet())).orElse(this);
        for (OutputTarget destination : renamed.destinations().values()) {
            destination.requireAbsent(experiment, data.values());
        }
        return renamed;
    }

    /** The experiment's file without its ending. */
    private static String name(Path experiment) {
        String name = experiment.getFileName().toString();
        return name.endsWith(YAML) ? name.substring(0, name.length() - YAML.length()) : name;
    }

    /** The name that a form of it has, or might be given. */
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
        return destinations.keySet().stream().anyMatch(Form::needsData);
    }

    /** Where what is exported looks for its data first; empty where it is on standard output. */
    Optional<Path> home() {
        return folder.or(() -> destinations.values().iterator().next().file().map(file -> file.resolveSibling("")));
    }
}
