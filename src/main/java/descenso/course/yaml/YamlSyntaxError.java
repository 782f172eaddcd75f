package descenso.course.yaml;

import descenso.course.source.Diagnostic;
import descenso.course.source.SourceText;
import descenso.phrases.MessageKey;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/**
 * Translates an error of the YAML parser into a message of the course. Each constant is a common error of authors with
 * a message that explains how to correct it; the constant matches the start of the parser's own message.
 */
enum YamlSyntaxError {
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
        for (YamlSyntaxError problem : values()) {
            if (words.startsWith(problem.beginning)) {
                return problem;
            }
        }
        return OTHER;
    }

    /**
     * Returns the mark to report. An unclosed quotation mark, bracket or key is reported where it began, because the
     * parser notices it only at its end.
     */
    private Optional<Mark> mark(MarkedYamlEngineException e) {
        boolean leftOpen = this == QUOTE || this == BRACKET || this == KEY;
        return leftOpen ? e.getContextMark().or(e::getProblemMark) : e.getProblemMark();
    }
}
