package descenso.course.experiment;

import descenso.course.source.AllowedFolders;
import descenso.course.source.CourseException;
import descenso.course.source.ExperimentLocation;
import descenso.course.source.FolderReader;
import descenso.course.source.LocalizedText;
import descenso.course.source.SourceFile;
import descenso.course.source.SourcePosition;
import descenso.course.yaml.LocalizedReader;
import descenso.course.yaml.Yaml;
import descenso.course.yaml.YamlMap;
import descenso.course.yaml.YamlNode;
import descenso.phrases.MessageKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;

/** A file that should contain an experiment. */
public record ExperimentFile(Path path) {

    /**
     * Reads the whole file.
     *
     * @throws CourseException if the file is missing, a folder, unreadable, empty or not YAML
     */
    public YamlNode yaml() throws CourseException {
        if (Files.notExists(path)) {
            throw new CourseException(SourcePosition.startOf(path), MessageKey.EXPERIMENT_NO_FILE);
        }
        if (Files.isDirectory(path)) {
            throw new CourseException(SourcePosition.startOf(path), MessageKey.EXPERIMENT_FOLDER);
        }
        Optional<Path> course = course();
        SourceFile source =
                course.isPresent() ? SourceFile.read(path, AllowedFolders.of(course.get())) : SourceFile.read(path);
        return Yaml.node(source.whole())
                .orElseThrow(() -> new CourseException(source.position(0), MessageKey.COURSE_EXPECTED_KEYS));
    }

    /**
     * Reads only the fields that a list of experiments shows.
     *
     * @throws CourseException if the file cannot be read or these fields are wrong
     */
    public ExperimentHeader header() throws CourseException {
        YamlMap map = yaml().map();
        YamlNode id = map.required("id");
        return new ExperimentHeader(
                id(id),
                localizedText(map, "title").orElse(LocalizedText.same(id.text())),
                localizedText(map, "look"),
                map.optional("predict").isPresent(),
                id.position());
    }

    /** Returns the text of a key, if present; errors in it are reported when the experiment is read. */
    private static Optional<LocalizedText> localizedText(YamlMap map, String key) throws CourseException {
        Optional<YamlNode> node = map.optional(key);
        return node.isPresent()
                ? Optional.of(LocalizedReader.lenient(node.get(), new ArrayList<>()))
                : Optional.empty();
    }

    /**
     * Returns the course that contains this file; empty if the file is not in the {@code experiments} folder of a
     * course.
     */
    public Optional<Path> course() {
        return new ExperimentLocation(path).course();
    }

    /**
     * Returns the id. In a course it must equal the file's name without extension; elsewhere it is any line of text.
     *
     * @throws CourseException if it is not a valid id
     */
    String id(YamlNode node) throws CourseException {
        return course().isPresent() ? idOfCourse(node) : node.line();
    }

    private String idOfCourse(YamlNode node) throws CourseException {
        String id = node.id();
        if (!id.equals(FolderReader.stem(path))) {
            throw node.error(MessageKey.EXPERIMENT_OTHER_ID, id, FolderReader.stem(path));
        }
        return id;
    }
}
