package descenso.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import descenso.course.Course;
import descenso.course.experiment.ExperimentHeader.ExperimentList;
import descenso.course.experiment.ExperimentSpecs;
import descenso.course.experiment.ExperimentSpecs.ParsedExperiment;
import descenso.course.experiment.ExperimentWriter;
import descenso.course.source.CourseException;
import descenso.course.source.Diagnostic;
import descenso.phrases.Language;
import descenso.phrases.Messages;
import descenso.testing.ScriptedLearner;
import descenso.tui.Frame;
import descenso.tui.Key;
import descenso.tui.Size;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A course with a title page and one more file, which is read, linted and drawn.
 *
 * @param folder an empty folder for the course
 * @param data the data files that experiments may name
 */
public record OneFileCourse(Path folder, Path data) {

    private static final String OUTLINE = """
            id: small
            title: {es: A, en: A}
            author: A
            year: 2025
            chapters:
              - title: {es: A, en: A}
                screens: [first, %s]
            """;

    private static final String FIRST = "---\nid: first\ntitle: A\n---\n\nA\n";

    /** Upper bound on the length of an error message, in characters; a message quotes only part of a long value. */
    private static final int LONGEST = 5000;

    private static final List<Messages> PHRASES =
            Stream.of(Language.values()).map(Messages::in).toList();

    private static final List<Size> SIZES = List.of(new Size(80, 24), new Size(1, 1));

    /** Creates the course with its title page. */
    public static OneFileCourse in(Path folder, Path data) throws IOException {
        for (String each : List.of("es", "experiments")) {
            Files.createDirectories(folder.resolve(each));
        }
        Files.writeString(folder.resolve("es/00-first.md"), FIRST);
        return new OneFileCourse(folder, data);
    }

    /** Deletes all files except the title page. */
    public void clear() {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!file.endsWith("es/00-first.md")) {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a file into the course and an outline that names it. */
    public Path with(MutatedFile mutant) throws IOException {
        String name = String.valueOf(mutant.original().getFileName());
        String folders = mutant.isExperiment() ? "experiments/" : mutant.isLesson() ? "es/01-" : "";
        Path file = folder.resolve(folders + name);
        Files.writeString(folder.resolve("course.yaml"), OUTLINE.formatted(id(mutant)));
        return Files.write(file, mutant.bytes());
    }

    /** Reads a file, draws its screens if the course can be read, and returns all errors. */
    public List<Diagnostic> read(Path file) throws IOException {
        return file.endsWith("experiments/" + file.getFileName()) ? readExperiment(file) : readCourse();
    }

    /** Returns the errors that the linter finds in the course. */
    public List<Diagnostic> lint() {
        try {
            return Linter.diagnostics(folder);
        } catch (CourseException e) {
            return List.of(e.diagnostic());
        }
    }

    /** Returns the id for the outline: the original's id for a lesson, a fixed one otherwise. */
    private static String id(MutatedFile mutant) throws IOException {
        return mutant.isLesson() ? Files.readAllLines(mutant.original()).get(1).replace("id: ", "") : "other";
    }

    private List<Diagnostic> readExperiment(Path file) throws IOException {
        List<Diagnostic> diagnostics = new ArrayList<>();
        try {
            diagnostics.addAll(ExperimentList.read(folder).diagnostics());
            ParsedExperiment parsed = new ExperimentSpecs().read(file, List.of(), data);
            diagnostics.addAll(parsed.diagnostics());
            assertThat(parsed.experiment().isPresent())
                    .isEqualTo(parsed.diagnostics().isEmpty());
            if (parsed.experiment().isPresent()) {
                assertThat(ExperimentWriter.write(file, List.of(), data).yaml()).isNotEmpty();
            }
        } catch (CourseException e) {
            diagnostics.add(e.diagnostic());
        }
        return diagnostics;
    }

    private List<Diagnostic> readCourse() {
        List<Diagnostic> diagnostics = new ArrayList<>();
        try {
            Course course = Course.read(folder);
            diagnostics.addAll(course.diagnostics());
            diagnostics.addAll(course.misconceptions().diagnostics());
            course.pageIds()
                    .forEach(id -> diagnostics.addAll(
                            course.page(Language.ES, id).parsed().diagnostics()));
            SIZES.forEach(size -> draw(course, size));
        } catch (CourseException e) {
            diagnostics.add(e.diagnostic());
        }
        diagnostics.removeIf(diagnostic ->
                String.valueOf(diagnostic.position().file().getFileName()).equals("course.yaml")
                        && diagnostic.position().line() == OUTLINE.lines().count());
        return diagnostics;
    }

    private static void draw(Course course, Size size) {
        ScriptedLearner learner = ScriptedLearner.of(course, size);
        for (int screen = 0; screen < course.pageIds().size(); screen++) {
            Frame frame = learner.frame();
            assertThat(frame.rows()).hasSize(size.rows()).allMatch(row -> row.width() == size.columns());
            learner.press(Key.of(Key.Code.RIGHT));
        }
    }

    /** Asserts that each error has a message in one line, and a source position within its file. */
    public static void check(List<Diagnostic> diagnostics) {
        diagnostics.stream()
                .collect(groupingBy(diagnostic -> diagnostic.position().file()))
                .forEach((file, found) -> check(found, lines(file)));
    }

    private static void check(List<Diagnostic> diagnostics, List<String> lines) {
        for (Diagnostic diagnostic : diagnostics) {
            assertThat(diagnostic.position().line()).isBetween(1, lines.size());
            String line = lines.get(diagnostic.position().line() - 1);
            assertThat(diagnostic.position().column()).isBetween(1, line.codePointCount(0, line.length()) + 1);
            for (Messages messages : PHRASES) {
                String message = messages.say(diagnostic.message());
                assertThat(message).isNotBlank().hasSizeLessThan(LONGEST);
                assertThat(message.chars()).noneMatch(Character::isISOControl);
            }
        }
    }

    /**
     * Returns the lines of a file as an editor counts them. A missing file has one empty line, so that an error about
     * it has a valid position.
     */
    private static List<String> lines(Path file) {
        try {
            String text = Files.isRegularFile(file) ? new String(Files.readAllBytes(file), UTF_8) : "";
            String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
            return List.of(plain.split("\r\n|\r|\n", -1));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
