package descenso.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import descenso.course.source.CourseException;
import descenso.course.source.Diagnostic;
import descenso.phrases.Language;
import descenso.phrases.Messages;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests the linter with a small clean course that has one fault at a time. */
class LinterTest {

    private static final String FRONT = "---\nid: one\ntitle: Uno\n---\n";
    private static final String QUESTION = """

            ```question
            id: why
            kind: open
            ask: ¿Por qué?
            model: Porque sí.
            ideas: [{id: one, idea: Una., signs: [uno]}]
            ```
            """;

    private static final String VALLEY = """
            id: valley
            title: {es: El valle, en: The valley}
            problem: {kind: quadratic, curvature: [2], start: [1]}
            optimizers: [{rule: sgd, lr: 0.25}]
            steps: 3
            theory:
              - {name: last, of: sgd, formula: 2^-6, measure: finalLoss}
            """;

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
        write(folder, "experiments/valley.yaml", VALLEY);
    }

    private static void write(Path folder, String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void writeInBoth(String text) throws IOException {
        for (Language language : Language.values()) {
            write(course, language.code() + "/01.md", text);
        }
    }

    /**
     * Returns the faults as text, such as {@code es/01.md:5:1 CHECK_WIDE_CODE 90, 76}. Tests that their messages are
     * complete in both languages.
     */
    private List<String> faults() {
        try {
            return Linter.diagnostics(course).stream().map(this::describe).toList();
        } catch (CourseException e) {
            throw new IllegalStateException(describe(e.diagnostic()));
        }
    }

    private String describe(Diagnostic diagnostic) {
        for (Language language : Language.values()) {
            assertThat(Messages.in(language).say(diagnostic.message())).doesNotContainPattern("\\{\\d}");
        }
        String words = diagnostic.message().key().name() + " "
                + String.join(", ", diagnostic.message().arguments());
        return (diagnostic.position() + " " + words).replace(course + "/", "").strip();
    }

    @Test
    void cleanCourseHasNoDiagnostics() {
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
                arguments(QUESTION + QUESTION, "14:1 CHECK_DUPLICATE_QUESTION why, es/01.md:6:1"),
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
                arguments("a <b>c" + QUESTION, "5:3 COURSE_HTML"),
                arguments(QUESTION + "\nTexto.", "6:1 CHECK_EARLY_QUESTION"),
                arguments(QUESTION + "\n> Texto.\n" + QUESTION.replace("why", "how"), "6:1 CHECK_EARLY_QUESTION"),
                arguments(
                        "> a\n" + QUESTION.strip().replaceAll("(?m)^", "> ") + "\n>\n> b", "6:3 CHECK_EARLY_QUESTION"));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void errorOfLessonIsFound(String body, String fault) throws IOException {
        writeInBoth(FRONT + body);
        String spanish = "es/01.md:" + fault;
        assertThat(faults()).containsExactly(spanish.replace("es/", "en/"), spanish);
    }

    /** Tests ends of ranges and the factor beside them; of each, the column of the factor and what it should be. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "from 0.0013 to 0.056, × 56; 25; 0.0013, 0.056, 43, 56",
                "van de 0,0013 a 0,056 (× 56); 26; 0,0013, 0,056, 43, 56",
                "0.0075–0.24: × 42; 16; 0.0075, 0.24, 32, 42",
                "$0{,}0075$ – $0{,}24$, $\\times 42$; 32; 0,0075, 0,24, 32, 42",
                "from 0.1 to 1, × 11; 18; 0.1, 1, 10, 11",
                "from 2 down 0.5, × 3; 0; none",
                "from 24 to 2.4, × 11; 19; 24, 2.4, 10, 11",
                "from 0.0013 to 0.056, × 42; 0; none",
                "from 0.0013 to 0.056, × 43; 0; none",
                "0.075–1, × 13; 0; none",
                "from 0.1 to 0.3, × 3.0; 0; none",
                "from 0 to 5, × 3; 0; none",
                "a grid from 2 to 8 × 8 cells; 0; none",
                "$10^{-4}$–0.1, × 5; 0; none",
                "from 1/2 to 3/4, × 3; 0; none",
                "from 2 to 8, and × 3 of it; 0; none"
            })
    void factorThatIsNotTheQuotientOfTheEndsIsFound(String sentence, int column, String arguments) throws IOException {
        writeInBoth(FRONT + sentence + QUESTION);
        String fault = "es/01.md:5:" + column + " CHECK_RANGE " + arguments;
        assertThat(faults()).isEqualTo(column == 0 ? List.of() : List.of(fault.replace("es/", "en/"), fault));
    }

    /** Tests that only the cell right beside the range counts. */
    @Test
    void factorInTheNextCellOrInAQuestionIsChecked() throws IOException {
        writeInBoth(
                FRONT + "|a|η|b|c|\n|-|-|-|-|\n|x|0.1–1|× 9|× 8|" + QUESTION.replace("¿Por qué?", "De 1 a\n  4, × 5"));
        assertThat(faults())
                .hasSize(4)
                .contains("es/01.md:7:12 CHECK_RANGE 0.1, 1, 10, 9", "es/01.md:12:8 CHECK_RANGE 1, 4, 4, 5");
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
                arguments("- ", 69, false),
                arguments("1. ", 67, true),
                arguments("1. ", 68, false),
                arguments("10. ", 66, true),
                arguments("10. ", 67, false),
                arguments("1. > ", 63, true),
                arguments("1. > ", 64, false));
    }

    @ParameterizedTest
    @MethodSource("fits")
    void codeHasLessWidthWithinListOrQuote(String prefix, int width, boolean isRight) throws IOException {
        String next = prefix.replaceAll("[-.0-9]", " ");
        String code = prefix + "```\n" + next + "x".repeat(width) + "\n" + next + "```\n";
        writeInBoth(FRONT + code + QUESTION);
        assertThat(faults()).hasSize(isRight ? 0 : 2);
    }

    static Stream<Arguments> words() {
        String word = "x".repeat(76);
        return Stream.of(
                arguments("a " + word + ", b", "5:1 CHECK_WIDE_WORD " + word + ",, 77, 76"),
                arguments("## x" + word, "5:1 CHECK_WIDE_WORD x" + word + ", 77, 76"),
                arguments("x**" + word + "**", "5:1 CHECK_WIDE_WORD x" + word + ", 77, 76"),
                arguments("`" + word + "x`", "5:1 CHECK_WIDE_WORD " + word + "x, 77, 76"),
                arguments("[a](" + word + ")", "5:1 CHECK_WIDE_WORD <" + word + ">, 78, 76"),
                arguments("- a\n- " + word, "6:3 CHECK_WIDE_WORD " + word + ", 76, 72"),
                arguments("> " + word, "5:3 CHECK_WIDE_WORD " + word + ", 76, 72"),
                arguments(
                        QUESTION.replace("why", "how").replace("¿Por qué?", word),
                        "9:6 CHECK_WIDE_WORD " + word + ", 76, 74"),
                arguments("x".repeat(74) + "…", "5:1 CHECK_WIDE_WORD " + "x".repeat(74) + "..., 77, 76"));
    }

    @ParameterizedTest
    @MethodSource("words")
    void tooWideWordIsFound(String body, String fault) throws IOException {
        errorOfLessonIsFound(body + "\n" + QUESTION, fault);
    }

    /** Returns bodies with words that just fit, with two questions at the end, and with a question within a quote. */
    static Stream<String> correctBodies() {
        return Stream.of(
                "x".repeat(76) + " `" + "x".repeat(76) + "`\\\n" + "x".repeat(76) + "\n" + QUESTION,
                "Texto." + QUESTION + QUESTION.replace("why", "how"),
                "Texto.\n\n" + QUESTION.strip().replaceAll("(?m)^", "> "));
    }

    @ParameterizedTest
    @MethodSource("correctBodies")
    void correctLessonHasNoDiagnostics(String body) throws IOException {
        writeInBoth(FRONT + body);
        assertThat(faults()).isEmpty();
    }

    @Test
    void questionMustHaveTheSameIdInBothLanguages() throws IOException {
        write(course, "en/01.md", FRONT + "Text." + QUESTION.replace("why", "how"));
        assertThat(faults()).containsExactly("en/01.md:6:1 CHECK_OTHER_QUESTION how, why, es/01.md:6:1");
    }

    static Stream<Arguments> translations() {
        return Stream.of(
                arguments("a", "$$ a $$", "en/01.md:5:4 CHECK_OTHER_BLOCK $$, ¶, es/01.md:5:1"),
                arguments("a\n\n- b\n- c", "a\n\n1. b", "en/01.md:7:1 CHECK_OTHER_BLOCK 1., -, es/01.md:7:1"),
                arguments("a\n\n> b", "a\n\n|b|\n|-|\n", "en/01.md:7:1 CHECK_OTHER_BLOCK | |, >, es/01.md:7:1"),
                arguments("---\n\na\n\nb", "a\n\n---\n\nb", "en/01.md:5:1 CHECK_OTHER_BLOCK ¶, ---, es/01.md:5:1"),
                arguments("# a", "## a", "en/01.md:5:1 CHECK_OTHER_BLOCK ##, #, es/01.md:5:1"),
                arguments(
                        "```\na\n```",
                        "```experiment\nid: valley\n```",
                        "en/01.md:6:5 CHECK_OTHER_BLOCK ```experiment, ```, es/01.md:5:1"),
                arguments("```notes\na\n```", "a", "en/01.md:5:1 CHECK_OTHER_BLOCK ¶, ```notes, es/01.md:5:1"),
                arguments("a\n\nb\n\nc\n\nd", "a\n\nb", "en/01.md:9:1 CHECK_OTHER_BLOCK ```question, ¶, es/01.md:9:1"));
    }

    @ParameterizedTest
    @MethodSource("translations")
    void firstBlockThatDiffersFromItsTranslationIsFound(String spanish, String english, String fault)
            throws IOException {
        write(course, "es/01.md", FRONT + spanish + "\n" + QUESTION);
        write(course, "en/01.md", FRONT + english + "\n" + QUESTION);
        assertThat(faults()).containsExactly(fault);
    }

    @Test
    void blockThatATranslationLacksIsFound() throws IOException {
        write(course, "es/00.md", "---\nid: title\ntitle: Portada\n---\nUno.\n\n> Dos.\n\nTres.\n");
        assertThat(faults()).containsExactly("es/00.md:7:1 CHECK_SURPLUS_BLOCK >");
    }

    @Test
    void duplicateQuestionInOneLanguageIsFound() throws IOException {
        write(course, "en/00.md", "---\nid: title\ntitle: Title\n---\nHi." + QUESTION);
        assertThat(faults())
                .containsExactly(
                        "en/00.md:6:1 CHECK_SURPLUS_BLOCK ```question",
                        "en/01.md:6:1 CHECK_DUPLICATE_QUESTION why, en/00.md:6:1");
    }

    @Test
    void diagnosticsFollowTheOrderOfTheFiles() throws IOException {
        write(course, "es/01.md", FRONT + "a $\\beta{$ $\\frac$\n\n$\\nope$");
        write(course, "en/01.md", FRONT + "a\n\nb");
        assertThat(faults())
                .containsExactly(
                        "en/01.md:2:5 CHECK_NO_QUESTION",
                        "es/01.md:2:5 CHECK_NO_QUESTION",
                        "es/01.md:5:9 FORMULA_UNBALANCED }, {",
                        "es/01.md:5:13 FORMULA_MISSING_ARGUMENT \\frac",
                        "es/01.md:7:2 FORMULA_UNKNOWN_COMMAND \\nope");
    }

    @Test
    void errorsOfTheReaderAreReportedOnce() throws IOException {
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
    void unreadableExperimentsFolderIsReported() throws IOException {
        Files.delete(course.resolve("experiments/valley.yaml"));
        Files.delete(course.resolve("experiments"));
        write(course, "experiments", "no folder");
        assertThat(faults()).containsExactly("experiments:1:1 COURSE_UNREADABLE_FILE");
    }

    @Test
    void errorOfExperimentIsFound() throws IOException {
        write(course, "experiments/valley.yaml", VALLEY.replace("lr: 0.25", "lr: -1"));
        assertThat(faults())
                .singleElement()
                .asString()
                .startsWith("experiments/valley.yaml:4:30 EXPERIMENT_OUT_OF_RANGE");
    }

    @Test
    void wrongTheoreticalValueIsFound() throws IOException {
        String line = "  - {name: wrong, formula: 2*k, measure: steps, tolerance: 0.5}\n";
        String spoilt = VALLEY.replace("steps: 3", "steps: 3\nvariables: {k: [1.5, 1]}") + line;
        write(course, "experiments/valley.yaml", spoilt);
        assertThat(faults()).containsExactly("experiments/valley.yaml:9:5 CHECK_THEORY wrong, 2, SGD, k = 1, 3");
        write(course, "experiments/valley.yaml", VALLEY.replace("0.25", "0.3"));
        assertThat(faults()).singleElement().asString().startsWith("experiments/valley.yaml:7:5 CHECK_THEORY last,");
    }

    /** Tests that a number in a label that equals a hyperparameter is reported with its template. */
    @Test
    void numberInALabelIsFound() throws IOException {
        String optimizers = "optimizers: [{rule: sgd, lr: 0.25, label: SGD .25}, {rule: adam, lr: 0.5, label: v2 3}]";
        write(course, "experiments/valley.yaml", VALLEY.replaceFirst("optimizers: .*", optimizers));
        assertThat(faults()).contains("experiments/valley.yaml:4:43 CHECK_BARE_NUMBER SGD .25, SGD {lr}");
        write(
                course,
                "experiments/valley.yaml",
                VALLEY.replaceFirst("optimizers: .*", optimizers.replace("SGD .25", "'SGD {lr}'")));
        assertThat(faults()).isEmpty();
        write(
                course,
                "experiments/valley.yaml",
                VALLEY.replaceFirst("optimizers: .*", optimizers.replace("SGD .25", "'SGD {l}'")));
        assertThat(faults())
                .containsExactly("experiments/valley.yaml:4:43 EXPERIMENT_NO_HYPERPARAMETER l, sgd, lr, l2");
    }

    @Test
    void theoreticalValueThatAppliesToNoRunIsFound() throws IOException {
        String line = "  - {name: never, formula: 3, measure: steps, when: lr > 1, else: {es: a, en: b}}\n";
        write(course, "experiments/valley.yaml", VALLEY + line);
        assertThat(faults()).containsExactly("experiments/valley.yaml:8:5 CHECK_THEORY_IDLE never, lr > 1");
        write(course, "experiments/valley.yaml", VALLEY + line.replace("lr > 1", "lr < 1"));
        assertThat(faults()).isEmpty();
    }

    @Test
    void courseWithoutExperimentsHasNoDiagnostics() throws IOException {
        Files.delete(course.resolve("experiments/valley.yaml"));
        Files.delete(course.resolve("experiments"));
        assertThat(faults()).isEmpty();
    }

    /** Writes the course with this line of languages, and with texts and pages in Spanish alone. */
    private void writeInSpanish(String languages) throws IOException {
        write(course, "course.yaml", """
                id: small
                %s
                title: {es: Pequeño}
                author: Ana
                year: 2025
                chapters: [{title: Todo, screens: [title, one]}]
                """.formatted(languages));
        Files.delete(course.resolve("en/00.md"));
        Files.delete(course.resolve("en/01.md"));
        write(course, "experiments/valley.yaml", VALLEY.replace("{es: El valle, en: The valley}", "El valle"));
        write(course, "misconceptions.yaml", "- {id: fast, text: Más es más rápido.}\n");
    }

    @Test
    void textThatIsNotPromisedMayBeMissing() throws IOException {
        writeInSpanish("languages: [es]");
        assertThat(faults()).isEmpty();
        Files.delete(course.resolve("en"));
        assertThat(faults()).isEmpty();
    }

    /** Tests that a text in a language that is not promised is compared with its original. */
    @Test
    void halfOfATranslationIsFound() throws IOException {
        writeInSpanish("languages: [es]");
        write(course, "en/01.md", FRONT + "Text.\n\nMore." + QUESTION);
        assertThat(faults()).hasSize(1).allMatch(fault -> fault.startsWith("en/01.md:7:1 CHECK_OTHER_BLOCK"));
        write(course, "en/01.md", FRONT + "Text." + QUESTION);
        assertThat(faults()).isEmpty();
    }

    static Stream<Arguments> languages() {
        return Stream.of(
                arguments("languages: []", "2:12 COURSE_EMPTY_VALUE"),
                arguments("languages: es", "2:12 COURSE_EXPECTED_LIST"),
                arguments("languages: [es, fr]", "2:17 EXPERIMENT_UNKNOWN_WORD fr, es, en"),
                arguments("languages: [es, es]", "2:17 COURSE_REPEATED_LANGUAGE es"));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void wrongListOfLanguagesIsFound(String line, String fault) throws IOException {
        writeInSpanish(line);
        assertThat(faults()).containsExactly("course.yaml:" + fault);
    }

    @Test
    void textMissingInAPromisedLanguageIsFound() throws IOException {
        writeInSpanish("languages: [en, es]");
        write(
                course,
                "course.yaml",
                Files.readString(course.resolve("course.yaml")).replace("Todo", "{es: Todo}"));
        assertThat(faults())
                .containsExactly(
                        "course.yaml:3:8 COURSE_MISSING_KEY en",
                        "course.yaml:6:20 COURSE_MISSING_KEY en",
                        "course.yaml:6:42 COURSE_MISSING_TRANSLATION title, en",
                        "course.yaml:6:49 COURSE_MISSING_TRANSLATION one, en",
                        "experiments/valley.yaml:2:8 COURSE_EXPECTED_LANGUAGES {en: …, es: …}",
                        "misconceptions.yaml:1:20 COURSE_EXPECTED_LANGUAGES {en: …, es: …}");
    }

    @Test
    void everyCourseOfAFolderIsChecked() throws IOException {
        Path folder = course;
        Files.delete(course.resolve("course.yaml"));
        writeCourse(folder.resolve("a"));
        writeCourse(folder.resolve("b"));
        write(folder, "a/es/01.md", FRONT + "$\\nope$" + QUESTION);
        write(folder, "b/en/01.md", FRONT + "$\\nope$" + QUESTION);
        String fault = "/01.md:5:2 FORMULA_UNKNOWN_COMMAND \\nope";
        assertThat(faults()).containsExactly("a/es" + fault, "b/en" + fault);
    }

    @Test
    void courseWithinACourseIsNotChecked() throws IOException {
        writeCourse(course.resolve("old"));
        write(course, "old/es/01.md", FRONT);
        assertThat(faults()).isEmpty();
    }

    @Test
    void folderWithoutCourseIsRejected() throws IOException {
        write(course, "course.yaml", "id: [a");
        assertThat(faults()).as("an invalid course").containsExactly("course.yaml:1:5 COURSE_YAML_BRACKET");
        Files.delete(course.resolve("course.yaml"));
        assertThatThrownBy(this::faults).hasMessage("course.yaml:1:1 COURSE_NO_FILE");
        course = course.resolve("nowhere");
        assertThatThrownBy(this::faults).hasMessage("course.yaml:1:1 COURSE_NO_FILE");
    }
}
