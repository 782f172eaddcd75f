package descenso.course.yaml;

import descenso.course.source.CourseException;
import descenso.course.source.ForbiddenCharacters;
import descenso.course.source.SourceText;
import descenso.phrases.MessageKey;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/** Parses YAML 1.2 into values with source positions. */
public final class Yaml {

    /**
     * Maximum number of aliases of lists and mappings. Nested aliases multiply the size at every level; with 15 of
     * them, it can grow hundreds of times.
     */
    private static final int MOST_ALIASES = 15;

    /**
     * Keeps every scalar as text. The reader of a key decides what is a number, and no regular expression is compiled.
     */
    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setSchema(new FailsafeSchema())
            .setMaxAliasesForCollections(MOST_ALIASES)
            .build();

    private Yaml() {}

    /**
     * Returns the mapping that the text contains.
     *
     * @throws CourseException if the text is empty, not valid YAML or not a mapping
     */
    public static YamlMap read(SourceText text) throws CourseException {
        return node(text)
                .orElseThrow(() -> new CourseException(text.position(), MessageKey.COURSE_EXPECTED_KEYS))
                .map();
    }

    /**
     * Returns the value that the text contains; empty if it has only white space and comments.
     *
     * @throws CourseException if the text is not valid YAML, or is nested too deeply
     */
    public static Optional<YamlNode> node(SourceText text) throws CourseException {
        try {
            Composer composer = new Composer(
                    SETTINGS,
                    new DepthLimitedParser(new ParserImpl(SETTINGS, new StreamReader(SETTINGS, text.text()))));
            return composer.getSingleNode().map(node -> new YamlNode(node, text));
        } catch (MarkedYamlEngineException e) {
            throw new CourseException(YamlSyntaxError.diagnostic(e, text));
        } catch (ReaderException e) {
            throw new CourseException(
                    text.positionOfCodePoint(e.getPosition()),
                    MessageKey.COURSE_CONTROL_CHARACTER,
                    ForbiddenCharacters.name(e.getCodePoint()));
        } catch (YamlEngineException e) {
            // the only errors without a mark: too many aliases, and a key that is not a scalar
            throw new CourseException(text.position(), MessageKey.COURSE_YAML_SYNTAX);
        }
    }
}
