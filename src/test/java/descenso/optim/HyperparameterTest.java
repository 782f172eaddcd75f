package descenso.optim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HyperparameterTest {

    private static Hyperparameter of(OptimizerKind rule, String name) {
        return rule.hyperparameters().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    SGD,      lr,              0,         true
                    SGD,      lr,              -0.0,      true
                    SGD,      lr,              1e300,     true
                    SGD,      lr,              -1e-300,   false
                    SGD,      lr,              NaN,       false
                    SGD,      lr,              Infinity,  false
                    SGD,      lr,              -Infinity, false
                    MOMENTUM, beta,            0,         true
                    MOMENTUM, beta,            1,         true
                    MOMENTUM, beta,            1.0001,    false
                    MOMENTUM, beta,            NaN,       false
                    RMSPROP,  beta,            0.9999,    true
                    RMSPROP,  beta,            1,         false
                    RMSPROP,  beta,            -0.1,      false
                    ADAM,     biasCorrection,  0,         true
                    ADAM,     biasCorrection,  1,         true
                    ADAM,     biasCorrection,  0.5,       false
                    ADAM,     biasCorrection,  2,         false
                    NESTEROV, form,            1,         true
                    NESTEROV, form,            -1,        false
                    """)
    void valueIsAllowedIfItIsInRange(OptimizerKind rule, String name, double value, boolean expected) {
        assertThat(of(rule, name).allows(value)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "ADAM, biasCorrection, false, 0",
        "ADAM, biasCorrection, true, 1",
        "MOMENTUM, form, sum, 0",
        "NESTEROV, form, average, 1",
    })
    void wordIsReadAndWrittenAsItsValue(OptimizerKind rule, String name, String word, double value) {
        assertThat(of(rule, name).read(word)).hasValue(value);
        assertThat(of(rule, name).write(value)).isEqualTo(word);
        assertThat(of(rule, name).kind().words()).contains(word);
    }

    @ParameterizedTest
    @CsvSource({"ADAM, biasCorrection, yes", "ADAM, biasCorrection, sum", "MOMENTUM, form, Sum", "ADAM, lr, 1"})
    void unknownWordIsNotRead(OptimizerKind rule, String name, String word) {
        assertThat(of(rule, name).read(word)).isEmpty();
    }

    @Test
    void numberIsWrittenInFull() {
        assertThat(of(OptimizerKind.SGD, "lr").write(2.0 / 101)).isEqualTo("0.019801980198019802");
        assertThat(of(OptimizerKind.SGD, "lr").kind().words()).isEmpty();
    }
}
