package descenso.app.lab;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.app.screen.AppState;
import descenso.app.screen.Screen;
import descenso.app.screen.Transition;
import descenso.phrases.MessageKey;
import descenso.quiz.Prediction;
import descenso.testing.MeasuredAnswers;
import descenso.testing.ScriptedLearner;
import descenso.testing.TestCourse;
import descenso.tui.Key;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests the order in which the options of the shipped course's predictions are shown, which must not reveal the correct
 * one, and the field of a number.
 */
class PredictionScreenTest {

    /** Returns the screen that first asks the prediction of an experiment. */
    private static PredictionScreen asked(String id) {
        return LabExamples.asked(TestCourse.SHIPPED.experiment(id));
    }

    /** Returns the ids of the experiments with a prediction of a kind. */
    private static List<String> asking(Class<? extends Prediction> kind) {
        return MeasuredAnswers.all().keySet().stream()
                .filter(id -> kind.isInstance(asked(id).input().question().prediction()))
                .toList();
    }

    @Test
    void everyOptionIsShownOnceInAFixedRow() {
        for (String id : MeasuredAnswers.all().keySet()) {
            PredictionScreen screen = asked(id);
            assertThat(screen.input().order())
                    .containsExactlyInAnyOrderElementsOf(IntStream.range(
                                    0, screen.input().question().options().size())
                            .boxed()
                            .toList())
                    .isEqualTo(asked(id).input().order());
        }
    }

    /**
     * Tests that always taking the same row, counted from the top or from the bottom, is wrong at least as often as
     * right.
     */
    @Test
    void rowOfTheCorrectOptionVaries() {
        List<Integer> fromTop = new ArrayList<>();
        List<Integer> fromBottom = new ArrayList<>();
        for (String id : asking(Prediction.Choice.class)) {
            List<Integer> order = asked(id).input().order();
            int row = order.indexOf(Integer.valueOf(MeasuredAnswers.all().get(id)));
            fromTop.add(row);
            fromBottom.add(order.size() - 1 - row);
        }
        assertThat(fromTop).hasSizeGreaterThan(15);
        for (List<Integer> rows : List.of(fromTop, fromBottom)) {
            for (int row = 0; row < 4; row++) {
                assertThat(Collections.frequency(rows, row))
                        .as("%d in %s", row, rows)
                        .isBetween(2, rows.size() / 2);
            }
        }
    }

    /** Tests rankings, since one in the correct order could be answered with a single key. */
    @Test
    void noRankingIsShownInTheCorrectOrder() {
        List<String> rankings = asking(Prediction.Order.class);
        assertThat(rankings)
                .hasSizeGreaterThan(3)
                .allSatisfy(id -> assertThat(asked(id).input().order())
                        .asString()
                        .isNotEqualTo(MeasuredAnswers.all().get(id)));
    }

    /** Tests that the field of a number takes no word for "I don't know", which has a row of its own. */
    @ParameterizedTest
    @ValueSource(strings = {"?", "ns", "idk", ""})
    void wordInTheFieldOfANumberIsRefused(String typed) {
        AppState state = ScriptedLearner.at(0).state();
        Screen screen = asked(asking(Prediction.Amount.class).get(0));
        for (int character : typed.chars().toArray()) {
            screen = screen.onKey(Key.of(character), state).screen();
        }
        Transition entered = screen.commands(state).press(MessageKey.LAB_ANSWER).orElseThrow();
        assertThat(entered.screen()).isInstanceOf(PredictionScreen.class);
    }
}
