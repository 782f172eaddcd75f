package descenso;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that no published file names a path of a private machine or a private package registry. */
class PublicWordsTest {

    private static final List<String> PUBLIC =
            List.of("src", "lessons", "README.md", "run.sh", ".ci", ".mvn", "pom.xml");

    private static final Pattern PRIVATE = Pattern.compile(
            "(?<![\\w.$}~])/(?:home|work|root|tmp)\\b|(?i:artifactory|nexus|mirror|repo1?|registry)[.][a-z0-9-]+[.][a-z]+");

    @Test
    void publishedFilesNameNoMachineOrRegistry() throws IOException {
        for (String name : PUBLIC) {
            try (Stream<Path> files = Files.exists(Path.of(name)) ? Files.walk(Path.of(name)) : Stream.empty()) {
                for (Path file : files.filter(PublicWordsTest::isPublic).toList()) {
                    String text = Files.readString(file, StandardCharsets.ISO_8859_1);
                    assertThat(text).as(file.toString()).doesNotContainPattern(PRIVATE);
                }
            }
        }
    }

    /** Tests whether a file is checked. This file is not, because it contains the forbidden names. */
    private static boolean isPublic(Path file) {
        return Files.isRegularFile(file) && !file.endsWith("PublicWordsTest.java");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"see /home/ana/x", "\"/tmp\"", "(/work/main)", "https://repo1.maven.org/x", "nexus.local.net"})
    void privateNameIsFound(String text) {
        assertThat(text).containsPattern(PRIVATE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"target/tmp", "$root/work", "a/home", "/homeward", "/usr/lib/jvm", "maven.apache.org"})
    void ordinaryNameIsNotFound(String text) {
        assertThat(text).doesNotContainPattern(PRIVATE);
    }
}
