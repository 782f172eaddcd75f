package descenso.course;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.course.question.Exercise;
import descenso.course.question.OpenQuestion;
import descenso.course.question.Part;
import descenso.course.question.Template;
import descenso.phrases.Language;
import descenso.testing.TestCourse;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tests the signs of the course's open questions: those of an idea occur in its text and in the model answer, but not
 * in the question; those of a belief in its text, but not in the model answer.
 */
class QuestionWordingTest {

    /**
     * An idea or a belief of an open question.
     *
     * @param index 0-based index among the question's parts
     */
    record IdeaCase(Language language, Exercise exercise, int index) {

        static Stream<IdeaCase> of(Language language, Exercise exercise) {
            return exercise.question() instanceof OpenQuestion open
                    ? IntStream.range(0, open.ideas().size()).mapToObj(i -> new IdeaCase(language, exercise, i))
                    : Stream.empty();
        }

        Part part() {
            return exercise.parts().get(index);
        }

        boolean seemsToBeIn(Template text) {
            return ((OpenQuestion) exercise.question())
                    .read(plain(text))
                    .ideas()
                    .contains(index);
        }

        @Override
        public String toString() {
            return language + " " + exercise.id() + " " + part().id();
        }
    }

    static Stream<IdeaCase> ideas() {
        Course course = TestCourse.SHIPPED.course();
        return Stream.of(Language.values())
                .flatMap(language -> course.exercises(language).stream()
                        .flatMap(question -> IdeaCase.of(language, question.exercise())));
    }

    /** Returns the author's text with the decimal comma of formulas replaced by the plain comma that learners type. */
    private static String plain(Template text) {
        return text.text().text().replace("{,}", ",");
    }

    @ParameterizedTest
    @MethodSource("ideas")
    void ideaIsFoundInItsOwnText(IdeaCase idea) {
        assertThat(idea.seemsToBeIn(idea.part().text())).isTrue();
    }

    @ParameterizedTest
    @MethodSource("ideas")
    void ideaIsFoundInTheModelAnswer(IdeaCase idea) {
        assertThat(idea.seemsToBeIn(idea.exercise().model().orElseThrow())).isTrue();
    }

    static Stream<IdeaCase> beliefs() {
        Course course = TestCourse.SHIPPED.course();
        return Stream.of(Language.values())
                .flatMap(language -> course.exercises(language).stream()
                        .filter(each -> each.exercise().question() instanceof OpenQuestion)
                        .flatMap(each -> IntStream.range(
                                        ((OpenQuestion) each.exercise().question())
                                                .ideas()
                                                .size(),
                                        each.exercise().parts().size())
                                .mapToObj(part -> new IdeaCase(language, each.exercise(), part))));
    }

    @ParameterizedTest
    @MethodSource("beliefs")
    void beliefIsFoundInItsOwnTextAndNotInTheModelAnswer(IdeaCase belief) {
        OpenQuestion open = (OpenQuestion) belief.exercise().question();
        int index = belief.index() - open.ideas().size();
        assertThat(open.read(plain(belief.part().text())).beliefs()).containsKey(index);
        assertThat(open.read(plain(belief.exercise().model().orElseThrow())).beliefs())
                .isEmpty();
    }

    /** Checks that an answer that only repeats the question does not count. */
    @ParameterizedTest
    @MethodSource("ideas")
    void ideaIsNotFoundInTheQuestion(IdeaCase idea) {
        assertThat(idea.seemsToBeIn(idea.exercise().ask())).isFalse();
    }
}
