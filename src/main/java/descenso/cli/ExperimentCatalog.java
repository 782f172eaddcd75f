package descenso.cli;

import descenso.course.experiment.ExperimentHeader;
import descenso.course.experiment.ExperimentHeader.ExperimentList;
import descenso.course.experiment.ExperimentSpecs;
import descenso.course.experiment.Setting;
import descenso.course.source.CourseException;
import descenso.course.source.Diagnostic;
import descenso.course.source.KnownWords;
import descenso.course.source.SourcePosition;
import descenso.phrases.MessageKey;
import descenso.runtime.ExperimentLibrary;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The experiments that can be run: those of the course in a folder by id, and any experiment file by path. */
record ExperimentCatalog(Path course) {

    /**
     * Prints id and title of each experiment of the course, one per line. Returns the exit status: 2 if a file is
     * faulty, otherwise 0.
     *
     * @throws UserError if the list cannot be read or printed
     */
    public int print(Console console) throws UserError {
        ExperimentList list;
        try {
            list = ExperimentList.read(course);
        } catch (CourseException e) {
            throw UserError.of(e.diagnostic());
        }
        List<ExperimentHeader> all = list.experiments();
        int width = all.stream().mapToInt(each -> each.id().length()).max().orElse(0);
        for (ExperimentHeader each : all) {
            String gap = " ".repeat(width - each.id().length() + 2);
            console.out(each.id() + gap + each.title().in(console.language()));
        }
        list.diagnostics().forEach(console::info);
        return list.diagnostics().isEmpty() ? ExitStatus.OK : ExitStatus.USAGE;
    }

    /**
     * Returns the file of an experiment. The file need not exist.
     *
     * @param name as for {@link ExperimentLibrary#file}
     * @throws UserError if the name is neither a file nor an id of the course
     */
    public Path file(String name) throws UserError {
        return new ExperimentLibrary(course, new ExperimentSpecs()).file(name).orElseThrow(() -> unknown(name));
    }

    /**
     * Checks that an experiment can be read.
     *
     * @throws UserError if the name of an experiment is unknown or its file does not exist
     */
    public void require(String name) throws UserError {
        Path file = file(name);
        if (Files.notExists(file)) {
            throw UserError.of(Diagnostic.of(new SourcePosition(file, 1, 1), MessageKey.EXPERIMENT_NO_FILE));
        }
    }

    /**
     * Returns the changes of experiments that the arguments of {@code --set} name, in their order.
     *
     * @throws UserError if an argument does not have the form path=value
     */
    static List<Setting> settings(List<String> assignments) throws UserError {
        List<Setting> settings = new ArrayList<>();
        for (String each : assignments) {
            int equals = each.indexOf('=');
            if (equals <= 0) {
                throw UserError.of(MessageKey.CLI_BAD_SETTING, each);
            }
            settings.add(new Setting(each.substring(0, equals), each.substring(equals + 1)));
        }
        return settings;
    }

    private UserError unknown(String name) {
        try {
            return KnownWords.nearest(name, List.copyOf(ExperimentList.ids(course)))
                    .map(nearest -> UserError.of(MessageKey.CLI_MISSPELT_EXPERIMENT, name, nearest))
                    .orElse(UserError.of(MessageKey.CLI_UNKNOWN_EXPERIMENT, name));
        } catch (CourseException e) {
            return UserError.of(e.diagnostic());
        }
    }
}
