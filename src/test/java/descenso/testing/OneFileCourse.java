package descenso.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import descenso.check.Linter;
import descenso.check.MutatedFile;
import descenso.course.Course;
import descenso.course.CourseReader;
import descenso.course.experiment.ExperimentReader;
import descenso.course.experiment.ExperimentWriter;
import descenso.course.experiment.ParsedExperiment;
import descenso.course.source.CourseException;
import descenso.course.source.Diagnostic;
import descenso.phrases.Language;
import descenso.phrases.Messages;
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
 * A course of a title page and one file more, which is read, looked through by the linter and drawn.
 *
 * @param folder of its own
 * @param data that experiments may name
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

    /** Of a sentence about a fault, which quotes what is wrong in short. */
    private static final int LONGEST = 5000;

    private static final List<Messages> PHRASES =
            Stream.of(Language.values()).map(Messages::in).toList();

    private static final List<Size> SIZES = List.of(new Size(80, 24), new Size(1, 1));

    public static OneFileCourse in(Path folder, Path data) throws IOException {
        for (String each : List.of("es", "experiments")) {
            Files.createDirectories(folder.resolve(each));
        }
        Files.writeString(folder.resolve("es/00-first.md"), FIRST);
        return new OneFileCourse(folder, data);
    }

    /** Without the file. */
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

    /** Lays out the file, with the course around it. */
    public Path with(MutatedFile mutant) throws IOException {
        String name = String.valueOf(mutant.original().getFileName());
        String folders = mutant.isExperiment() ? "experiments/" : mutant.isLesson() ? "es/01-" : "";
        Path file = folder.resolve(folders + name);
        Files.writeString(folder.resolve("course.yaml"), OUTLINE.formatted(id(mutant)));
        return Files.write(file, mutant.bytes());
    }

    /** Reads that file, draws what can be read, and tells all that is wrong with it. */
    public List<Diagnostic> read(Path file) throws IOException {
        return file.endsWith("experiments/" + file.getFileName()) ? readExperiment(file) : readCourse();
    }

    /** What the linter finds in the lessons. */
    public List<Diagnostic> lint() {
        try {
            return Linter.faults(folder);
        } catch (CourseException e) {
            return List.of(e.fault());
        }
    }

    /** Of a lesson, that of the original. */
    private static String id(MutatedFile mutant) throws IOException {
        return mutant.isLesson() ? Files.readAllLines(mutant.original()).get(1).replace("id: ", "") : "other";
    }

    private List<Diagnostic> readExperiment(Path file) throws IOException {
        List<Diagnostic> faults = new ArrayList<>();
        try {
            faults.addAll(CourseReader.experimentList(folder).faults());
            ParsedExperiment reading = ExperimentReader.read(file, List.of(), data);
            faults.addAll(reading.faults());
            assertThat(reading.experiment().isPresent())
                    .isEqualTo(reading.faults().isEmpty());
            if (reading.experiment().isPresent()) {
                assertThat(ExperimentWriter.write(file, List.of(), data).yaml()).isNotEmpty();
            }
        } catch (CourseException e) {
            faults.add(e.fault());
        }
        return faults;
    }

    private List<Diagnostic> readCourse() {
        List<Diagnostic> faults = new ArrayList<>();
        try {
            Course course = CourseReader.read(folder);
            faults.addAll(course.faults());
            faults.addAll(course.misconceptions().faults());
            course.screens()
                    .forEach(id ->
                            faults.addAll(course.page(Language.ES, id).reading().faults()));
            SIZES.forEach(size -> draw(course, size));
        } catch (CourseException e) {
            faults.add(e.fault());
        }
        faults.removeIf(
                fault -> String.valueOf(fault.place().file().getFileName()).equals("course.yaml")
                        && fault.place().line() == OUTLINE.lines().count());
        return faults;
    }

    private static void draw(Course course, Size size) {
        Learner learner = Learner.of(course, size);
        for (int screen = 0; screen < course.screens().size(); screen++) {
            Frame frame = learner.frame();
            assertThat(frame.rows()).hasSize(size.rows()).allMatch(row -> row.width() == size.columns());
            learner.press(Key.of(Key.Code.RIGHT));
        }
    }

    /** Each fault is told in a line, with a place in its file. */
    public static void check(List<Diagnostic> faults) {
        faults.stream()
                .collect(groupingBy(fault -> fault.place().file()))
                .forEach((file, found) -> check(found, lines(file)));
    }

    private static void check(List<Diagnostic> faults, List<String> lines) {
        for (Diagnostic fault : faults) {
            assertThat(fault.place().line()).isBetween(1, lines.size());
            String line = lines.get(fault.place().line() - 1);
            assertThat(fault.place().column()).isBetween(1, line.codePointCount(0, line.length()) + 1);
            for (Messages phrases : PHRASES) {
                String said = phrases.say(fault.sentence());
                assertThat(said).isNotBlank().hasSizeLessThan(LONGEST);
                assertThat(said.chars()).noneMatch(Character::isISOControl);
            }
        }
    }

    /** As an editor counts them; of what does not exist there is one, at which that can be said. */
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
