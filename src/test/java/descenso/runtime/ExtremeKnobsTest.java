package descenso.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.phrases.Language;
import descenso.testing.LabLearner;
import descenso.tui.CharacterSet;
import descenso.tui.Key;
import descenso.tui.Key.Code;
import descenso.tui.Size;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that a knob with an extreme value neither stops the lab nor hides what happened. */
class ExtremeKnobsTest {

    private static LabLearner ranBall(String rate) {
        LabLearner lab = LabLearner.at("ball", Language.EN, new Size(80, 24), CharacterSet.UNICODE);
        return lab.press(Key.of(' '), Key.of(Code.UP), Key.of(Code.ENTER))
                .watch()
                .type("=" + rate)
                .press(Code.ENTER)
                .watch();
    }

    @ParameterizedTest
    @CsvSource({"1e9, diverge", "50, diverge", "0, finished", "1e-300, finished"})
    void rateIsAppliedAndItsRunEnds(String rate, String status) {
        try (LabLearner lab = ranBall(rate)) {
            assertThat(lab.picture()).contains(status, "■ finished").doesNotContain("step 0 of");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e9", "0", "-1", "1e308", "1/0"})
    void keysAreAnsweredAfterAnExtremeRate(String rate) {
        try (LabLearner lab = ranBall(rate)) {
            for (char key : "vvlzZwm".toCharArray()) {
                lab.press(Key.of(key)).watch(2);
            }
            lab.press(Code.ESCAPE, Code.ESCAPE);
            assertThat(lab.frame().toString()).isNotBlank();
        }
    }
}
