package descenso.export;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.optim.OptimizerKind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PythonRulesTest {

    @Test
    void onlyRequestedRulesAreDefinedEachOnceInTheOrderOfTheTable() {
        String definitions = PythonRules.definitions(List.of(
                OptimizerKind.LION.create(Map.of()),
                OptimizerKind.SGD.create(Map.of()),
                OptimizerKind.SGD.create(Map.of("lr", 0.5))));
        assertThat(definitions).containsSubsequence("class SGD", "class Lion").doesNotContain("class Adam", "#:");
        assertThat(definitions.split("class SGD", -1)).hasSize(2);
    }
}
