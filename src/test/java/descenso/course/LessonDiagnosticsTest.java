package descenso.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import descenso.course.source.Diagnostic;
import descenso.phrases.Language;
import descenso.phrases.Messages;
import descenso.testing.BlockDump;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests the diagnostics of faulty lessons, with their source positions. */
class LessonDiagnosticsTest {

    private static final String FRONT = "---\nid: x\ntitle: X\n---\n";

    private static String faults(String text) {
        return format(
                Page.parsed("x", Path.of("x.md"), Language.ES, text).parsed().diagnostics());
    }

    private static String format(List<Diagnostic> diagnostics) {
        return diagnostics.stream().map(LessonDiagnosticsTest::format).collect(Collectors.joining("; "));
    }

    /**
     * Formats a diagnostic, as in {@code 1:2 NO_FILE a, b}. Checks that its message exists in every language and that
     * all its arguments are filled in.
     */
    private static String format(Diagnostic diagnostic) {
        for (Language language : Language.values()) {
            assertThat(Messages.in(language).say(diagnostic.message())).doesNotContainPattern("\\{\\d}");
        }
        String name = diagnostic.message().key().name().replaceFirst("^COURSE_", "");
        String place =
                diagnostic.position().line() + ":" + diagnostic.position().column();
        return (place + " " + name + " "
                        + String.join(", ", diagnostic.message().arguments()))
                .strip();
    }

    static Stream<Arguments> frontMatters() {
        return Stream.of(
                arguments("", "1:1 NO_FRONT_MATTER"),
                arguments("# Título", "1:1 NO_FRONT_MATTER"),
                arguments("---", "1:1 OPEN_FRONT_MATTER"),
                arguments("---\nid: x\ntitle: X\n", "1:1 OPEN_FRONT_MATTER"),
                arguments("---\n---\n", "2:1 EXPECTED_KEYS"),
                arguments("---\nX\n---\n", "2:1 EXPECTED_KEYS"),
                arguments("---\n- X\n---\n", "2:1 EXPECTED_KEYS"),
                arguments("---\nid: x\n---\n", "2:1 MISSING_KEY title"),
                arguments("---\n\n  title: x\n---\n", "3:3 MISSING_KEY id"),
                arguments("---\nid: x\ntitle:\n---\n", "3:7 EMPTY_VALUE"),
                arguments("---\nid: x\ntitle: ''\n---\n", "3:8 EMPTY_VALUE"),
                arguments("---\nid: x\ntitle: [X]\n---\n", "3:8 EXPECTED_TEXT"),
                arguments("---\nid: x\ntitle: {es: X}\n---\n", "3:8 EXPECTED_TEXT"),
                arguments("---\nid: Año 1\ntitle: X\n---\n", "2:5 BAD_ID Año 1"),
                arguments("---\nid: ../x\ntitle: X\n---\n", "2:5 BAD_ID ../x"),
                arguments("---\nid: x\ntitle: X\nid: y\n---\n", "4:1 DUPLICATE_KEY id"),
                arguments("---\nid: x\ntitle: X\nsubtitel: Y\n---\n", "4:1 MISSPELT_KEY subtitel, subtitle"),
                arguments("---\nid: x\ntitle: X\nauthor: Y\n---\n", "4:1 UNKNOWN_KEY author, id, title, subtitle"),
                arguments("---\nid: x\ntitle: {X: Y\n---\n", "3:8 YAML_BRACKET"),
                arguments("---\nid: x\ntitle: [X\n---\n", "3:8 YAML_BRACKET"),
                arguments("---\nid: x\ntitle: X: Y\n---\n", "3:9 YAML_COLON"),
                arguments("---\nid: x\ntitle: é😀: Y\n---\n", "3:10 YAML_COLON"),
                arguments("---\nid: x\n title: X\n---\n", "3:7 YAML_COLON"),
                arguments("---\n id: x\ntitle: X\n---\n", "3:1 YAML_SYNTAX"),
                arguments("---\nid: x\n- title\n---\n", "3:1 YAML_INDENT"),
                arguments("---\nid: x\ntitle: 'X' Y\n---\n", "3:12 YAML_INDENT"),
                arguments("---\nid: x\n\ttitle: X\n---\n", "3:1 YAML_TAB"),
                arguments("---\nid: x\ntitle: @X\n---\n", "3:8 YAML_CHARACTER"),
                arguments("---\nid: x\ntitle: `X`\n---\n", "3:8 YAML_CHARACTER"),
                arguments("---\nid: x\ntitle: \"X\n---\n", "3:8 YAML_QUOTE"),
                arguments("---\nid: x\ntitle: 'X\n---\n", "3:8 YAML_QUOTE"),
                arguments("---\nid: x\ntitle: \"\\theta \\beta \\q\"\n---\n", "3:23 YAML_ESCAPE"),
                arguments("---\nid: x\ntitle X\n---\n", "3:1 YAML_KEY"),
                arguments("---\nid: x\ntitle: *X\n---\n", "3:8 YAML_ALIAS"),
                arguments("---\nid: x\n? [a]\n: b\n---\n", "2:1 YAML_SYNTAX"),
                arguments("---\nid: x\ntitle: " + "[".repeat(40) + "\n---\n", "3:39 TOO_DEEP"),
                arguments("---\nid: x\ntitle: &a [1, *a]\n---\n", "3:15 YAML_WITHIN_ITSELF"),
                arguments("---\nid: x\ntitle: &a {b: &c [1, {d: *a}]}\n---\n", "3:26 YAML_WITHIN_ITSELF"),
                arguments("---\nid: x\ntitle: [&a [1], " + "*a, ".repeat(16) + "2]\n---\n", "2:1 YAML_SYNTAX"),
                arguments("---\nid: x\ntitle: X\u0007\n---\n", "3:9 CONTROL_CHARACTER U+0007"),
                arguments("---\nid: x\ntitle: \0\n---\n", "3:8 CONTROL_CHARACTER U+0000"));
    }

