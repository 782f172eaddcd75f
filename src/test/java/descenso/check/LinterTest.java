package descenso.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import descenso.course.Fault;
import descenso.phrases.Language;
import descenso.phrases.Phrases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A small course that is clean, with one thing wrong at a time. */
class LinterTest {

    private static final String FRONT = "---\nid: one\ntitle: Uno\n---\n";
    private static final String QUESTION = "\n```question\nid: why\nkind: open\nask: ¿Por qué?\n```\n";

    @TempDir
    private Path course;

    @BeforeEach
    void writeACleanCourse() throws IOException {
        writeCourse(course);
    }

    private static void writeCourse(Path folder) throws IOException {
        write(folder, "course.yaml", """
                id: small
                title: {es: Pequeño, en: Small}
                author: Ana
                year: 2025
                chapters:
                  - title: {es: Todo, en: All}
                    screens: [title, one]
                """);
        for (Language language : Language.values()) {
            write(folder, language.code() + "/00.md", "---\nid: title\ntitle: Portada\n---\nSin pregunta.\n");
            write(folder, language.code() + "/01.md", FRONT + "Texto." + QUESTION);
        }
        write(folder, "experiments/valley.yaml", "id: valley\n");
    }

    private static void write(Path folder, String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** As in es/01.md:5:1 CHECK_WIDE_CODE 90, 76; and its words exist in both languages. */
    private List<String> faults() {
        return Linter.faults(course).stream().map(this::said).toList();
    }

    private String said(Fault fault) {
        for (Language language : Language.values()) {
            assertThat(Phrases.in(language).say(fault.sentence())).doesNotContainPattern("\\{\\d}");
        }
        String words = fault.sentence().phrase().name() + " "
                + String.join(", ", fault.sentence().arguments());
        return (fault.place() + " " + words).replace(course + "/", "").strip();
    }

    @Test
    void aCleanCourseHasNoFaults() {
        assertThat(faults()).isEmpty();
    }

    static Stream<Arguments> bodies() {
        String wide = "x".repeat(80);
        return Stream.of(
                arguments("Texto.", "2:5 CHECK_NO_QUESTION"),
                arguments("```experiment\nid: canyon\n```" + QUESTION, "6:5 CHECK_UNKNOWN_EXPERIMENT canyon"),
                arguments(
                        "```experiment\nid: valley\n```\n> ```experiment\n> id: peak\n> ```" + QUESTION,
                        "9:7 CHECK_UNKNOWN_EXPERIMENT peak"),
                arguments(QUESTION + QUESTION, "12:1 CHECK_DUPLICATE_QUESTION why, es/01.md:6:1"),
                arguments("|a|b|\n|-|-|\n|" + wide + "|c|" + QUESTION, "5:1 CHECK_WIDE_TABLE 87, 76"),
                arguments("a\n\n$$\n" + wide + "\n$$" + QUESTION, "8:1 CHECK_WIDE_FORMULA 84, 76"),
                arguments("a\n\n```\n" + wide + "\n```" + QUESTION, "7:1 CHECK_WIDE_CODE 84, 76"),
                arguments("a $\\nope$" + QUESTION, "5:4 FORMULA_UNKNOWN_COMMAND \\nope"),
                arguments("a\n\n$$\nx + \\nope\n$$" + QUESTION, "8:5 FORMULA_UNKNOWN_COMMAND \\nope"),
                arguments("# a $\\nope$" + QUESTION, "5:6 FORMULA_UNKNOWN_COMMAND \\nope"),
                arguments("- a\n- *b **$\\nope$***" + QUESTION, "6:9 FORMULA_UNKNOWN_COMMAND \\nope"),
                arguments("1. [$\\nope$](b)" + QUESTION, "5:6 FORMULA_UNKNOWN_COMMAND \\nope"),
                arguments("> a\n> $\\nope$" + QUESTION, "6:4 FORMULA_UNKNOWN_COMMAND \\nope"),
                arguments("|$\\nope$|b|\n|-|-|\n|a|b|" + QUESTION, "5:3 FORMULA_UNKNOWN_COMMAND \\nope"),
                arguments("|a|b|\n|-|-|\n|a|$\\nope$|" + QUESTION, "7:5 FORMULA_UNKNOWN_COMMAND \\nope"),
                arguments(QUESTION.replace("¿Por qué?", "a $\\nope$"), "9:9 FORMULA_UNKNOWN_COMMAND \\nope"),
                arguments("a <b>c" + QUESTION, "5:3 COURSE_HTML"));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void findsWhatIsWrongWithALesson(String body, String fault) throws IOException {
        write(course, "es/01.md", FRONT + body);
        assertThat(faults()).containsExactly("es/01.md:" + fault);
    }

    static Stream<Arguments> fits() {
        return Stream.of(
                arguments("", 72, true),
                arguments("", 73, false),
                arguments("> ", 68, true),
                arguments("> ", 69, false),
                arguments("> > ", 64, true),
                arguments("> > ", 65, false),
                arguments("- ", 68, true),
                arguments("- ", 69, false));
    }

    @ParameterizedTest
    @MethodSource("fits")
    void asksForLessWidthWithinAListOrAQuote(String prefix, int width, boolean isRight) throws IOException {
        String next = prefix.replace('-', ' ');
        String code = prefix + "```\n" + next + "x".repeat(width) + "\n" + next + "```\n";
        write(course, "es/01.md", FRONT + code + QUESTION);
        assertThat(faults()).hasSize(isRight ? 0 : 1);
    }

    @Test
    void takesAQuestionWithinAQuoteForOne() throws IOException {
        write(
                course,
                "en/01.md",
                FRONT + QUESTION.strip().indent(0).replaceAll("(?m)^", "> ").strip());
        assertThat(faults()).isEmpty();
    }

    @Test
    void theSameQuestionIsAskedOnceInALanguage() throws IOException {
        write(course, "en/00.md", "---\nid: title\ntitle: Title\n---\n" + QUESTION);
        assertThat(faults()).containsExactly("en/01.md:6:1 CHECK_DUPLICATE_QUESTION why, en/00.md:6:1");
    }

    @Test
    void checksBothLanguagesAndTellsInTheOrderOfTheFiles() throws IOException {
        write(course, "es/01.md", FRONT + "a $\\beta{$ $\\frac$\n\n$\\nope$");
        write(course, "en/01.md", FRONT + "a");
        assertThat(faults())
                .containsExactly(
                        "en/01.md:2:5 CHECK_NO_QUESTION",
                        "es/01.md:2:5 CHECK_NO_QUESTION",
                        "es/01.md:5:9 FORMULA_UNBALANCED }, {",
                        "es/01.md:5:13 FORMULA_MISSING_ARGUMENT \\frac",
                        "es/01.md:7:2 FORMULA_UNKNOWN_COMMAND \\nope");
    }

    @Test
    void tellsWhatTheReaderFoundAndNothingTwice() throws IOException {
        Files.delete(course.resolve("en/01.md"));
        write(course, "es/00.md", "Portada");
        write(course, "es/02.md", "---\nid: two\ntitle: Dos\n---\n");
        assertThat(faults())
                .containsExactly(
                        "course.yaml:7:22 COURSE_MISSING_TRANSLATION one, en",
                        "es/00.md:1:1 COURSE_NO_FRONT_MATTER",
                        "es/02.md:2:5 COURSE_UNLISTED_SCREEN two");
    }

    @Test
    void saysThatTheExperimentsCannotBeRead() throws IOException {
        Files.delete(course.resolve("experiments/valley.yaml"));
        Files.delete(course.resolve("experiments"));
        write(course, "experiments", "no folder");
        assertThat(faults()).containsExactly("experiments:1:1 COURSE_UNREADABLE_FILE");
    }

    @Test
    void aCourseNeedsNoExperiments() throws IOException {
        Files.delete(course.resolve("experiments/valley.yaml"));
        Files.delete(course.resolve("experiments"));
        assertThat(faults()).isEmpty();
    }

    @Test
    void checksEveryCourseOfAFolder() throws IOException {
        Path folder = course;
        Files.delete(course.resolve("course.yaml"));
        writeCourse(folder.resolve("a"));
        writeCourse(folder.resolve("b"));
        write(folder, "a/es/01.md", FRONT);
        write(folder, "b/en/01.md", FRONT);
        assertThat(faults()).containsExactly("a/es/01.md:2:5 CHECK_NO_QUESTION", "b/en/01.md:2:5 CHECK_NO_QUESTION");
    }

    @Test
    void checksTheCourseItselfWhereThereIsOneWithin() throws IOException {
        writeCourse(course.resolve("old"));
        write(course, "old/es/01.md", FRONT);
        assertThat(faults()).isEmpty();
    }

    @Test
    void saysWhereThereIsNoCourse() throws IOException {
        Files.delete(course.resolve("course.yaml"));
        assertThat(faults()).containsExactly("course.yaml:1:1 COURSE_NO_FILE");
        course = course.resolve("nowhere");
        assertThat(faults()).containsExactly("course.yaml:1:1 COURSE_NO_FILE");
    }

    @Test
    void ourOwnLessonsHaveNoFaults() {
        assertThat(Linter.faults(Path.of("lessons"))).isEmpty();
    }
}
