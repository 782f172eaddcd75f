package descenso.course.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import descenso.check.Linter;
import descenso.course.Course;
import descenso.course.experiment.ExperimentHeader.ExperimentList;
import descenso.course.experiment.ExperimentSpecs;
import descenso.course.experiment.ExperimentSpecs.ParsedExperiment;
import descenso.phrases.Language;
import descenso.phrases.Messages;
import descenso.testing.ExperimentFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests which files a course or an experiment may read: only files inside its folders, and only regular ones, because a
 * special file may have no end or block its reader.
 */
@Timeout(60)
class AllowedFoldersTest {

    private static final String SECRET = "root:x:0:0";

    private static final String OWN = """
            id: own
            title: {es: Propio, en: Own}
            problem: {kind: network, data: DATA}
            epochs: 1
            optimizers: [{rule: sgd}]
            """;

    private static final String OUTLINE = """
            id: c
            title: {es: Curso, en: Course}
            author: A
            year: 2025
            chapters: [{title: {es: Uno, en: One}, screens: [a, b]}]
            """;

    @TempDir
    private Path folder;

    private ExperimentFolder files = new ExperimentFolder(Path.of(""));

    @BeforeEach
    void writeFiles() throws IOException, InterruptedException {
        files = new ExperimentFolder(folder);
        files.write("secret.csv", SECRET);
        files.write("home/sub/rows.csv", "1,0\n2,1\n");
        files.write("home/rows.csv", "1,0\n2,1\n");
        files.write("course/course.yaml", OUTLINE);
        files.write("course/data/rows.csv", "1,0\n2,1\n");
        for (String language : List.of("es", "en")) {
            files.write("course/" + language + "/00-a.md", "---\nid: a\ntitle: A\n---\nA");
            files.write("course/" + language + "/01-b.md", "---\nid: b\ntitle: B\n---\nB");
        }
        for (String place : List.of("home", "course/experiments")) {
            Files.createDirectories(folder.resolve(place));
            link(place + "/out.csv", folder.resolve("secret.csv"));
            link(place + "/far.csv", Path.of("/dev/zero"));
            link(place + "/away", folder);
            pipe(place + "/pipe.csv");
        }
        link("course/chain.md", Path.of("../chain.md"));
        link("chain.md", Path.of("secret.csv"));
        link("home/in.csv", Path.of("sub/rows.csv"));
        link("course/experiments/in.csv", Path.of("../data/rows.csv"));
    }

    private void link(String name, Path target) throws IOException {
        Files.createSymbolicLink(folder.resolve(name), target);
    }

