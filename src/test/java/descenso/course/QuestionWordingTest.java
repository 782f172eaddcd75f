package descenso.course;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.course.question.Exercise;
import descenso.course.question.Part;
import descenso.course.question.Template;
import descenso.course.source.CourseException;
import descenso.phrases.Language;
import descenso.quiz.KeyIdea;
import descenso.quiz.Question;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whether the course's open questions find their ideas where these are said, and not in being asked. */
class QuestionWordingTest {

    private static final Path COURSE = Path.of("lessons", "optimizers");

    /**
     * An idea of an open question.
     *
     * @param index among the question's ideas
     */
    record Sought(Language language, Exercise exercise, KeyIdea idea, int index) {

        static Stream<Sought> of(Language language, Exercise exercise) {
            return exercise.question() instanceof Question.Open open
                    ? IntStream.range(0, open.ideas().size())
                            .mapToObj(i ->
                                    new Sought(language, exercise, open.ideas().get(i), i))
                    : Stream.empty();
        }

        Part part() {
            return exercise.parts().get(index);
        }

        boolean seemsToBeIn(Template text) {
            return idea.seemsToBeIn(plain(text));
        }

        @Override
        public String toString() {
            return language + " " + exercise.id() + " " + part().id();
        }
    }

    static Stream<Sought> ideas() throws CourseException {
        Course course = CourseReader.read(COURSE);
        return Stream.of(Language.values())
                .flatMap(language ->
                        course.exercises(language).stream().flatMap(asked -> Sought.of(language, asked.exercise())));
    }

    /** As its author wrote it, but the decimal comma of formulas as learners type it. */
    private static String plain(Template text) {
        return text.text().text().replace("{,}", ",");
    }

    @ParameterizedTest
    @MethodSource("ideas")
    void isFoundInItsOwnSentence(Sought sought) {
        assertThat(sought.seemsToBeIn(sought.part().text())).isTrue();
    }

    @ParameterizedTest
    @MethodSource("ideas")
    void isFoundInTheModelAnswer(Sought sought) {
        assertThat(sought.seemsToBeIn(sought.exercise().model().orElseThrow())).isTrue();
    }

    /** Who only says the question over again has not answered it. */
    @ParameterizedTest
    @MethodSource("ideas")
    void isNotFoundInTheQuestion(Sought sought) {
        assertThat(sought.seemsToBeIn(sought.exercise().ask())).isFalse();
    }
}
