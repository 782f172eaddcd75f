package descenso.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import descenso.course.source.CourseException;
import descenso.course.source.Diagnostic;
import descenso.phrases.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CourseTest {

    private static final String OUTLINE = """
            id: c
            title: {es: Curso, en: Course}
            author: A
            year: 2025
            chapters:
              - title: {es: Uno, en: One}
                screens: [a, b]
              - title: {es: Dos, en: Two}
                screens: [c]
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void writeCourse() throws IOException {
        write("course.yaml", OUTLINE);
        for (String id : List.of("a", "b", "c")) {
            for (Language language : Language.values()) {
                lesson(language, id);
            }
        }
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** Returns the path of a lesson's file in the course. Lesson a is file 00-a.md of its language, and so on. */
    private String name(Language language, String id) {
        return language.code() + "/0" + (id.charAt(0) - 'a') + "-" + id + ".md";
    }

    private void lesson(Language language, String id) throws IOException {
        write(name(language, id), "---\nid: " + id + "\ntitle: " + id + " " + language + "\n---\n" + id);
    }

    private Course read() throws CourseException {
        return Course.read(folder);
    }

    /** Tests that an unreadable or missing experiment does not seal a page for ever. */
    @Test
    void onlyAnExperimentWithPredictionAsksForOne() throws IOException, CourseException {
        write("experiments/asking.yaml", "id: asking\npredict: {kind: truth}\n");
        write("experiments/silent.yaml", "id: silent\n");
        write("experiments/broken.yaml", "predict: {\n");
        Course course = read();
        assertThat(course.asksForPrediction("asking")).isTrue();
        for (String other : List.of("silent", "broken", "missing", "\0")) {
            assertThat(course.asksForPrediction(other)).as(other).isFalse();
        }
    }

    @Test
    void pageIsSealedBelowTheFirstExperimentWithOpenPrediction() throws IOException, CourseException {
        String experiment = "\n\n```experiment\nid: %s\n```\n\n";
        write(
                name(Language.ES, "a"),
                "---\nid: a\ntitle: A\n---\nup" + experiment.formatted("x") + "between" + experiment.formatted("y")
                        + "down");
        Page page = read().page(Language.ES, "a");
        assertThat(page.sealed("y"::equals).blocks()).isEqualTo(page.blocks().subList(0, 4));
        assertThat(page.sealed("y"::equals).seal()).hasValue("y");
        assertThat(page.sealed(any -> true).seal()).hasValue("x");
        assertThat(page.sealed(any -> true).experiments()).containsExactly("x");
        assertThat(page.sealed(any -> false)).isSameAs(page);
        assertThat(page.seal()).isEmpty();
    }

    /** Returns the diagnostics of the course in the form {@code es/00-a.md:2:5 UNLISTED_SCREEN a}. */
    private List<String> faults() throws CourseException {
        return read().diagnostics().stream().map(this::format).collect(Collectors.toList());
    }

    private String format(Diagnostic diagnostic) {
        String words =
                diagnostic.position() + " " + diagnostic.message().key().name().substring("COURSE_".length()) + " "
                        + String.join(" ", diagnostic.message().arguments());
        return words.replace(folder + "/", "").strip();
    }

    @Test
    void outlineAndPagesAreRead() throws CourseException {
        Course course = read();
        assertThat(course.diagnostics()).isEmpty();
        assertThat(course.pageIds()).containsExactly("a", "b", "c");
        assertThat(course.chapters())
                .extracting(chapter -> chapter.title().in(Language.EN))
                .containsExactly("One", "Two");
        assertThat(course.manifest().title().in(Language.ES)).isEqualTo("Curso");
        assertThat(course.manifest().year()).isEqualTo(2025);
        assertThat(course.page(Language.EN, "b").title()).isEqualTo("b EN");
        assertThat(course.page(Language.EN, "b").position().file()).isEqualTo(folder.resolve("en/01-b.md"));
    }

    @Test
    void preloadedCourseDoesNotNeedItsFolder() throws IOException, CourseException {
        write("misconceptions.yaml", "- {id: solo, text: {es: a, en: b}}");
        Course course = read();
        course.preload();
        for (String gone : List.of("es", "en")) {
            try (Stream<Path> files = Files.list(folder.resolve(gone))) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder.resolve(gone));
        }
        Files.delete(folder.resolve("misconceptions.yaml"));
        assertThat(course.page(Language.EN, "c").blocks()).hasSize(1);
        assertThat(course.misconception("solo")).isPresent();
    }

    @Test
    void missingPageIsReplacedByTheOtherLanguageAndReported() throws IOException, CourseException {
        Files.delete(folder.resolve(name(Language.EN, "b")));
        Page page = read().page(Language.EN, "b");
        assertThat(page.language()).isEqualTo(Language.ES);
        assertThat(page.title()).isEqualTo("b ES");
        assertThat(faults()).containsExactly("course.yaml:7:18 MISSING_TRANSLATION b en");
    }

    @Test
    void screenWithoutFileHasADiagnosticInsteadOfALesson() throws IOException, CourseException {
        Files.delete(folder.resolve(name(Language.EN, "b")));
        Files.delete(folder.resolve(name(Language.ES, "b")));
        Page page = read().page(Language.EN, "b");
        assertThat(page.title()).isEqualTo("b");
        assertThat(page.parsed().lesson()).isEmpty();
        assertThat(page.parsed().diagnostics())
                .extracting(this::format)
                .containsExactly("course.yaml:7:18 MISSING_SCREEN b es, en");
        assertThat(faults()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void unreadableLessonDoesNotAffectTheOthers(String text, String fault) throws IOException, CourseException {
        write("es/01-b.md", text);
        Course course = read();
        Page page = course.page(Language.ES, "b");
        assertThat(page.parsed().lesson()).isEmpty();
        assertThat(page.parsed().diagnostics()).extracting(this::format).containsExactly("es/01-b.md:" + fault);
        assertThat(course.diagnostics()).isEmpty();
        for (String other : List.of("a", "c")) {
            assertThat(course.page(Language.ES, other).parsed().lesson()).isPresent();
        }
    }

    static Stream<Arguments> unreadable() {
        return Stream.of(
                arguments("", "1:1 NO_FRONT_MATTER"),
                arguments("---\ntitle: B\n---\n", "2:1 MISSING_KEY id"),
                arguments("---\nid: b\ntitle: [B\n---\n", "3:8 YAML_BRACKET"),
                arguments("---\nid: b\ntitle: B\n---\na $x", "5:3 OPEN_FORMULA"));
    }

    @Test
    void unlistedAndDuplicateScreensAreReported() throws IOException, CourseException {
        write("es/07-z.md", "---\nid: z\ntitle: Z\n---\n");
        write("es/08-a.md", "---\nid: a\ntitle: A\n---\n");
        write("es/09-y.md", "");
        write("es/notes.txt", "");
        write("es/.#00-a.md", "");
        assertThat(faults())
                .containsExactly(
                        "es/07-z.md:2:5 UNLISTED_SCREEN z",
                        "es/08-a.md:2:5 DUPLICATE_SCREEN a es/00-a.md:2:5",
                        "es/09-y.md:1:1 UNLISTED_SCREEN 09-y");
        assertThat(read().page(Language.ES, "a").title()).isEqualTo("a ES");
    }

    @Test
    void recoverableErrorsOfTheOutlineAreReported() throws IOException, CourseException {
        write("course.yaml", OUTLINE.replace("es: Uno, ", "").replace("[a, b]", "[a, b, a]") + "colour: red\n");
        assertThat(faults())
                .containsExactly(
                        "course.yaml:10:1 UNKNOWN_KEY colour id, languages, title, subtitle, author, year,"
                                + " deck, chapters",
                        "course.yaml:6:12 MISSING_KEY es",
                        "course.yaml:7:21 REPEATED_SCREEN a");
        assertThat(read().pageIds()).containsExactly("a", "b", "c");
        assertThat(read().chapters().get(0).title().in(Language.ES)).isEqualTo("One");
    }

    static Stream<Arguments> outlines() {
        return Stream.of(
                arguments("id: c", "id: C c", "1:5 BAD_ID C c"),
                arguments("id: c\n", "", "1:1 MISSING_KEY id"),
                arguments("{es: Curso, en: Course}", "Curso", "2:8 EXPECTED_LANGUAGES {es: …, en: …}"),
                arguments("{es: Curso, en: Course}", "{fr: Cours}", "2:8 MISSING_KEY es"),
                arguments("2025", "MMXXV", "4:7 EXPECTED_INTEGER MMXXV"),
                arguments("author: A\n", "", "1:1 MISSING_KEY author"),
                arguments("[c]", "c", "9:14 EXPECTED_LIST"),
                arguments("[c]", "[[c]]", "9:15 EXPECTED_TEXT"),
                arguments("screens: [c]", "scren: [c]", "9:5 MISSPELT_KEY scren screens"),
                arguments(OUTLINE.substring(OUTLINE.indexOf("  - title")), "  []", "6:3 EMPTY_VALUE"),
                arguments("[c]", "[c", "9:14 YAML_BRACKET"),
                arguments(OUTLINE, "", "1:1 EXPECTED_KEYS"));
    }

    @ParameterizedTest
    @MethodSource("outlines")
    void fatalErrorOfTheOutlineIsThrown(String right, String wrong, String fault) throws IOException {
        write("course.yaml", OUTLINE.replace(right, wrong));
        assertThat(failure()).isEqualTo("course.yaml:" + fault);
    }

    @Test
    void missingOutlineIsFatal() throws IOException {
        Files.delete(folder.resolve("course.yaml"));
        assertThat(failure()).isEqualTo("course.yaml:1:1 NO_FILE");
    }

    private String failure() {
        return format(catchThrowableOfType(CourseException.class, this::read).diagnostic());
    }
}
