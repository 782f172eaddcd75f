package descenso.course;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.quiz.Forecast;
import descenso.quiz.Prediction;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PredictionQuestionTest {

    static Stream<PredictionQuestion> questions() {
        return OfCourse.ids().stream()
                .map(OfCourse::experiment)
                .flatMap(experiment -> experiment.prediction().stream());
    }

    private static List<Forecast> answers(PredictionQuestion question) {
        int options = question.options().size();
        return question.prediction().accept(new Prediction.Visitor<>() {
            @Override
            public List<Forecast> choice(Prediction.Choice choice) {
                return List.of(new Forecast.Option(0), new Forecast.Option(options - 1));
            }

            @Override
            public List<Forecast> order(Prediction.Order order) {
                List<Integer> backwards = IntStream.iterate(options - 1, i -> i >= 0, i -> i - 1)
                        .boxed()
                        .toList();
                return List.of(new Forecast.Ranking(backwards));
            }

            @Override
            public List<Forecast> amount(Prediction.Amount amount) {
                return List.of(new Forecast.Amount(-0.1), new Forecast.Amount(1e-7), new Forecast.Amount(250));
            }

            @Override
            public List<Forecast> truth(Prediction.Truth truth) {
                return List.of(new Forecast.Statement(true), new Forecast.Statement(false));
            }
        });
    }

    @ParameterizedTest
    @MethodSource("questions")
    void writtenAnswerIsReadBack(PredictionQuestion question) {
        for (Forecast answer : answers(question)) {
            assertThat(question.read(question.written(answer))).contains(answer);
        }
        assertThat(question.read(question.written(new Forecast.Unknown()))).contains(new Forecast.Unknown());
    }

    /** As where the author has renamed or added an option since. */
    @ParameterizedTest
    @MethodSource("questions")
    void answerToAnotherQuestionIsNotRead(PredictionQuestion question) {
        assertThat(question.read("no-such-option")).isEmpty();
        assertThat(question.read("no-such-option,neither")).isEmpty();
    }
}
