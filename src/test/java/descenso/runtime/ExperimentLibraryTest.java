package descenso.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.course.experiment.ExperimentHeader;
import descenso.course.source.CourseException;
import descenso.testing.TestCourse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExperimentLibraryTest {

    private static final Path COURSE = TestCourse.ABRIDGED.folder();

    @TempDir
    private Path folder;

    private static List<String> ids(Path course) {
        return new ExperimentLibrary(course)
                .list().experiments().stream().map(ExperimentHeader::id).toList();
    }

    @Test
    void experimentsAreListedInTheOrderOfTheLessons() throws CourseException {
        List<String> named = TestCourse.ABRIDGED.course().experiments();
        assertThat(ids(COURSE).subList(0, named.size())).isEqualTo(named);
        assertThat(ids(COURSE)).containsExactlyInAnyOrderElementsOf(TestCourse.ABRIDGED.experimentIds());
    }

    /** Experiments that no lesson names follow the others in the order of their names; here these are all. */
    @Test
    void experimentsAreListedByNameWithoutACourse() throws IOException {
        Path experiments = Files.createDirectory(folder.resolve("experiments"));
        for (String id : List.of("b", "c", "a")) {
            Files.writeString(experiments.resolve(id + ".yaml"), "id: " + id + "\n");
        }
        assertThat(ids(folder)).containsExactly("a", "b", "c");
    }
}
