package descenso.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import descenso.cli.ProcessEnvironment.StandardStreams;
import descenso.phrases.Language;
import descenso.phrases.Messages;
import descenso.runtime.SessionContext.TerminalEnvironment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests which course the commands read: that of the option, that of the variable, or the installed one. */
class ChosenCourseTest {

    private static final Messages ENGLISH = Messages.in(Language.EN);

    private static ProcessEnvironment environment(String course) {
        return new ProcessEnvironment(
                new TerminalEnvironment(Map.of("DESCENSO_COURSE", course)),
                ".",
                ".",
                Optional.empty(),
                StandardStreams.of(new Properties(), Map.of()));
    }

    private static UserError complaint(String course, String... words) {
        return catchThrowableOfType(UserError.class, () -> new TutorCommand().execute(words, environment(course)));
    }

    @Test
    void emptyVariableNamesTheInstalledCourse() throws UserError {
        assertThat(environment("").isInstalledCourse()).isTrue();
        assertThat(environment("").checkedCourse()).isEqualTo(Path.of("./lessons/optimizers"));
        assertThat(environment("").readCourse().manifest().id()).isEqualTo("optimizers");
        assertThat(environment("/mine").course()).isEqualTo(Path.of("/mine"));
        assertThat(environment("/mine").withCourse("yours").course()).isEqualTo(Path.of("yours"));
        assertThat(environment("/mine").withCourse("").isInstalledCourse()).isTrue();
    }

    /** Tests that the compiled values of the installed course are not taken for a copy of it. */
    @Test
    void onlyTheInstalledCourseIsReadFromItsCompiledValues(@TempDir Path folder) throws Exception {
        Path installed = Files.createDirectories(folder.resolve("lessons/optimizers"));
        Path other = Files.createDirectories(folder.resolve("other"));
        Path compiled = folder.resolve("compiled");
        Path file = writeManifest(installed, "first");
        ProcessEnvironment installing = new ProcessEnvironment(
                new TerminalEnvironment(Map.of()),
                folder.toString(),
                ".",
                Optional.of(compiled.toString()),
                StandardStreams.of(new Properties(), Map.of()));
        installing.withCourse(other.toString()).compileCourse();
        Path copy = writeManifest(other, "other");
        Files.setLastModifiedTime(copy, Files.getLastModifiedTime(file));
        assertThat(Files.size(copy)).isEqualTo(Files.size(file));
        assertThat(installing.readCourse().manifest().id()).isEqualTo("first");
        assertThat(installing
                        .withCourse(other.toString())
                        .readCourse()
                        .manifest()
                        .id())
                .isEqualTo("other");
    }

    private static Path writeManifest(Path folder, String id) throws IOException {
        return Files.writeString(
                folder.resolve("course.yaml"),
                "id: %s\ntitle: {es: T, en: T}\nauthor: A\nyear: 2026\nchapters: [{title: {es: T, en: T}, screens: [t]}]\n"
                        .formatted(id));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "learn",
                "learn 1",
                "lab",
                "lab ball",
                "quiz",
                "review",
                "run ball",
                "run --list",
                "export ball",
                "report",
                "check",
                "serve --open",
                "--plain",
                ""
            })
    void missingFolderIsRefusedByEveryCommand(String words) {
        String[] call = words.isEmpty() ? new String[0] : words.split(" ", -1);
        String why = "there is no folder “/nowhere”; give with --course, or in DESCENSO_COURSE, the folder of a course,"
                + " which has a course.yaml";
        assertThat(complaint("/nowhere", call).text(ENGLISH)).isEqualTo(why);
        assertThat(complaint("", (words + " --course /nowhere").strip().split(" ", -1))
                        .text(ENGLISH))
                .isEqualTo(why);
        assertThat(complaint(
                                "lessons/optimizers",
                                ("--course=/nowhere " + words).strip().split(" ", -1))
                        .text(ENGLISH))
                .isEqualTo(why);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "README.md|“README.md” is a file; give with --course",
                "src|the folder “src” has no course.yaml, so it is no course",
                "README.md/x|there is no folder “README.md/x”",
            })
    void whatIsNoCourseIsRefused(String folder, String why) {
        assertThat(complaint(folder, "learn").text(ENGLISH)).startsWith(why);
        assertThat(complaint("", "run", "ball", "--course", folder).text(ENGLISH))
                .startsWith(why);
        assertThat(complaint("", "run", "ball", "--course", folder).status()).isEqualTo(ExitStatus.USAGE);
    }

    @Test
    void onlyAClassServerAndAReportTakeSeveralCourses() {
        assertThat(complaint("", "learn", "--course", "a", "--course", "b").text(ENGLISH))
                .isEqualTo("only one course fits here; keep one --course (serve and report take several)");
        assertThat(complaint("", "serve", "--open", "--course", "/nowhere", "--course", "b")
                        .text(ENGLISH))
                .startsWith("there is no folder “/nowhere”");
    }

    @Test
    void helpNeedsNoCourse() throws Exception {
        assertThat(new TutorCommand().execute(new String[] {"--help"}, environment("/nowhere")))
                .isZero();
    }
}
