package descenso.course.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.quiz.Answer;
import descenso.quiz.Prediction;
import descenso.testing.TestCourse;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PredictionQuestionTest {

    static Stream<PredictionQuestion> questions() {
        return TestCourse.ABRIDGED.experiments().stream().flatMap(experiment -> experiment.prediction().stream());
    }

    private static List<Answer> answers(PredictionQuestion question) {
        int options = question.options().size();
        Prediction prediction = question.prediction();
        if (prediction instanceof Prediction.Choice) {
            return List.of(Answer.option(0), Answer.option(options - 1));
        }
        if (prediction instanceof Prediction.Order) {
            List<Integer> backwards = IntStream.iterate(options - 1, i -> i >= 0, i -> i - 1)
                    .boxed()
                    .toList();
            return List.of(new Answer.Ranking(backwards));
        }
        return prediction instanceof Prediction.Amount
                ? List.of(new Answer.Amount(-0.1), new Answer.Amount(1e-7), new Answer.Amount(250))
                : List.of(Answer.statement(true), Answer.statement(false));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void writtenAnswerIsReadBack(PredictionQuestion question) {
        for (Answer answer : answers(question)) {
            assertThat(question.read(question.written(answer))).contains(answer);
        }
        assertThat(question.read(question.written(new Answer.Unknown()))).contains(new Answer.Unknown());
    }

    /** Tests options that the author has renamed or added since the answer was recorded. */
    @ParameterizedTest
    @MethodSource("questions")
    void answerToAnotherQuestionIsNotRead(PredictionQuestion question) {
        assertThat(question.read("no-such-option")).isEmpty();
        assertThat(question.read("no-such-option,neither")).isEmpty();
    }
}
