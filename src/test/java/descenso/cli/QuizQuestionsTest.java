package descenso.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import descenso.course.Course;
import descenso.course.Course.CourseQuestion;
import descenso.course.source.CourseException;
import descenso.phrases.Language;
import descenso.phrases.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests which questions a quiz asks. */
class QuizQuestionsTest {

    private static final String COURSE = """
            id: a
            title: {es: a, en: a}
            author: b
            year: 1
            chapters:
              - {title: {es: Inicio, en: Start}, screens: [title]}
              - {title: {es: Adán, en: Adam}, screens: [one]}
              - {title: {es: Adán y más, en: Adam and more}, screens: [two]}
            """;

    private static final String QUESTION = """

            ```question
            id: %s-why
            kind: open
            ask: ¿Por qué?
            model: Porque sí.
            ideas: [{id: one, idea: Una., signs: [uno]}]
            ```
            """;

    @TempDir
    private Path folder;

    private Course course;

    /** Writes a course whose chapters 2 and 3 ask a question in Spanish, and only chapter 2 in English. */
    @BeforeEach
    void write() throws IOException, CourseException {
        Files.writeString(folder.resolve("course.yaml"), COURSE);
        page("es", "title", "");
        page("en", "title", "");
        page("es", "one", QUESTION.formatted("one"));
        page("en", "one", QUESTION.formatted("one"));
        page("es", "two", QUESTION.formatted("two"));
        page("en", "two", "");
        course = Course.read(folder);
    }

    private void page(String language, String id, String question) throws IOException {
        Files.createDirectories(folder.resolve(language));
        Files.writeString(
                folder.resolve(language).resolve(id + ".md"), "---\nid: " + id + "\ntitle: T\n---\nHola.\n" + question);
    }

    private List<String> asked(Language language, Optional<String> chapter) throws UserError {
        return StartScreen.questions(course, language, chapter).stream()
                .map(CourseQuestion::exercise)
                .map(exercise -> exercise.id())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "2, one-why",
        "3, two-why",
        "adan, one-why",
        "Adam, one-why",
        "adán y, two-why",
        "ADAM AND MORE, two-why"
    })
    void chapterIsFoundByNumberOrTitle(String chapter, String id) throws UserError {
        assertThat(asked(Language.ES, Optional.of(chapter))).containsExactly(id);
    }

    @Test
    void withoutAChapterAllQuestionsAreAsked() throws UserError {
        assertThat(asked(Language.ES, Optional.empty())).containsExactly("one-why", "two-why");
        assertThat(asked(Language.EN, Optional.empty())).containsExactly("one-why");
    }

    @ParameterizedTest
    @CsvSource({
        "ES, a, más de un capítulo",
        "ES, 4, no hay ningún capítulo «4»",
        "ES, 0, no hay ningún capítulo «0»",
        "ES, zzz, no hay ningún capítulo «zzz»",
        "ES, 1, ahí no se pregunta nada",
        "EN, 3, ahí no se pregunta nada"
    })
    void unknownAmbiguousOrEmptyChapterIsReportedInOneLine(Language language, String chapter, String words) {
        assertThatExceptionOfType(UserError.class)
                .isThrownBy(() -> asked(language, Optional.of(chapter)))
                .satisfies(error -> assertThat(error.text(Messages.in(Language.ES)))
                        .contains(words)
                        .doesNotContain("\n"));
    }
}
