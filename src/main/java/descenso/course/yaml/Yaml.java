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

/** YAML 1.2 to values with places. */
public final class Yaml {

    /** What repeats itself within what repeats itself grows with every level: so many make it hundreds of times as large. */
    private static final int MOST_ALIASES = 15;

    /** Every scalar stays text: what a number is, the reader of a key decides, and no regular expression is compiled. */
    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setSchema(new FailsafeSchema())
            .setMaxAliasesForCollections(MOST_ALIASES)
            .build();

    private Yaml() {}

    /** The mapping that the text is. */
    public static YamlMap read(SourceText text) throws CourseException {
        return node(text)
                .orElseThrow(() -> new CourseException(text.place(), MessageKey.COURSE_EXPECTED_KEYS))
                .map();
    }

    /** Whatever the text is; empty where it is nothing but white space and comments. */
    public static Optional<YamlNode> node(SourceText text) throws CourseException {
        try {
            Composer composer = new Composer(
                    SETTINGS,
                    new DepthLimitedParser(new ParserImpl(SETTINGS, new StreamReader(SETTINGS, text.text()))));
            return composer.getSingleNode().map(node -> new YamlNode(node, text));
        } catch (MarkedYamlEngineException e) {
            throw new CourseException(YamlProblem.fault(e, text));
        } catch (ReaderException e) {
            throw new CourseException(
                    text.placeOfCodePoint(e.getPosition()),
                    MessageKey.COURSE_CONTROL_CHARACTER,
                    ForbiddenCharacters.name(e.getCodePoint()));
        } catch (YamlEngineException e) {
            // aliases without end, a key that is no scalar: the only ones that come without a mark
            throw new CourseException(text.place(), MessageKey.COURSE_YAML_SYNTAX);
        }
    }
}
