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
 * What a person reads stands in the property files, in both languages, and nowhere in the sources. A sentence is a string
 * literal with two words side by side, or one that ends as sentences do, or one with a letter that only prose has.
 */
class SourceSentencesTest {

    private static final Pattern SENTENCE =
            Pattern.compile("\\p{L}{2,}[,;:]? \\p{L}|\\p{L}{3,}[.!?…]$|[áéíóúüñÁÉÍÓÚÑ¿¡]");

    /** A comment, a character, or a literal, whose text is group 1. */
    private static final Pattern TOKEN = Pattern.compile(
            "//.*|/\\*(?s:.*?)\\*/|'(?:[^'\\\\]|\\\\.)+'|\"\"\"(?s:(.*?))\"\"\"|\"((?:[^\"\\\\\\n]|\\\\.)*)\"");

    /** Not for readers, or not ours. */
    private static final Set<String> ALLOWED = Set.of(
            // two keys bound alike: a mistake of ours, found at the start
            " is bound to ",
            " and to ",
            "no text in any language",
            // what snakeyaml-engine says, by which its complaints are told apart
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
            // environments of LaTeX, several to a name
            "aligned align align* split",
            "cases dcases",
            "gathered gather gather*",
            "matrix smallmatrix",
            // what the system says of a pipe whose reader is gone
            "Broken pipe",
            // a thread's name
            "terminal restore");

    private static List<String> sentences(String source) {
        List<String> sentences = new ArrayList<>();
        Matcher token = TOKEN.matcher(source);
        while (token.find()) {
            String literal = token.group(1) != null ? token.group(1) : token.group(2);
            if (literal != null && SENTENCE.matcher(literal).find()) {
                sentences.add(literal);
            }
        }
        return sentences;
    }

    private static List<String> ofTheSources() throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                found.addAll(sentences(Files.readString(file)));
            }
        }
        return found;
    }

    @Test
    void standInThePropertyFilesOnly() throws IOException {
        assertThat(ofTheSources()).isSubsetOf(ALLOWED);
    }

    @Test
    void areAllowedOnlyWhereThereAreAny() throws IOException {
        assertThat(ALLOWED).isSubsetOf(ofTheSources());
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
    void areFound(String source) {
        assertThat(sentences(source)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"// say \"Press a key\"", "/** \"Press a key\" */", "x = \"course.yaml\";", "x = \" KiB\";"})
    void areNotSeenWhereThereAreNone(String source) {
        assertThat(sentences(source)).isEmpty();
    }
}
