package descenso.course.experiment;

import descenso.course.source.AllowedFolders;
import descenso.course.source.CourseException;
import descenso.course.source.ExperimentLocation;
import descenso.course.source.FolderReader;
import descenso.course.source.LocalizedText;
import descenso.course.source.SourceFile;
import descenso.course.source.SourcePosition;
import descenso.course.yaml.LocalisedReader;
import descenso.course.yaml.Yaml;
import descenso.course.yaml.YamlMap;
import descenso.course.yaml.YamlNode;
import descenso.phrases.MessageKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;

/** A file that is to hold an experiment. */
public record ExperimentFile(Path path) {

    /** All that it says. */
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
                .orElseThrow(() -> new CourseException(source.place(0), MessageKey.COURSE_EXPECTED_KEYS));
    }

    /** Only what a list of experiments shows. */
    public ExperimentHeader header() throws CourseException {
        YamlMap map = yaml().map();
        YamlNode id = map.required("id");
        return new ExperimentHeader(
                id(id),
                words(map, "title").orElse(LocalizedText.same(id.text())),
                words(map, "look"),
                map.optional("predict").isPresent(),
                id.place());
    }

    /** Returns the words of a key, if it is there; reading the experiment reports its faults. */
    private static Optional<LocalizedText> words(YamlMap map, String key) throws CourseException {
        Optional<YamlNode> node = map.optional(key);
        return node.isPresent()
                ? Optional.of(LocalisedReader.lenient(node.get(), new ArrayList<>()))
                : Optional.empty();
    }

    /** Returns the course that the file belongs to; empty elsewhere. */
    public Optional<Path> course() {
        return new ExperimentLocation(path).course();
    }

    /** The id: in a course the file's name, elsewhere any words. */
    String id(YamlNode node) throws CourseException {
        return course().isPresent() ? idOfCourse(node) : node.line();
    }

    private String idOfCourse(YamlNode node) throws CourseException {
        String id = node.id();
        if (!id.equals(FolderReader.stem(path))) {
            throw node.fault(MessageKey.EXPERIMENT_OTHER_ID, id, FolderReader.stem(path));
        }
        return id;
    }
}
