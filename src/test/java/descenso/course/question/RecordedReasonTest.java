package descenso.course.question;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.quiz.Answer;
import descenso.quiz.GradingResult;
import descenso.testing.QuestionPages;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the recorded reasons of a wrong number: traps, misconceptions and mistakes. */
class RecordedReasonTest {

    private static final Exercise FIRST_STEP = QuestionPages.exercise("""
            id: first-step
            kind: number
            ask: "{{b}} {{lr}} {{g}} {{x0}}"
            values: {b: [0.75, 0.96, 0.99], lr: [0.01, 0.1], g: [4, 20, 50], x0: [2, 3, 4]}
            answer: {rule: rmsprop, lr: lr, beta: b, start: x0, gradients: [g]}
            tolerance: {absolute: 0.002}
            traps:
              - {id: plain, value: x0 - lr*g, reply: a}
              - {id: whole, value: x0 - lr, reply: b, misconception: adam-untuned}
            why: c
            """);

    private static List<String> reasons(Map<String, Double> values, double given) {
        Answer answer = new Answer.Amount(given);
        GradingResult result = FIRST_STEP.question().grade(answer, values);
        return FIRST_STEP.reasons(answer, result);
    }

    /** Tests answers about one step. With x₀ = 4 and β = 0.75 the correct number is 4 − 2η. */
    @ParameterizedTest
    @CsvSource({
        // 4 − 0.1·20, a trap; without η, 4 − 2 too
        "20, 2, first-step.plain",
        // 4 − 2, and the root of the mean, 2
        "4, 2, 'no-rate, other-quantity'",
        "50, -1, first-step.plain",
        // 4 − 0.1, a trap; cut to two digits, 4 − 0.1/√0.75 and 4 − 0.1/(0.25·50) too
        "50, 3.9, adam-untuned",
        "4, 4.2, sign",
        "4, 3.8, ''"
    })
    void trapIsRecordedAloneAndMistakesTogether(double gradient, double given, String expected) {
        Map<String, Double> values = Map.of("b", 0.75, "lr", 0.1, "g", gradient, "x0", 4.0);
        assertThat(String.join(", ", reasons(values, given))).isEqualTo(expected);
    }

    @Test
    void unexplainedNumberHasNoReasons() {
        assertThat(reasons(Map.of("b", 0.75, "lr", 0.1, "g", 4.0, "x0", 4.0), 123))
                .isEmpty();
    }
}
