package descenso.runtime;

import descenso.app.screen.Command;
import descenso.course.Course;
import descenso.course.experiment.ExperimentHeader.ExperimentList;
import descenso.course.experiment.ExperimentSpecs;
import descenso.course.experiment.ExperimentSpecs.ParsedExperiment;
import descenso.course.experiment.ExperimentWriter;
import descenso.course.experiment.Setting;
import descenso.course.source.CourseException;
import descenso.course.source.CourseFolder;
import descenso.export.ExperimentExport;
import descenso.progress.PrivateFile;
import descenso.train.Outcome;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds, reads and exports experiments. Tests replace it by one that reads each file once. */
public class ExperimentLibrary {

    /** Exclusive upper bound of the numbers that are tried to make a name unique. */
    private static final int MOST = 1000;

    private final Path course;
    private final ExperimentSpecs specs;

    /** @param specs what the libraries of the process have read */
    public ExperimentLibrary(Path course, ExperimentSpecs specs) {
        this.course = course;
        this.specs = specs;
    }

    /**
     * Creates a library of the course alone: a name is never a path, neither for an experiment that is read nor for one
     * that is exported. For learners who may read no file of this computer.
     *
     * @param prefix what the names of the course's exports begin with, so that those of two courses never meet
     */
    public static ExperimentLibrary ofCourseOnly(Path course, ExperimentSpecs specs, String prefix) {
        return new ExperimentLibrary(course, specs) {
            @Override
            public Optional<Path> file(String name) {
                return name.matches("[\\p{L}\\p{N}_-]+")
                        ? Optional.of(expected(name)).filter(Files::exists)
                        : Optional.empty();
            }

            /** Creates the parent folder too, for this account alone: each learner of a class has one. */
            @Override
            Path packed(Command.Export request, Path parent) throws CourseException, IOException {
                LearnerExports exports = new LearnerExports(parent);
                Path folder = exports.folder(prefix + request.experiment().id());
                for (Path own : List.of(parent, folder)) {
                    if (!Files.isDirectory(own)) {
                        new PrivateFile(own.resolve("export")).prepare();
                    }
                }
                Path packed = super.packed(request, folder);
                exports.deleteOldest();
                return packed;
            }

            @Override
            Optional<String> keptName(String experiment) {
                return Optional.of(prefix + experiment);
            }

            @Override
            Path expected(String name) {
                return CourseFolder.experiment(course, name.replaceAll("[^\\p{L}\\p{N}_-]", "-"));
            }
        };
    }

    /**
     * Reads an experiment.
     *
     * @param name as for {@link #file}; an unknown name is read as an id of the course, so that its missing file is
     *     reported
     * @param settings changes, applied before the experiment is read
     */
    ParsedExperiment read(String name, List<Setting> settings) {
        return specs.read(expected(name), settings, data());
    }

    /**
     * Writes an export into a new folder, which it returns. Includes results only if the race is over.
     *
     * @throws CourseException if the experiment or a setting is invalid
     * @throws IOException if writing fails; no folder is left then
     */
    Path packed(Command.Export request, Path parent) throws CourseException, IOException {
        ExperimentExport export = new ExperimentExport(
                request.experiment(),
                ExperimentWriter.write(expected(request.name()), request.settings(), data()),
                request.settings(),
                request.outcome().orElseGet(() -> new Outcome(List.of(), List.of(), false)),
                request::chart,
                request.language());
        List<ExperimentExport.Form> forms = Stream.of(ExperimentExport.Form.values())
                .filter(form -> request.outcome().isPresent() || !form.hasRuns())
                .toList();
        return pack(parent, export, forms);
    }

    /**
     * Returns the name under which {@link LearnerExports} keep the exports of an experiment, for the learner to fetch;
     * empty if the learner has the folder.
     */
    Optional<String> keptName(String experiment) {
        return Optional.empty();
    }

    /**
     * Writes forms of an experiment into a new folder, and copies the data that they need to where they look for it.
     * The folder is filled under a hidden name and then renamed, so that it exists only once it is complete.
     *
     * @return the folder of the export
     * @throws IOException if writing fails; nothing is left in the parent folder then
     */
    static Path pack(Path parent, ExperimentExport export, List<ExperimentExport.Form> forms) throws IOException {
        String name = export.experiment().id().replaceAll("[^\\p{L}\\p{N}._-]+", "-");
        Path hidden = free(parent, ".descenso-" + name, Files::createDirectory);
        try {
            for (Map.Entry<String, Path> data : export.source().files().entrySet()) {
                copy(data.getValue(), hidden.resolve(data.getKey()));
            }
            for (ExperimentExport.Form form : forms) {
                String unused = form.fileName(name, other -> Files.exists(hidden.resolve(other)));
                try (Writer writer = Files.newBufferedWriter(hidden.resolve(unused))) {
                    export.write(form, unused, writer);
                }
            }
            return free(parent, "descenso-" + name, folder -> Files.move(hidden, folder));
        } catch (IOException | RuntimeException | Error e) {
            try {
                delete(hidden);
            } catch (IOException left) {
                e.addSuppressed(left);
            }
            throw e;
        }
    }

    /**
     * Copies a data file of an experiment into an export, whose files look for it there. Creates missing folders.
     *
     * @throws IOException if a file exists there already, or if writing fails
     */
    public static Path copy(Path data, Path copy) throws IOException {
        Files.createDirectories(copy.toAbsolutePath().resolveSibling(""));
        return Files.copy(data, copy);
    }

    /** A file operation on a path that must not exist. */
    private interface Claim {
        /** @throws IOException if the path exists already, or the operation fails */
        Path of(Path path) throws IOException;
    }

    /** Applies an operation to the first free path: the name itself, or the name with a number from 2. */
    private static Path free(Path parent, String name, Claim claim) throws IOException {
        for (int number = 1; number < MOST; number++) {
            try {
                return claim.of(parent.resolve(number == 1 ? name : name + "-" + number));
            } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
                // try the next number
            }
        }
        throw new FileAlreadyExistsException(parent.resolve(name).toString());
    }

    /**
     * Deletes a folder with its content.
     *
     * @throws IOException if it cannot be read, or a file in it not deleted
     */
    public static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private Path data() {
        return course.resolve("data");
    }

    /** Returns the file of an experiment; for an unknown name, the one that the course would have. */
    Path expected(String name) {
        return file(name).orElseGet(() -> CourseFolder.experiment(course, name));
    }

    /**
     * Returns the file of an experiment; empty if the name is none of these.
     *
     * @param name a path, which contains a slash or ends in .yaml and need not exist; or an id of the course; or the
     *     path of another file that exists
     */
    public Optional<Path> file(String name) {
        try {
            Path file = Path.of(name);
            return name.contains("/") || name.endsWith(".yaml")
                    ? Optional.of(file)
                    : Stream.of(CourseFolder.experiment(course, name), file)
                            .filter(path -> !name.isEmpty() && Files.exists(path))
                            .findFirst();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** Returns the experiments in the order of the lessons; only a diagnostic if the folder cannot be read. */
    ExperimentList list() {
        try {
            return ExperimentList.read(course).inOrderOf(idsOfLessons());
        } catch (CourseException e) {
            return new ExperimentList(List.of(), List.of(e.diagnostic()));
        }
    }

    /** Returns the ids in the order of the lessons; empty if the course cannot be read, which is reported elsewhere. */
    private List<String> idsOfLessons() {
        try {
            return Course.read(course).experiments();
        } catch (CourseException e) {
            return List.of();
        }
    }
}
