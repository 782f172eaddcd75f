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
     * file names after the experiment. There the data keep their names, because the experiment refers to them by name,
     * so a form may have to use another name.
     *
     * @param form the form; empty for all
     * @param out file or folder; if empty, one form goes to standard output and all forms go to the current folder
     * @param data files by their names in the experiment
     * @throws UserError if a form would overwrite the data or the experiment
     */
    static ExportOptions of(Path experiment, Optional<Form> form, Optional<Path> out, Map<String, Path> data)
            throws UserError {
        boolean isOne = form.isPresent();
        Optional<Path> folder = isOne ? out.filter(Files::isDirectory) : Optional.of(out.orElse(Path.of("")));
        Set<String> taken = isOne ? Set.of() : data.keySet();
        Map<Form, OutputTarget> destinations = new EnumMap<>(Form.class);
        for (Form each : form.map(List::of).orElse(List.of(Form.values()))) {
            OutputTarget target = new OutputTarget(
                    folder.map(there -> there.resolve(each.fileName(name(experiment), taken::contains)))
                            .or(() -> out));
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
        return folder.or(() -> destinations.values().iterator().next().file().map(file -> file.resolveSibling("")));
    }
}
