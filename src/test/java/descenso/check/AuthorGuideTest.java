package descenso.check;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.course.Course;
import descenso.course.question.ExerciseReader;
import descenso.course.source.Diagnostic;
import descenso.phrases.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests that the examples of questions, predictions and challenges in the author's guide have no faults. */
class AuthorGuideTest {

    private static final Pattern YAML = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

    /** Experiment with the optimizers, stop criterion and limit that the guide's challenges assume. */
    private static final String RACE = """
            id: bet
            title: {es: Carrera, en: Race}
            problem: {kind: quadratic, curvature: [1, 20], start: [1, 1]}
            optimizers: [{rule: momentum, lr: 0.001}, {rule: adam, lr: 0.01}]
            steps: 2000
            stop: {distance: 1e-3}
            """;

    @TempDir
    private Path course;

    @BeforeEach
    void writeACourse() throws IOException {
        Files.createDirectories(course.resolve("experiments"));
        Files.writeString(
                course.resolve("course.yaml"),
                "id: a\ntitle: {es: a, en: a}\nauthor: b\nyear: 1\nchapters: [{title: {es: c, en: c}, screens: [d]}]\n");
        for (String language : List.of("es", "en")) {
            Files.createDirectories(course.resolve(language));
            Files.writeString(course.resolve(language).resolve("00.md"), "---\nid: d\ntitle: D\n---\nHola.\n");
        }
    }

    private static List<String> examples(String from, String to) throws IOException {
        String guide = Files.readString(Path.of("lessons/README.md"));
        String section = guide.substring(guide.indexOf("\n" + from + "\n"), guide.indexOf("\n" + to + "\n"));
        return YAML.matcher(section).results().map(example -> example.group(1)).toList();
    }

    static List<String> examples() throws IOException {
        return examples("### Predictions", "### Changing one from outside");
    }

    private static boolean isQuestion(String example) {
        return example.startsWith("id: ");
    }

    /** Tests all questions on one screen, with the misconceptions and the experiment that they name. */
    @Test
    void questionsHaveNoDiagnostics() throws Exception {
        List<String> examples = examples("## Questions", "## Experiments");
        String misconceptions = examples.stream()
                .filter(example -> !isQuestion(example))
                .findFirst()
                .orElseThrow();
        Files.writeString(course.resolve("misconceptions.yaml"), misconceptions);
        Files.writeString(course.resolve("experiments/sweep.yaml"), RACE.replace("id: bet", "id: sweep"));
        String questions = examples.stream()
                .filter(AuthorGuideTest::isQuestion)
                .map(example -> "\n```question\n" + example + "```\n")
                .collect(Collectors.joining());
        for (String language : List.of("es", "en")) {
            Files.writeString(course.resolve(language).resolve("00.md"), "---\nid: d\ntitle: D\n---\n" + questions);
        }
        assertThat(Linter.diagnostics(course)).extracting(Diagnostic::toString).isEmpty();
        assertThat(Course.read(course).exercises(Language.EN))
                .extracting(question -> question.exercise().question().kind())
                .containsAll(ExerciseReader.KINDS);
    }

    @Test
    void screenHasNoDiagnostics() throws Exception {
        String guide = Files.readString(Path.of("lessons/README.md"));
        int from = guide.indexOf("````markdown\n") + "````markdown\n".length();
        String screen = guide.substring(from, guide.indexOf("````", from)).replace("id: momentum\n", "id: d\n");
        for (String language : List.of("es", "en")) {
            Files.writeString(course.resolve(language).resolve("00.md"), screen);
        }
        assertThat(Linter.diagnostics(course)).extracting(Diagnostic::toString).isEmpty();
    }

    /** Returns the first example, which is a whole experiment, and the others, added to its runs or to the race. */
    static Stream<String> experiments() throws IOException {
        String bet = examples().get(0);
        String runs = bet.substring(0, bet.indexOf("predict:"));
        return Stream.concat(
                Stream.of(bet),
                examples().stream().skip(1).map(example -> (example.startsWith("challenges") ? RACE : runs) + example));
    }

    @ParameterizedTest
    @MethodSource("experiments")
    void predictionsAndChallengesHaveNoDiagnostics(String experiment) throws Exception {
        Files.writeString(course.resolve("experiments/bet.yaml"), experiment);
        assertThat(Linter.diagnostics(course)).extracting(Diagnostic::toString).isEmpty();
    }

    @Test
    void examplesShowEveryKind() throws IOException {
        assertThat(String.join("\n", examples()))
                .contains("kind: number", "kind: choice", "kind: order", "kind: truth", "challenges:", "rival:");
    }
}
