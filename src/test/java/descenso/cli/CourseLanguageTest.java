package descenso.cli;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.cli.ProcessEnvironment.StandardStreams;
import descenso.course.Course;
import descenso.phrases.Language;
import descenso.progress.SavedState;
import descenso.runtime.SessionContext;
import descenso.runtime.SessionContext.TerminalEnvironment;
import descenso.testing.ScriptedLearner;
import descenso.testing.TestCourse;
import descenso.tui.Size;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests in which language the tutor opens a course, and what the key for the language does. */
class CourseLanguageTest {

    private static final Size SIZE = new Size(80, 24);
    private static final Path SPANISH = Path.of("src/test/resources/courses/tarde");

    @TempDir
    private Path folder;

    /** Tests the language of the arguments, of the place file and of the locale, in a course in one and in both. */
    @ParameterizedTest
    @CsvSource({
        "en, es, es_ES, en, es",
        "'', en, es_ES, en, es",
        "'', '', en_GB, en, es",
        "'', '', C, es, es",
        "es, en, en_GB, es, es",
    })
    void languageIsOneOfTheCourse(String asked, String saved, String locale, String inBoth, String inSpanish)
            throws Exception {
        ProcessEnvironment environment = new ProcessEnvironment(
                new TerminalEnvironment(Map.of("HOME", folder.toString(), "LANG", locale)),
                ".",
                ".",
                Optional.empty(),
                StandardStreams.of(new Properties(), Map.of()));
        StartupOptions options = new StartupOptions(
                Optional.of(asked).filter(code -> !code.isEmpty()),
                Optional.empty(),
                false,
                false,
                StartScreen.COURSE,
                Optional.empty(),
                Optional.empty());
        SavedState state = new SavedState(
                Optional.empty(), Language.of(saved), Optional.empty(), Optional.empty(), Set.of(), Map.of());
        SessionContext context = environment.session(Optional.empty(), "any");
        for (Map.Entry<Course, String> each : Map.of(TestCourse.SMALL.course(), inBoth, Course.read(SPANISH), inSpanish)
                .entrySet()) {
            assertThat(new StartupState(context, options, state, Optional.empty())
                            .open(each.getKey(), true, SIZE)
                            .tutor()
                            .state()
                            .language()
                            .code())
                    .isEqualTo(each.getValue());
        }
    }

    @Test
    void keySaysThatTheCourseIsInOneLanguage() throws Exception {
        ScriptedLearner learner = ScriptedLearner.of(Course.read(SPANISH), SIZE);
        assertThat(learner.frame().toString()).doesNotContain("in English");
        learner.type("L");
        assertThat(learner.frame().toString()).contains("Este curso está solo en español.", "Una tarde con momentum");
        learner.type("?");
        assertThat(learner.frame().toString()).contains("solo en español").doesNotContain("in English");
    }
}
