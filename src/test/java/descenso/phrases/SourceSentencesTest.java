package descenso.phrases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests that texts for learners are in the property files, in both languages, and nowhere in the sources. A sentence is
 * a string literal that has two words side by side, ends like a sentence, or has a letter or sign that only prose has.
 * Tests too that the sentences for developers, in comments, fit the lines of the code.
 */
class SourceSentencesTest {

    /** The lines of an update rule, which are no sentences. */
    private static final Pattern RULE = Pattern.compile("(?:\\s*\\w+ = [^\\n]*)+\\s*");

    /** A statement for a database. */
    private static final Pattern STATEMENT =
            Pattern.compile("\\s*(?:SELECT|INSERT|CREATE|UPDATE|DELETE|ALTER|LISTEN|VACUUM|PRAGMA) (?s:.*)");

    private static final Pattern SENTENCE =
            Pattern.compile("\\p{L}{2,}[,;:]? \\p{L}|\\p{L}{3,}[.!?…]$|[áéíóúüñÁÉÍÓÚÑ¿¡]");

    /** Matches a comment, a character, a text block (its text is group 1) or a string literal (its text is group 2). */
    private static final Pattern TOKEN = Pattern.compile(
            "//.*|/\\*(?s:.*?)\\*/|'(?:[^'\\\\]|\\\\.)+'|\"\"\"(?s:(.*?))\"\"\"|\"((?:[^\"\\\\\\n]|\\\\.)*)\"");

    /** Maximum width of a line of code, in columns: that of the formatter. */
    private static final int COLUMNS = 120;

    /** The beginning of a line of a comment. */
    private static final Pattern COMMENT = Pattern.compile("\\s*(?:/?[*]|//)");

    /** Literals that are not for learners, or that come from other programs. */
    private static final Set<String> ALLOWED = Set.of(
            // internal error: a key that is bound twice, found at the start
            "no text in any language",
            // internal error: a value that cannot be compiled
            " needs one constructor, of its final fields",
            // messages of snakeyaml-engine, which distinguish its errors
            "but found another document",
            "could not find expected ':'",
            "expected <block end>",
            "found character",
            "found character '\\\\t",
            "found undefined alias",
            "found unexpected end of stream",
            "found unknown escape character",
            "mapping values are not allowed here",
            "nested too deep",
            // descriptions of metrics, which Prometheus shows
            "1 while the store is away",
            "connections that have not logged in",
            "connections that show the tutor",
            "frames that a newer one replaced, since the client had no room",
            "open connections",
            "refused connections, logins and words",
            "runs that wait for their turn",
            "sessions, with those whose line has dropped",
            "time from a key to the end of writing its frame",
            "writes that the store has committed",
            // message of the system about a pipe whose reader has closed it
            "Broken pipe",
            // name of a thread
            "terminal restore");

    private static List<String> sentences(String source) {
        List<String> sentences = new ArrayList<>();
        Matcher token = TOKEN.matcher(source);
        while (token.find()) {
            String literal = token.group(1) != null ? token.group(1) : token.group(2);
            if (literal != null
                    && !RULE.matcher(literal).matches()
                    && !STATEMENT.matcher(literal).matches()
                    && SENTENCE.matcher(literal).find()) {
                sentences.add(literal);
            }
        }
        return sentences;
    }

    private static List<String> sentencesInTheSources() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : sources("src/main/java")) {
            found.addAll(sentences(Files.readString(file)));
        }
        return found;
    }

    private static List<Path> sources(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(path -> path.toString().endsWith(".java")).toList();
        }
    }

    @Test
    void sourcesHaveNoSentenceThatIsNotAllowed() throws IOException {
        assertThat(sentencesInTheSources()).isSubsetOf(ALLOWED);
    }

    @Test
    void everyAllowedLiteralOccursInTheSources() throws IOException {
        assertThat(ALLOWED).isSubsetOf(sentencesInTheSources());
    }

    /** Tests that no line of a comment is longer than a line of code, which the formatter leaves as it is. */
    @Test
    void noCommentIsWiderThanTheCode() throws IOException {
        List<String> wide = new ArrayList<>();
        for (Path file : sources("src")) {
            Files.readString(file)
                    .lines()
                    .filter(line ->
                            line.length() > COLUMNS && COMMENT.matcher(line).lookingAt())
                    .forEach(line -> wide.add(file.getFileName() + ": " + line.strip()));
        }
        assertThat(wide).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "say(\"Press a key\");",
                "return \"Guardado.\";",
                "out(\"\"\"\n    Pulsa Intro\n    \"\"\");",
                "x = 'a' + \"página\";",
                "f('\"', \"not found\")",
            })
    void sentencesInLiteralsAreFound(String source) {
        assertThat(sentences(source)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"// say \"Press a key\"", "/** \"Press a key\" */", "x = \"course.yaml\";", "x = \" KiB\";"})
    void commentsAndNamesAreNoSentences(String source) {
        assertThat(sentences(source)).isEmpty();
    }
}
