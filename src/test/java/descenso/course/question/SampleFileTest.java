package descenso.course.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import descenso.course.source.CourseException;
import descenso.course.source.SourcePosition;
import descenso.phrases.Language;
import descenso.testing.TestCourse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleFileTest {

    private static final Exercise EXERCISE = TestCourse.SHIPPED.course().exercises(Language.EN).stream()
            .map(each -> each.exercise())
            .filter(each -> each.id().equals("momentum-valleys"))
            .findFirst()
            .orElseThrow();
    private static final OpenQuestion OPEN = (OpenQuestion) EXERCISE.question();

    @TempDir
    private Path folder = Path.of("");

    private SampleFile file(String text) throws IOException {
        Path answers = Files.createDirectories(folder.resolve("en/answers"));
        Files.writeString(answers.resolve("x.md"), text.replace('/', '\n'));
        return SampleFile.of(
                folder.resolve("en/05.md"),
                "x",
                EXERCISE.parts().subList(0, OPEN.ideas().size()),
                "",
                Language.EN);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            '# cancel/- it cancels' | 1:3 EXPERIMENT_MISSPELT_WORD
            '# cancels/- it cancels/# cancels, none, why/- no' | 3:3 EXPERIMENT_UNKNOWN_WORD
            - it cancels | 1:1 QUESTION_SAMPLE_LINE
            '# none/- no/it cancels' | 3:1 QUESTION_SAMPLE_LINE
            '# none/-' | 2:1 QUESTION_SAMPLE_LINE
            """)
    void brokenFileIsReportedWithItsPlace(String text, String error) throws IOException {
        SampleFile file = file(text);
        assertThatThrownBy(file::read).isInstanceOfSatisfying(CourseException.class, e -> {
            SourcePosition place = e.diagnostic().position();
            assertThat(place.line() + ":" + place.column() + " "
                            + e.diagnostic().message().key())
                    .isEqualTo(error);
        });
        assertThat(question(file).read("it cancels sideways").beliefs()).isEmpty();
    }

    @Test
    void answerIsJudgedByTheSamplesThatItResembles() throws IOException {
        OpenQuestion question = question(file("# adds-up/- it hoards impetus downhill/# none/- somebody counts sheep"));
        assertThat(question.read("hoarding impetus downhill").ideas()).containsExactly(1);
        assertThat(question.read("counting sheep").ideas()).isEmpty();
        assertThat(question.read("it is not true that it hoards impetus downhill")
                        .ideas())
                .isEmpty();
    }

    private static OpenQuestion question(SampleFile file) {
        return new OpenQuestion("", OPEN.ideas(), OPEN.beyond(), OPEN.beliefs(), Language.EN, file, OPEN.model());
    }
}
