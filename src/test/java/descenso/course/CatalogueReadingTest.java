package descenso.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every experiment of the course can be read. */
class CatalogueReadingTest {

    private static final Path COURSE = Path.of("lessons/optimizers");

    static Stream<Path> files() throws CourseException {
        return FolderReader.files(COURSE.resolve("experiments"), ".yaml").stream();
    }

    @ParameterizedTest
    @MethodSource("files")
    void hasNoFault(Path file) {
        ExperimentReading reading = ExperimentReader.read(file, List.of(), COURSE.resolve("data"));
        assertThat(reading.faults()).isEmpty();
        assertThat(reading.experiment().orElseThrow().comparison().trials()).isNotEmpty();
    }
}
