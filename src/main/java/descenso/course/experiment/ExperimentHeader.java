package descenso.course.experiment;

import descenso.course.source.CourseException;
import descenso.course.source.CourseFolder;
import descenso.course.source.LocalizedText;
import descenso.course.source.SourceFile;
import descenso.course.source.SourcePosition;
import descenso.course.source.SourceText;
import descenso.course.source.Yaml;
import descenso.course.source.YamlMap;
import descenso.course.source.YamlNode;
import descenso.phrases.MessageKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;

/** Fields read without the runs, and whether a prediction is asked. The id stands for a missing title. */
public record ExperimentHeader(
        String id, LocalizedText title, Optional<LocalizedText> look, boolean asks, SourcePosition position) {

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
                id.position());
    }

    /** Returns the text of a key, if present; errors in it are reported when the experiment is read. */
    private static Optional<LocalizedText> text(YamlMap map, String key) throws CourseException {
        Optional<YamlNode> node = map.optional(key);
        return node.isPresent() ? Optional.of(node.get().localized(false, new ArrayList<>())) : Optional.empty();
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
        SourceText source = course.isPresent() ? SourceFile.read(file, course.get()) : SourceFile.read(file);
        return Yaml.node(source)
                .orElseThrow(() -> new CourseException(source.position(0), MessageKey.COURSE_EXPECTED_KEYS));
    }
}
