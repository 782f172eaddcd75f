package descenso.export;

import static org.assertj.core.api.Assertions.assertThat;

import descenso.testing.CaseCount;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonValueTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.0, -0.0",
        "691, 691",
        "-3, -3",
        "0.1, 0.1",
        "2e-3, 0.002",
        "1e-8, 1.0E-8",
        "999999999999999, 999999999999999",
        "1e15, 1.0E15",
        "2e23, 2.0E23",
        "4.9e-324, 4.9E-324",
        "1.7976931348623157e308, 1.7976931348623157E308"
    })
    void numberIsWrittenInShortForm(double value, String text) {
        assertThat(JsonValue.number(value)).isEqualTo(text);
    }

    @Test
    void writtenNumberIsReadBackAsTheSameDouble() {
        Random random = new Random(3);
        for (int round = 0; round < CaseCount.of(20_000); round++) {
            double value = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(value)) {
                assertThat(Double.parseDouble(JsonValue.number(value))).isEqualTo(value);
            }
        }
    }
}
