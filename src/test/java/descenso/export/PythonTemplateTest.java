package descenso.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PythonTemplateTest {

    private static final Map<String, String> SIGNAL = Map.of("name", "gradient", "lines", "", "values", "1.0");

    @Test
    void unrequestedPartIsLeftOut() {
        assertThat(PythonTemplate.fill("signal.py", Set.of(), SIGNAL)).isEqualTo("""
                def gradient(t):
                    return np.array([1.0])
                """);
        assertThat(PythonTemplate.fill("signal.py", Set.of("t"), SIGNAL)).contains("    t = np.float64(t)\n");
    }

    @Test
    void filledInLinesAreIndented() {
        Map<String, String> values = Map.of("name", "g", "lines", "a1 = t\na2 = a1", "values", "$1, <<name>>");
        assertThat(PythonTemplate.fill("signal.py", Set.of(), values)).isEqualTo("""
                def g(t):
                    a1 = t
                    a2 = a1
                    return np.array([$1, <<name>>])
                """);
    }

    @Test
    void missingValueIsRefused() {
        assertThatNullPointerException().isThrownBy(() -> PythonTemplate.fill("signal.py", Set.of(), Map.of()));
    }
}
