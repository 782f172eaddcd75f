package descenso.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import descenso.course.source.CourseLanguages;
import descenso.phrases.Language;
import descenso.testing.DiagnosticText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MisconceptionsTest {

    private static final String TWO = """
            # what people believe
            - id: adam-untuned
              text: {es: Adam se ajusta solo, en: Adam tunes itself}
              experiment: sweep
            - id: sgd-worse
              text: {es: SGD es peor, en: SGD is worse}
            """;

    @TempDir
    private Path folder;

    private Misconceptions of(String text) throws IOException {
        Files.writeString(folder.resolve("misconceptions.yaml"), text);
        return Misconceptions.read(folder, CourseLanguages.of(folder));
    }

    @Test
    void misconceptionsAreReadFromTheirFile() throws IOException {
        Misconceptions two = of(TWO);
        assertThat(two.diagnostics()).isEmpty();
        assertThat(two.byId().values())
                .extracting(Misconceptions.Misconception::id)
                .containsExactly("adam-untuned", "sgd-worse");
        Misconceptions.Misconception first = two.find("adam-untuned").orElseThrow();
        assertThat(first.text().in(Language.ES)).isEqualTo("Adam se ajusta solo");
        assertThat(first.text().in(Language.EN)).isEqualTo("Adam tunes itself");
        assertThat(first.experiment()).contains("sweep");
        assertThat(first.position()).hasToString(folder + "/misconceptions.yaml:2:7");
        assertThat(two.find("sgd-worse").orElseThrow().experiment()).isEmpty();
        assertThat(two.find("sgd")).isEmpty();
    }

    @Test
    void missingFileIsReadAsNothing() {
        Misconceptions none = Misconceptions.read(folder, CourseLanguages.of(folder));
        assertThat(none.byId().values()).isEmpty();
        assertThat(none.diagnostics()).isEmpty();
        assertThat(none.find("a")).isEmpty();
    }

    @Test
    void invalidMisconceptionIsSkipped() throws IOException {
        assertThat(of(TWO.replace("experiment: sweep", "experiment: a b"))
                        .byId()
                        .values())
                .extracting(Misconceptions.Misconception::id)
                .containsExactly("sgd-worse");
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                arguments(TWO, ""),
                arguments("", "1:1 COURSE_EXPECTED_LIST"),
                arguments("a: b", "1:1 COURSE_EXPECTED_LIST"),
                arguments("- a", "1:3 COURSE_EXPECTED_KEYS"),
                arguments("- [", "1:4 COURSE_YAML_SYNTAX"),
                arguments(TWO.replace("id: adam", "ids: adam"), "2:3 COURSE_MISSPELT_KEY ids, id"),
                arguments(TWO.replace("id: adam-untuned", "id: Adam"), "2:7 COURSE_BAD_ID Adam"),
                arguments(TWO.replace("id: adam-untuned\n  text", "text"), "2:3 COURSE_MISSING_KEY id"),
                arguments(TWO.replace("id: sgd-worse", "id: adam-untuned"), "5:7 QUESTION_SAME_ID adam-untuned, 2:7"),
                arguments(TWO.replace(", en: SGD is worse", ""), "6:9 COURSE_MISSING_KEY en"),
                arguments(
                        TWO.replace("{es: SGD es peor, en: SGD is worse}", "SGD"),
                        "6:9 COURSE_EXPECTED_LANGUAGES {es: …, en: …}"),
                arguments(TWO.replace("es: SGD es peor, ", "es: ' ', "), "6:14 COURSE_EMPTY_VALUE"),
                arguments(TWO.replace("  text: {es: SGD", "  txt: {es: SGD"), "6:3 COURSE_MISSPELT_KEY txt, text"),
                arguments(TWO.replace("  experiment: ", "  lab: "), "4:3 COURSE_UNKNOWN_KEY lab, id, text, experiment"),
                arguments(TWO.replace("sweep", "Sweep 2"), "4:15 COURSE_BAD_ID Sweep 2"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void errorOfTheFileIsReported(String text, String expected) throws IOException {
        assertThat(DiagnosticText.of(of(text).diagnostics(), folder.resolve("misconceptions.yaml")))
                .isEqualTo(expected);
    }
}
