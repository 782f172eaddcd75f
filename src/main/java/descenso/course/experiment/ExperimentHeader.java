package descenso.course.experiment;

import descenso.course.source.CourseException;
import descenso.course.source.CourseFolder;
import descenso.course.source.CourseLanguages;
import descenso.course.source.Diagnostic;
import descenso.course.source.LocalizedText;
import descenso.course.source.SourcePosition;
import descenso.course.source.SourceText;
import descenso.course.source.Yaml;
import descenso.course.source.YamlMap;
import descenso.course.source.YamlNode;
import descenso.phrases.MessageKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Fields read without the runs, and whether there are a prediction and challenges, valid or not. The id stands for a
 * missing title.
 */
public record ExperimentHeader(
        String id,
        LocalizedText title,
        Optional<LocalizedText> look,
        boolean asks,
        boolean hasChallenges,
        SourcePosition position) {

    /**
     * Reads the header in a file.
     *
     * @throws CourseException if the file cannot be read or these fields are wrong
     */
    public static ExperimentHeader read(Path file) throws CourseException {
        YamlMap map = yaml(file).map();
        YamlNode id = map.required("id");
        return new ExperimentHeader(
                id(file, id),
                text(map, "title").orElse(LocalizedText.same(id.text())),
                text(map, "look"),
                map.optional("predict").isPresent(),
                map.optional("challenges").isPresent(),
                id.position());
    }

    /** Returns the text of a key, if present; errors in it are reported when the experiment is read. */
    private static Optional<LocalizedText> text(YamlMap map, String key) throws CourseException {
        Optional<YamlNode> node = map.optional(key);
        return node.isPresent()
                ? Optional.of(node.get().localized(CourseLanguages.outside(), new ArrayList<>()))
                : Optional.empty();
    }

    /**
     * Returns the id. In a course it must equal the file's name without extension; elsewhere it is any line of text.
     *
     * @throws CourseException if it is not a valid id
     */
    static String id(Path file, YamlNode node) throws CourseException {
        if (CourseFolder.ofExperiment(file).isEmpty()) {
            return node.line();
        }
        String id = node.id();
        if (!id.equals(CourseFolder.stem(file))) {
            throw node.error(MessageKey.EXPERIMENT_OTHER_ID, id, CourseFolder.stem(file));
        }
        return id;
    }

    /**
     * Reads the whole file.
     *
     * @throws CourseException if the file is missing, a folder, unreadable, empty or not YAML
     */
    public static YamlNode yaml(Path file) throws CourseException {
        if (Files.notExists(file)) {
            throw new CourseException(SourcePosition.startOf(file), MessageKey.EXPERIMENT_NO_FILE);
        }
        if (Files.isDirectory(file)) {
            throw new CourseException(SourcePosition.startOf(file), MessageKey.EXPERIMENT_FOLDER);
        }
        Optional<Path> course = CourseFolder.ofExperiment(file);
        SourceText source = course.isPresent() ? SourceText.read(file, course.get()) : SourceText.read(file);
        return Yaml.node(source)
                .orElseThrow(() -> new CourseException(source.position(0), MessageKey.COURSE_EXPECTED_KEYS));
    }

    /** The headers of the experiments of a course, by file name unless reordered. */
    public record ExperimentList(List<ExperimentHeader> experiments, List<Diagnostic> diagnostics) {

        /**
         * Reads the headers of the experiments in the folder of a course.
         *
         * @throws CourseException if the folder of the experiments exists but cannot be read
         */
        public static ExperimentList read(Path course) throws CourseException {
            List<ExperimentHeader> headers = new ArrayList<>();
            List<Diagnostic> diagnostics = new ArrayList<>();
            for (Path file : files(course)) {
                try {
                    headers.add(ExperimentHeader.read(file));
                } catch (CourseException e) {
                    diagnostics.add(e.diagnostic());
                }
            }
            return new ExperimentList(headers, diagnostics);
        }

        /**
         * Returns the files of the experiments of a course, in alphabetical order; none if there is no folder of them.
         *
         * @throws CourseException if the folder cannot be read
         */
        public static List<Path> files(Path course) throws CourseException {
            return CourseFolder.files(CourseFolder.experiments(course), ".yaml");
        }

        /**
         * Returns the ids of the experiments that have a file in the course, in alphabetical order.
         *
         * @throws CourseException if the folder of the experiments exists but cannot be read
         */
        public static Set<String> ids(Path course) throws CourseException {
            return files(course).stream().map(CourseFolder::stem).collect(Collectors.toCollection(TreeSet::new));
        }

        /** Returns this list with the experiments of these ids first, in their order. The others keep their order. */
        public ExperimentList inOrderOf(List<String> ids) {
            Comparator<ExperimentHeader> order = Comparator.comparingInt(
                    experiment -> ids.contains(experiment.id()) ? ids.indexOf(experiment.id()) : ids.size());
            return new ExperimentList(experiments.stream().sorted(order).toList(), diagnostics);
        }
    }
}
