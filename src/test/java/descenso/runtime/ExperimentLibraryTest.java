package descenso.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.course.CourseReader;
import descenso.course.experiment.ExperimentHeader;
import descenso.course.source.CourseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExperimentLibraryTest {

    private static final Path COURSE = Path.of("lessons", "optimizers");

    @TempDir
    private Path folder;

    private static List<String> listed(Path course) {
        return new ExperimentLibrary(course)
                .list().experiments().stream().map(ExperimentHeader::id).toList();
    }

    @Test
    void listsThemAsTheLessonsCome() throws CourseException {
        List<String> named = CourseReader.read(COURSE).experiments();
        assertThat(listed(COURSE).subList(0, named.size())).isEqualTo(named);
        assertThat(listed(COURSE)).containsExactlyInAnyOrderElementsOf(CourseReader.experiments(COURSE));
    }

    /** What no lesson names comes after the others, and where there is no lesson all come by their name. */
    @Test
    void listsThemByNameWhereThereIsNoCourse() throws IOException {
        Path experiments = Files.createDirectory(folder.resolve("experiments"));
        for (String id : List.of("b", "c", "a")) {
            Files.writeString(experiments.resolve(id + ".yaml"), "id: " + id + "\n");
        }
        assertThat(listed(folder)).containsExactly("a", "b", "c");
    }
}
