package descenso.course.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.quiz.Prediction;
import descenso.quiz.PredictionAnswer;
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

    private static List<PredictionAnswer> answers(PredictionQuestion question) {
        int options = question.options().size();
        Prediction prediction = question.prediction();
        if (prediction instanceof Prediction.Choice) {
            return List.of(new PredictionAnswer.Option(0), new PredictionAnswer.Option(options - 1));
        }
        if (prediction instanceof Prediction.Order) {
            List<Integer> backwards = IntStream.iterate(options - 1, i -> i >= 0, i -> i - 1)
                    .boxed()
                    .toList();
            return List.of(new PredictionAnswer.Ranking(backwards));
        }
        return prediction instanceof Prediction.Amount
                ? List.of(
                        new PredictionAnswer.Amount(-0.1),
                        new PredictionAnswer.Amount(1e-7),
                        new PredictionAnswer.Amount(250))
                : List.of(new PredictionAnswer.Statement(true), new PredictionAnswer.Statement(false));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void writtenAnswerIsReadBack(PredictionQuestion question) {
        for (PredictionAnswer answer : answers(question)) {
            assertThat(question.read(question.written(answer))).contains(answer);
        }
        assertThat(question.read(question.written(new PredictionAnswer.Unknown())))
                .contains(new PredictionAnswer.Unknown());
    }

    /** Tests options that the author has renamed or added since the answer was recorded. */
    @ParameterizedTest
    @MethodSource("questions")
    void answerToAnotherQuestionIsNotRead(PredictionQuestion question) {
        assertThat(question.read("no-such-option")).isEmpty();
        assertThat(question.read("no-such-option,neither")).isEmpty();
    }
}
