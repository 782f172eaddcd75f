package descenso.app.screen;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.phrases.MessageKey;
import descenso.testing.MemoryHungryScreen;
import descenso.testing.ScriptedLearner;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CoveringScreenTest {

    static Stream<Function<Screen, CoveringScreen>> texts() {
        return Stream.of(below -> new HelpScreen(below, 3), below -> new NotationScreen(below, 3));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void exhaustedMemoryIsReleasedBelowTheText(Function<Screen, CoveringScreen> text) {
        ScriptedLearner learner = ScriptedLearner.at(0);
        CoveringScreen full = text.apply(new MemoryHungryScreen(learner.tutor().screen(), true));
        Transition after = full.onMemoryExhausted(learner.state());
        assertThat(after.screen())
                .isEqualTo(text.apply(new MemoryHungryScreen(learner.tutor().screen(), false)));
        assertThat(after.state().notice().orElseThrow().key()).isEqualTo(MessageKey.CLI_OUT_OF_MEMORY);
    }
}
