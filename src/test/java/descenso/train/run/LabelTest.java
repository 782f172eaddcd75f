package descenso.train.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelTest {

    @ParameterizedTest
    @CsvSource({"100, 100", "0.9, 0.9", "-2.50, -2.5", "1e-6, 1e-6", "0, 0"})
    void numberIsWrittenShortest(double value, String written) {
        assertThat(new Label("SGD", Map.of("k", value))).hasToString("SGD, k = " + written);
    }

    @Test
    void variablesAreInTheOrderOfTheAuthor() {
        Map<String, Double> variables = new LinkedHashMap<>();
        variables.put("z", 1.0);
        variables.put("a", 2.0);
        variables.put("k", 3.0);
        assertThat(new Label("Adam", variables)).hasToString("Adam, z = 1, a = 2, k = 3");
        assertThat(new Label("Adam", Map.of())).hasToString("Adam");
    }
}
