package descenso.course.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.course.experiment.ExperimentSpecs.ParsedExperiment;
import descenso.course.source.CourseException;
import descenso.course.source.CourseFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Tests whether the course's experiments can still be read after a learner changes a value of {@code vary}. */
class CourseKnobsTest {

    private static final Path COURSE = Path.of("lessons/optimizers");

    private static final Path DATA = COURSE.resolve("data");

    @TestFactory
    Stream<DynamicTest> experimentWithOtherValueIsRead() throws CourseException {
        return CourseFolder.files(CourseFolder.experiments(COURSE), ".yaml").stream()
                .flatMap(file -> read(file).vary().stream()
                        .map(path ->
                                DynamicTest.dynamicTest(CourseFolder.stem(file) + " " + path, () -> turn(file, path))));
    }

    private static void turn(Path file, String path) {
        for (String value : values(path)) {
            Experiment turned = read(file, new Setting(path, value));
            assertThat(turned.vary()).as(value).contains(path);
            turned.challenges()
                    .forEach(challenge ->
                            assertThat(challenge.editable().paths()).isNotEmpty());
        }
    }

    /** Returns sensible values for a path, as a rule other than the author's. */
    private static List<String> values(String path) {
        String knob = path.substring(path.lastIndexOf('.') + 1);
        return switch (knob) {
            case "standardise" -> List.of("true", "false");
            case "n" -> List.of("30", "[20, 50]");
            case "p" -> List.of("70", "[65, 90]");
            case "size", "init", "seed" -> List.of("17", "100");
            case "rows" -> List.of("40", "100");
            case "b", "probability", "beta", "beta1", "beta2" -> List.of("0.37", "0");
            case "a", "angle", "height", "k", "offset", "decay", "scale" -> List.of("7", "0.31", "[2, 5, 9]", "[3]");
            case "lr", "rotation", "noise" -> List.of("0.0123", "0.5", "0");
            default -> throw new IllegalArgumentException("which values make sense for " + path + "?");
        };
    }

    private static Experiment read(Path file, Setting... settings) {
        ParsedExperiment parsed = new ExperimentSpecs().read(file, List.of(settings), DATA);
        assertThat(parsed.diagnostics()).isEmpty();
        return parsed.experiment().orElseThrow();
    }
}