    private void pipe(String name) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("mkfifo", folder.resolve(name).toString())
                        .start()
                        .waitFor())
                .isZero();
    }

    private ParsedExperiment read(String file, String data) {
        return new ExperimentSpecs()
                .read(files.write(file, OWN.replace("DATA", data)), List.of(), folder.resolve("lessons/data"));
    }

    @ParameterizedTest
    @CsvSource({
        "/etc/passwd, OUTSIDE /etc/passwd",
        "/nowhere/at/all, OUTSIDE /nowhere/at/all",
        "../secret.csv, OUTSIDE ../secret.csv",
        "../nothing.csv, OUTSIDE ../nothing.csv",
        "sub/../../secret.csv, OUTSIDE sub/../../secret.csv",
        "out.csv, OUTSIDE out.csv",
        "away/secret.csv, OUTSIDE away/secret.csv",
        "far.csv, OUTSIDE far.csv",
        "pipe.csv, NO_ORDINARY_FILE pipe.csv",
        "., NO_ORDINARY_FILE .",
    })
    void outsideOrSpecialDataFilesAreNotRead(String data, String fault) {
        for (String file : List.of("home/own.yaml", "course/experiments/own.yaml")) {
            List<Diagnostic> diagnostics = read(file, data).diagnostics();
            assertThat(files.format(diagnostics)).isEqualTo(file + ":3:32 " + fault);
            assertThat(Messages.in(Language.EN).say(diagnostics.get(0).message()))
                    .doesNotContain(SECRET);
        }
    }

    @Test
    void folderIsNotReadAsData() {
        assertThat(files.format(read("home/own.yaml", "sub").diagnostics()))
                .isEqualTo("home/own.yaml:3:32 NO_ORDINARY_FILE sub");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rows.csv", "./rows.csv", "sub/rows.csv", "sub/../rows.csv", "none/../rows.csv", "in.csv"})
    void dataInTheFolderAreRead(String data) {
        assertThat(read("home/own.yaml", data).diagnostics()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rows.csv", "in.csv"})
    void dataOfTheCourseAreRead(String data) {
        assertThat(read("course/experiments/own.yaml", data).diagnostics()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'{kind: network, data: rows.csv, init: ../x.json}', 3:48 OUTSIDE ../x.json",
        "'{kind: network, data: rows.csv, init: /etc/x.json}', 3:48 OUTSIDE /etc/x.json",
        "'{kind: network, data: rows.csv, batches: {file: /etc/passwd}}', 3:58 OUTSIDE /etc/passwd",
        "'{kind: network, data: rows.csv, batches: {file: pipe.csv}}', 3:58 NO_ORDINARY_FILE pipe.csv",
        "'{kind: gradients, gradients: out.csv}', 3:39 OUTSIDE out.csv",
    })
    void otherForbiddenFilesOfAnExperimentAreNotRead(String problem, String fault) {
        Path file = files.write(
                "home/own.yaml",
                OWN.replace("{kind: network, data: DATA}", problem)
                        .replace("epochs", problem.contains("gradients") ? "steps" : "epochs"));
        assertThat(files.format(new ExperimentSpecs()
                        .read(file, List.of(), folder.resolve("lessons/data"))
                        .diagnostics()))
                .isEqualTo("home/own.yaml:" + fault);
    }

    /** Tests that a link that leads out of the course is forbidden for the data folder too. */
    @Test
    void dataFolderThatIsALinkIsNotFollowed() throws IOException {
        Files.delete(folder.resolve("course/data/rows.csv"));
        Files.delete(folder.resolve("course/data"));
        link("course/data", folder);
        assertThat(files.format(
                        read("course/experiments/own.yaml", "secret.csv").diagnostics()))
                .isEqualTo("course/experiments/own.yaml:3:32 OUTSIDE secret.csv");
    }

    @ParameterizedTest
    @CsvSource({
        "es/01-b.md, pipe, NO_ORDINARY_FILE",
        "es/01-b.md, /dev/zero, OUTSIDE",
        "es/01-b.md, ../../secret.csv, OUTSIDE",
        "es/01-b.md, folder, NO_ORDINARY_FILE",
        "es/01-b.md, ../chain.md, OUTSIDE",
        "es/notation.md, ../../secret.csv, OUTSIDE",
        "es/notation.md, pipe, NO_ORDINARY_FILE",
        "misconceptions.yaml, pipe, NO_ORDINARY_FILE",
        "misconceptions.yaml, ../secret.csv, OUTSIDE",
    })
    void forbiddenFileOfTheCourseIsReported(String name, String target, String fault) throws Exception {
        replace("course/" + name, target);
        Course course = Course.read(folder.resolve("course"));
        List<Diagnostic> diagnostics = new ArrayList<>(course.diagnostics());
        diagnostics.addAll(course.page(Language.ES, "b").parsed().diagnostics());
        diagnostics.addAll(course.misconceptions().diagnostics());
        course.notation(Language.ES)
                .ifPresent(page -> diagnostics.addAll(page.parsed().diagnostics()));
        assertThat(files.format(diagnostics)).contains("course/" + name + ":1:1 " + fault + " " + file(name));
    }

    /** Tests that no file is read through a folder that is a link out of the course, and that the linter says it. */
    @ParameterizedTest
    @CsvSource({
        "es, es/01-b.md, OUTSIDE 01-b.md",
        "experiments, experiments/own.yaml, OUTSIDE own.yaml",
    })
    void folderThatIsALinkIsNotFollowed(String name, String file, String fault) throws Exception {
        files.write("course/experiments/own.yaml", OWN.replace("DATA", "rows.csv"));
        Files.move(folder.resolve("course/" + name), folder.resolve("moved"));
        link("course/" + name, Path.of("../moved"));
        assertThat(files.format(Linter.diagnostics(folder.resolve("course"))))
                .contains("course/" + file + ":1:1 " + fault);
    }

    /** Tests that an id cannot be a path. */
    @ParameterizedTest
    @ValueSource(strings = {"../b", "/etc/passwd", "b/../a", ".", "b.md"})
    void pathIsNoId(String id) {
        files.write("course/course.yaml", OUTLINE.replace("[a, b]", "[a, " + id + "]"));
        assertThat(files.format(
                        List.of(catchThrowableOfType(CourseException.class, () -> Course.read(folder.resolve("course")))
                                .diagnostic())))
                .isEqualTo("course/course.yaml:5:53 BAD_ID " + id);
    }

    @ParameterizedTest
    @CsvSource({
        "course.yaml, pipe, NO_ORDINARY_FILE",
        "course.yaml, ../secret.csv, OUTSIDE",
    })
    void forbiddenOutlineIsReported(String name, String target, String fault) throws Exception {
        replace("course/" + name, target);
        assertThat(files.format(
                        List.of(catchThrowableOfType(CourseException.class, () -> Course.read(folder.resolve("course")))
                                .diagnostic())))
                .isEqualTo("course/" + name + ":1:1 " + fault + " " + name);
    }

    @ParameterizedTest
    @CsvSource({"pipe, NO_ORDINARY_FILE", "../../home/own.yaml, OUTSIDE"})
    void forbiddenExperimentIsReported(String target, String fault) throws Exception {
        files.write("home/own.yaml", OWN.replace("DATA", "rows.csv"));
        replace("course/experiments/own.yaml", target);
        Path file = folder.resolve("course/experiments/own.yaml");
        assertThat(files.format(
                        new ExperimentSpecs().read(file, List.of(), folder).diagnostics()))
                .isEqualTo("course/experiments/own.yaml:1:1 " + fault + " own.yaml");
        assertThat(files.format(ExperimentList.read(folder.resolve("course")).diagnostics()))
                .isEqualTo("course/experiments/own.yaml:1:1 " + fault + " own.yaml");
    }

    /** Tests that a link to the whole course or to the experiment's own file makes no difference. */
    @Test
    void linkThatTheUserNamesIsFollowed() throws Exception {
        link("other", folder.resolve("course"));
        assertThat(Course.read(folder.resolve("other")).diagnostics()).isEmpty();
        assertThat(read("other/experiments/own.yaml", "rows.csv").diagnostics()).isEmpty();
        files.write("home/own.yaml", OWN.replace("DATA", "rows.csv"));
        link("linked.yaml", Path.of("home/own.yaml"));
        Files.copy(folder.resolve("home/rows.csv"), folder.resolve("rows.csv"));
        assertThat(new ExperimentSpecs()
                        .read(folder.resolve("linked.yaml"), List.of(), folder.resolve("lessons/data"))
                        .diagnostics())
                .isEmpty();
    }

    private static String file(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    private void replace(String name, String target) throws Exception {
        Files.deleteIfExists(folder.resolve(name));
        switch (target) {
            case "pipe" -> pipe(name);
            case "folder" -> Files.createDirectory(folder.resolve(name));
            default -> link(name, Path.of(target));
        }
    }
}