    @ParameterizedTest
    @MethodSource("frontMatters")
    void errorOfTheFrontMatterIsReported(String text, String expected) {
        assertThat(faults(text)).isEqualTo(expected);
    }

    static Stream<Arguments> bodies() {
        return Stream.of(
                arguments("a <b>c</b>", "5:3 HTML; 5:7 HTML"),
                arguments("a\n\n<div>\nb\n</div>", "7:1 HTML"),
                arguments("<!-- a -->", "5:1 HTML"),
                arguments("a ![b](c.png)", "5:3 IMAGE"),
                arguments("a\n\n    b", "7:1 INDENTED_CODE"),
                arguments("\tb", "5:1 INDENTED_CODE"),
                arguments("[a]: http://b", "5:1 LINK_REFERENCE"),
                arguments("é [a](b \"c\")", "5:3 LINK_TITLE"),
                arguments("[a]()", "5:1 EMPTY_LINK"),
                arguments("[](b)", "5:1 EMPTY_LINK"),
                arguments("a\n\n```\nb", "7:1 OPEN_FENCE"),
                arguments("```question\nid: x", "5:1 OPEN_FENCE"),
                arguments("a $x", "5:3 OPEN_FORMULA"),
                arguments("a $x $", "5:3 OPEN_FORMULA"),
                arguments("a $5 or $6", "5:3 OPEN_FORMULA; 5:9 OPEN_FORMULA"),
                arguments("a $x\\$", "5:3 OPEN_FORMULA"),
                arguments("a $x\n\nb$", "5:3 OPEN_FORMULA"),
                arguments("|a|\n|-|\n| $x |", "7:3 OPEN_FORMULA"),
                arguments("a\n$$\nx", "6:1 OPEN_DISPLAY"),
                arguments("- $$\n\nx\n$$", "5:3 OPEN_DISPLAY; 8:1 OPEN_DISPLAY"),
                arguments("a $$x$$", "5:3 DISPLAY_NOT_ALONE; 5:6 DISPLAY_NOT_ALONE"),
                arguments("$$ x $$ a", "5:1 DISPLAY_NOT_ALONE"),
                arguments("$$ $$", "5:1 EMPTY_FORMULA"),
                arguments(">".repeat(40) + " a", "5:24 TOO_DEEP"),
                arguments("*".repeat(81) + "a" + "*".repeat(81), "5:44 TOO_DEEP"),
                arguments("a\u001B[31m", "5:2 CONTROL_CHARACTER U+001B"),
                arguments(
                        "|a" + "|a".repeat(400) + "\n" + "|-".repeat(401) + "\n" + "|b\n".repeat(600),
                        "5:1 LARGE_TABLE"),
                arguments("```qestion\n```", "5:1 MISSPELT_BLOCK qestion, question"),
                arguments("```note\na\n```", "5:1 MISSPELT_BLOCK note, notes"),
                arguments("```notes\n```", "5:1 NOTE_OF_TEXT"),
                arguments("````notes\na\n\n```experiment\nid: valley\n```\n````", "5:1 NOTE_OF_TEXT"),
                arguments("```notes\na\n\nb $x\n```", "8:3 OPEN_FORMULA"),
                arguments("```question\n```", "6:1 EXPECTED_KEYS"),
                arguments("```question\nid: a\n```", "6:1 MISSING_KEY kind"),
                arguments("- a\n\n  ```question\n  id: a\n  ask: b: c\n  ```", "9:9 YAML_COLON"),
                arguments("> ```experiment\n> id: a\n> ids: b\n> ```", "7:3 MISSPELT_KEY ids, id"),
                arguments("```experiment\nid: [a]\n```", "6:5 EXPECTED_TEXT"),
                arguments("<b>\n\n$x\n\n```experiment\n```", "5:1 HTML; 7:1 OPEN_FORMULA; 10:1 EXPECTED_KEYS"));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void errorOfTheBodyIsReported(String body, String expected) {
        assertThat(faults(FRONT + body)).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void byteOrderMarkAndCarriageReturnsDoNotMoveErrors(String body, String expected) {
        assertThat(faults("\uFEFF" + (FRONT + body).replace("\n", "\r\n"))).isEqualTo(expected);
    }

    @Test
    void lessonWithUnknownKeyIsReadable() {
        ParsedLesson parsed = Page.parsed("x", Path.of("x.md"), Language.ES, "---\nid: x\ntitle: X\nauthor: Y\n---\na")
                .parsed();
        assertThat(parsed.lesson()).isPresent();
        assertThat(parsed.diagnostics()).hasSize(1);
    }

    @Test
    void unreadableQuestionOrExperimentIsABlockWithItsErrors() {
        ParsedLesson parsed = Page.parsed(
                        "x",
                        Path.of("x.md"),
                        Language.ES,
                        FRONT + "a\n\n> ```experiment\n> id: A\n> ```\n\n```question\nid: a\n```\n\nb")
                .parsed();
        assertThat(BlockDump.of(parsed.lesson().orElseThrow())).isEqualTo("""
                p a
                quote
                  unreadable experiment
                unreadable question
                p b""");
        Block.Unreadable question =
                (Block.Unreadable) parsed.lesson().orElseThrow().get(2);
        assertThat(question.position()).hasToString("x.md:11:1");
        assertThat(format(question.diagnostics())).isEqualTo("12:1 MISSING_KEY kind");
        assertThat(format(parsed.diagnostics())).isEqualTo("8:7 BAD_ID A; 12:1 MISSING_KEY kind");
    }

    @Test
    void lessonWithAnErrorInItsTextIsUnreadable() {
        assertThat(Page.parsed("x", Path.of("x.md"), Language.ES, FRONT + "<b>")
                        .parsed()
                        .lesson())
                .isEmpty();
    }

    static Stream<Arguments> bytes() {
        return Stream.of(
                arguments("---\nid: x\ntitle: \u00f1\n---\n".getBytes(StandardCharsets.ISO_8859_1), "3:8 NOT_UTF8"),
                arguments(
                        "\u00ef\u00bb\u00bf---\r\n\u00c3\u00a9\u00ff".getBytes(StandardCharsets.ISO_8859_1),
                        "2:2 NOT_UTF8"),
                arguments("---\u00c3".getBytes(StandardCharsets.ISO_8859_1), "1:4 NOT_UTF8"),
                arguments((FRONT + "\uFFFD").getBytes(StandardCharsets.UTF_8), ""),
                arguments(new byte[300_000], "1:1 LARGE_FILE 256 KiB"));
    }

    @ParameterizedTest
    @MethodSource("bytes")
    void errorOfTheBytesIsReported(byte[] bytes, String expected, @TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("x.md"), bytes);
        assertThat(format(read(file, folder))).isEqualTo(expected);
    }

    @Test
    void missingFileOrFolderIsReported(@TempDir Path folder) {
        assertThat(format(read(folder.resolve("x.md"), folder))).isEqualTo("1:1 NO_FILE");
        assertThat(format(read(folder, folder))).isEqualTo("1:1 NO_ORDINARY_FILE " + folder.getFileName());
    }

    private static List<Diagnostic> read(Path file, Path course) {
        return Page.read("x", file, Language.ES, course).parsed().diagnostics();
    }
}
