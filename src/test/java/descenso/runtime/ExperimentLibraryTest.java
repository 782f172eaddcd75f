package descenso.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.course.experiment.ExperimentHeader;
import descenso.course.experiment.ExperimentSpecs;
import descenso.course.source.CourseException;
import descenso.course.source.CourseFolder;
import descenso.testing.TestCourse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExperimentLibraryTest {

    private static final Path COURSE = TestCourse.ABRIDGED.folder();

    @TempDir
    private Path folder;

    private static List<String> ids(Path course) {
        return new ExperimentLibrary(course, new ExperimentSpecs())
                .list().experiments().stream().map(ExperimentHeader::id).toList();
    }

    /** Tests that what one session has read serves another: here the file is damaged, with its former size and date. */
    @Test
    void librariesWithTheSameSpecsShareDataSets() throws IOException {
        Path data = Files.writeString(folder.resolve("rows.csv"), "x,label\n1,0\n2,1\n");
        FileTime written = Files.getLastModifiedTime(data);
        String net = Files.writeString(folder.resolve("net.yaml"), """
                id: net
                problem: {kind: network, data: rows.csv, batches: full}
                optimizers: [{rule: sgd, lr: 0.1}]
                epochs: 1
                """).toString();
        ExperimentSpecs shared = new ExperimentSpecs();
        assertThat(new ExperimentLibrary(COURSE, shared).read(net, List.of()).diagnostics())
                .isEmpty();
        Files.writeString(data, "x,label\nno,not\n\n");
        Files.setLastModifiedTime(data, written);
        assertThat(new ExperimentLibrary(COURSE, shared).read(net, List.of()).diagnostics())
                .isEmpty();
        assertThat(new ExperimentLibrary(COURSE, new ExperimentSpecs())
                        .read(net, List.of())
                        .diagnostics())
                .hasSize(1);
    }

    @Test
    void libraryOfTheCourseOnlyReadsNoOtherFile() throws IOException {
        String elsewhere = Files.writeString(
                        folder.resolve("x.yaml"),
                        Files.readString(CourseFolder.experiment(
                                COURSE, TestCourse.ABRIDGED.experimentIds().get(0))))
                .toString();
        String name = elsewhere.substring(0, elsewhere.length() - ".yaml".length());
        String path = COURSE.resolve("experiments")
                .toAbsolutePath()
                .relativize(Path.of(name))
                .toString();
        ExperimentLibrary library = ExperimentLibrary.ofCourseOnly(COURSE, new ExperimentSpecs(), "");
        for (String each : List.of(name, elsewhere, path, path + ".yaml", "pom.xml", "src", "")) {
            assertThat(library.file(each)).as(each).isEmpty();
            assertThat(library.read(each, List.of()).diagnostics()).as(each).isNotEmpty();
        }
        assertThat(library.read(TestCourse.ABRIDGED.experimentIds().get(0), List.of())
                        .diagnostics())
                .isEmpty();
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
