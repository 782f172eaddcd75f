package descenso.course;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.phrases.Language;
import descenso.testing.TestCourse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AssessmentItemTest {

    /** Tests an experiment and a question with the same id, {@code momentum}. */
    @ParameterizedTest
    @MethodSource("descenso.phrases.Language#values")
    void questionsAndPredictionsAreListedInCourseOrder(Language language) {
        Course course = TestCourse.SMALL.course();
        assertThat(course.items(language))
                .extracting(item ->
                        String.join(" ", item.chapter().title().in(Language.EN), item.pageId(), item.id(), item.word()))
                .containsExactly(
                        "The step step ball prediction",
                        "The step step step-why open",
                        "The step step step-number number",
                        "The step valley valley-rate choice",
                        "Memory memory momentum prediction",
                        "Memory memory memory-order order",
                        "Memory memory momentum truth");
        assertThat(course.diagnostics()).isEmpty();
        assertThat(course.pageIds())
                .allSatisfy(screen -> assertThat(
                                course.page(language, screen).parsed().diagnostics())
                        .isEmpty());
    }
}
