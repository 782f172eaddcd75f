package descenso.course.source;

import descenso.phrases.MessageKey;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ParserException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.Parser;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/** Parses YAML 1.2 into values with source positions. */
public final class Yaml {

    /** Maximum number of aliases of lists and mappings: nested ones multiply the size at every level. */
    private static final int MOST_ALIASES = 15;

    /** Keeps every scalar as text: the reader of a key decides what is a number. Compiles no regular expression. */
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
                    Diagnostic.ofControl(text.positionOfCodePoint(e.getPosition()), e.getCodePoint()));
        } catch (YamlEngineException e) {
            // the only errors without a mark: too many aliases, and a key that is not a scalar
            throw new CourseException(text.position(), MessageKey.COURSE_YAML_SYNTAX);
        }
    }

    /**
     * Translates an error of the YAML parser into a message of the course. Each constant is a common error of authors
     * with a message that explains how to correct it; the constant matches the start of the parser's own message.
     */
    private enum YamlSyntaxError {
        TAB("found character '\\t", MessageKey.COURSE_YAML_TAB),
        CHARACTER("found character", MessageKey.COURSE_YAML_CHARACTER),
        COLON("mapping values are not allowed here", MessageKey.COURSE_YAML_COLON),
        QUOTE("found unexpected end of stream", MessageKey.COURSE_YAML_QUOTE),
        ESCAPE("found unknown escape character", MessageKey.COURSE_YAML_ESCAPE),
        BRACKET("expected ',' or", MessageKey.COURSE_YAML_BRACKET),
        INDENT("expected <block end>", MessageKey.COURSE_YAML_INDENT),
        KEY("could not find expected ':'", MessageKey.COURSE_YAML_KEY),
        DOCUMENT("but found another document", MessageKey.COURSE_YAML_DOCUMENT),
        ALIAS("found undefined alias", MessageKey.COURSE_YAML_ALIAS),
        WITHIN_ITSELF(DepthLimitedParser.WITHIN_ITSELF, MessageKey.COURSE_YAML_WITHIN_ITSELF),
        DEEP(DepthLimitedParser.TOO_DEEP, MessageKey.COURSE_TOO_DEEP),
        OTHER("", MessageKey.COURSE_YAML_SYNTAX);

        private final String beginning;
        private final MessageKey key;

        YamlSyntaxError(String beginning, MessageKey key) {
            this.beginning = beginning;
            this.key = key;
        }

        static Diagnostic diagnostic(MarkedYamlEngineException e, SourceText text) {
            YamlSyntaxError problem = of(String.valueOf(e.getProblem()));
            int index = problem.mark(e).map(Mark::getIndex).orElse(0);
            return Diagnostic.of(text.positionOfCodePoint(index), problem.key);
        }

        private static YamlSyntaxError of(String words) {
            return Stream.of(values())
                    .filter(problem -> words.startsWith(problem.beginning))
                    .findFirst()
                    .orElse(OTHER);
        }

        /** Returns the mark to report. An unclosed quotation mark, bracket or key is reported where it began. */
        private Optional<Mark> mark(MarkedYamlEngineException e) {
            boolean leftOpen = this == QUOTE || this == BRACKET || this == KEY;
            return leftOpen ? e.getContextMark().or(e::getProblemMark) : e.getProblemMark();
        }
    }

    /** Rejects deep nesting, because readers are recursive, and aliases of a node within that node. */
    private static final class DepthLimitedParser implements Parser {

        static final String TOO_DEEP = "nested too deep";

        /** Maximum nesting depth, more than an author needs. Bounds the recursion. */
        private static final int LIMIT = 32;

        static final String WITHIN_ITSELF = "within-itself";

        private final Parser parser;

        /** The anchors of the open lists and mappings, innermost first; empty for the most, which have no anchor. */
        private final Deque<Optional<Anchor>> open = new ArrayDeque<>();

        DepthLimitedParser(Parser parser) {
            this.parser = parser;
        }

        @Override
        public boolean checkEvent(Event.ID choice) {
            return parser.checkEvent(choice);
        }

        @Override
        public Event peekEvent() {
            return parser.peekEvent();
        }

        @Override
        public boolean hasNext() {
            return parser.hasNext();
        }

        @Override
        public Event next() {
            Event event = parser.next();
            if (event instanceof CollectionStartEvent start) {
                open.push(start.getAnchor());
            } else if (event instanceof CollectionEndEvent) {
                open.pop();
            }
            if (open.size() > LIMIT) {
                throw error(TOO_DEEP, event);
            }
            if (event instanceof AliasEvent alias && open.contains(Optional.of(alias.getAlias()))) {
                throw error(WITHIN_ITSELF, event);
            }
            return event;
        }

        private static ParserException error(String words, Event event) {
            return new ParserException("", Optional.empty(), words, event.getStartMark());
        }
    }
}
